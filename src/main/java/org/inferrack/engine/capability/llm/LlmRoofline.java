package org.inferrack.engine.capability.llm;

import org.inferrack.catalog.Precision;

/**
 * Times of one replica from peak rate and bandwidth: decode reads weights and cache, prefill computes.
 *
 * @param rate             dense peak of one accelerator, FLOP/s
 * @param bandwidth        memory bandwidth of one accelerator, bytes/s
 * @param link             bandwidth between accelerators of a replica in one direction, bytes/s
 * @param linkDelaySeconds of one exchange
 * @param parallel         accelerators of the replica
 */
public record LlmRoofline(LlmShape shape, Precision precision, double rate, double bandwidth, double link, double linkDelaySeconds, int parallel) {

    /** Share of the bandwidth that decode reaches (0.7 to 0.8 published; aiconfigurator takes 0.8). */
    static final double BANDWIDTH_SHARE = 0.8;
    /** Share of the peak that prefill reaches (0.4 to 0.6 published). */
    static final double RATE_SHARE = 0.5;
    /** Starting a layer's kernels: about five of 3 microseconds each. */
    private static final double LAYER_SECONDS = 15e-6;

    /** One decode step of {@code sequences} that hold {@code context} tokens each, without starting kernels and talk between accelerators. */
    public double readSeconds(double sequences, double context) {
        double bytes = shape.weightBytesRead(precision, sequences) + sequences * shape.cacheBytes(precision, context);
        double reading = bytes / (parallel * bandwidth * BANDWIDTH_SHARE);
        return Math.max(reading, shape.linearFlop(sequences) / (parallel * rate * RATE_SHARE));
    }

    double stepSeconds(double sequences, double context) {
        return readSeconds(sequences, context) + shape.layers() * LAYER_SECONDS + talkSeconds(sequences);
    }

    public double prefillSeconds(double tokens) {
        double computing = (shape.linearFlop(tokens) + shape.attentionFlop(tokens)) / (parallel * rate * RATE_SHARE);
        return computing + talkSeconds(tokens);
    }

    /** Requests finished per second while so many are in flight: each cycle has their prefills and one answer's steps. */
    public double requestsPerSecond(double sequences, double inputTokens, double outputTokens, double prefillTokens) {
        double prefill = prefillTokens <= 0 ? 0 : prefillSeconds(prefillTokens);
        return sequences / (sequences * prefill + outputTokens * stepSeconds(sequences, inputTokens + outputTokens / 2));
    }

    /** Two ring all-reduces a layer: 2 (n - 1) / n x bytes / link. */
    private double talkSeconds(double tokens) {
        if (parallel <= 1) {
            return 0;
        }
        double bytes = tokens * shape.hiddenSize() * 2;
        return 2 * shape.layers() * (2.0 * (parallel - 1) / parallel * bytes / link + linkDelaySeconds);
    }
}
