package org.inferrack.engine.capability;

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
    /** Of the memory, for weights and for weights and cache. */
    private static final double WEIGHTS_SHARE = 0.8;
    private static final double USED_SHARE = 0.92;
    /** FP4 weights carry a scale for every 16 numbers. */
    private static final double FP4_BYTES = 0.56;

    /** Empty for a network whose shape or lengths are not known. */
    static Optional<TextBenchmark> of(String network) {
        return Optional.ofNullable(BY_NETWORK.get(network));
    }

    /**
     * Natural logarithm of queries/s per accelerator by physics alone: as few accelerators as hold the weights, as many sequences as
     * their memory then holds; prefill is bound by the peak, a step by the weights and caches that it reads or by the peak. Empty where
     * memory, bandwidth or a peak is not known.
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
        double group = 1;
        while (weightBytes > WEIGHTS_SHARE * group * memory.getAsDouble() * 1e9) {
            group *= 2;
        }
        double cacheBytes = (double) keyValueWidth * layers * (wide ? 2 : 1) * (inputTokens + outputTokens / 2);
        double sequences = Math.clamp((USED_SHARE * group * memory.getAsDouble() * 1e9 - weightBytes) / cacheBytes, 1, MOST_SEQUENCES);
        double rate = group * peak.getAsDouble() * 1e12 * RATE_SHARE;
        double prefillSeconds = 2 * activeBillions * 1e9 * inputTokens / rate;
        double stepSeconds = Math.max((weightBytes + sequences * cacheBytes) / (group * bandwidth.getAsDouble() * 1e9 * BANDWIDTH_SHARE),
                2 * activeBillions * 1e9 * sequences / rate) + STEP_SECONDS;
        return OptionalDouble.of(-Math.log(group * (prefillSeconds + outputTokens * stepSeconds / sequences)));
    }
}
