package org.inferrack.engine.capability.inference;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Spec;

/**
 * A benchmark that writes text: the shape of its network and how many tokens a query has on average. Output tokens are those of MLPerf's
 * submission checker (TOKENS_PER_SAMPLE), those of gptj are what one system published in both units, those of llama3.1-8b its upper limit. Input
 * tokens are those of MLCommons' descriptions of the datasets; where none is given they are taken to be as many as the output.
 *
 * @param billions       parameters
 * @param activeBillions of them used for a token
 * @param layers         of the network
 * @param keyValueWidth  numbers that a token leaves in the cache of each layer
 * @param inputTokens    of a query
 * @param outputTokens   of its answer
 */
record TextBenchmark(double billions, double activeBillions, int layers, int keyValueWidth, double inputTokens, double outputTokens) {

    private static final Map<String, TextBenchmark> BY_NETWORK = Map.of(
            "gptj", new TextBenchmark(6.05, 6.05, 28, 2 * 16 * 256, 919, 69),
            "llama2-70b", new TextBenchmark(69, 69, 80, 2 * 8 * 128, 294, 294.45),
            "mixtral-8x7b", new TextBenchmark(46.7, 12.9, 32, 2 * 8 * 128, 146, 145.9),
            "llama3.1-405b", new TextBenchmark(405.9, 405.9, 126, 2 * 8 * 128, 9400, 684.68),
            "llama3.1-8b", new TextBenchmark(8.03, 8.03, 32, 2 * 8 * 128, 919, 128),
            "deepseek-r1", new TextBenchmark(671, 37, 61, 576, 800, 3886.23));
    /** Shares of peak and bandwidth that tuned engines reach in large batches, and what a step takes besides. */
    private static final double RATE_SHARE = 0.5;
    private static final double BANDWIDTH_SHARE = 0.75;
    private static final double STEP_SECONDS = 0.01;
    /** Sequences that are generated at once, at most. */
    private static final double MOST_SEQUENCES = 1024;
    /** Of the memory, for weights and cache. */
    private static final double USED_SHARE = 0.92;
    /** Accelerators that serve one network together, and what a doubling of their number leaves after they have exchanged what they must. */
    private static final int MOST_TOGETHER = 16;
    private static final double KEPT_PER_DOUBLING = 0.9;
    /** FP4 weights carry a scale for every 16 numbers. */
    private static final double FP4_BYTES = 0.56;

    /** Empty for a network whose shape or lengths are not known. */
    static Optional<TextBenchmark> of(String network) {
        return Optional.ofNullable(BY_NETWORK.get(network));
    }

    /**
     * Natural logarithm of queries/s per accelerator by physics alone, of the best group of accelerators that holds the weights together.
     * Empty where memory, bandwidth or a peak is not known, or no group holds them.
     */
    OptionalDouble log(Accelerator accelerator) {
        Facts facts = accelerator.facts();
        OptionalDouble peak = Roofline.textRate(facts);
        OptionalDouble memory = facts.value(Spec.MEMORY);
        OptionalDouble bandwidth = facts.value(Spec.MEMORY_BANDWIDTH);
        if (peak.isEmpty() || memory.isEmpty() || bandwidth.isEmpty()) {
            return OptionalDouble.empty();
        }
        boolean wide = peak.equals(facts.value(Spec.FP16_RATE));
        double weightBytes = billions * 1e9 * (wide ? 2 : facts.value(Spec.FP4_RATE).isPresent() ? FP4_BYTES : 1);
        double cacheBytes = (double) keyValueWidth * layers * (wide ? 2 : 1) * (inputTokens + outputTokens / 2);
        double best = 0;
        double kept = 1;
        for (int group = 1; group <= MOST_TOGETHER; group *= 2, kept *= KEPT_PER_DOUBLING) {
            double roomBytes = USED_SHARE * group * memory.getAsDouble() * 1e9 - weightBytes;
            if (roomBytes >= cacheBytes) {
                double sequences = Math.min(MOST_SEQUENCES, roomBytes / cacheBytes);
                best = Math.max(best, kept / group / secondsPerQuery(group * peak.getAsDouble() * 1e12 * RATE_SHARE,
                        group * bandwidth.getAsDouble() * 1e9 * BANDWIDTH_SHARE, weightBytes, cacheBytes, sequences));
            }
        }
        return best > 0 ? OptionalDouble.of(Math.log(best)) : OptionalDouble.empty();
    }

    /** Prefill is bound by the peak, a step by the weights and caches that it reads or by the peak. */
    private double secondsPerQuery(double rate, double bandwidth, double weightBytes, double cacheBytes, double sequences) {
        double prefillSeconds = 2 * activeBillions * 1e9 * inputTokens / rate;
        double stepSeconds = Math.max((weightBytes + sequences * cacheBytes) / bandwidth, 2 * activeBillions * 1e9 * sequences / rate) + STEP_SECONDS;
        return prefillSeconds + outputTokens * stepSeconds / sequences;
    }
}
