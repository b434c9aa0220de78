package org.inferrack.engine.capability;

import org.inferrack.catalog.Spec;

/** What bandwidth, peak rate, memory and the talk between accelerators say of a deployment; the fit adds what they miss. */
final class LlmPhysics {

    /** Shares of bandwidth and peak that serving engines reach (0.7 to 0.8 and 0.4 to 0.6 published). */
    private static final double BANDWIDTH_SHARE = 0.75;
    private static final double RATE_SHARE = 0.5;
    private static final double LAYER_SECONDS = 20e-6;
    private static final double EXCHANGE_SECONDS = 8e-6;
    /** Both directions of 16 lanes of PCIe Gen4. */
    static final double PCIE_GB = 64;

    private final LlmQuery query;
    private final LlmShape shape;
    private final double bandwidth;
    private final double rate;
    private final double running;

    LlmPhysics(LlmQuery query) {
        this.query = query;
        this.shape = query.shape();
        this.bandwidth = query.parallel() * 1e9 * query.spec(Spec.MEMORY_BANDWIDTH) * BANDWIDTH_SHARE;
        this.rate = query.parallel() * query.rate() * RATE_SHARE;
        this.running = Math.clamp(query.asked(), 1, Math.max(1, query.room()));
    }

    /** Natural logarithm of the query's target in its unit. */
    double log() {
        return switch (query.target()) {
            case THROUGHPUT -> Math.log(running * query.outputTokens() / (prefillSeconds(running) + query.outputTokens() * stepSeconds()));
            case TPOT -> Math.log(1000 * (stepSeconds() + prefillSeconds(running) / query.outputTokens()));
            case TTFT -> Math.log(1000 * (prefillSeconds(1) + stepSeconds()));
        };
    }

    /** Sequences in flight on the accelerators; the rest waits. */
    double running() {
        return running;
    }

    /** Of a decode step, or of a prefill where the first token is asked for. */
    double seconds() {
        return query.target() == LlmQuery.Target.TTFT ? prefillSeconds(1) + stepSeconds() : stepSeconds();
    }

    private double stepSeconds() {
        double context = query.inputTokens() + query.outputTokens() / 2;
        double reading = shape.weightBytesRead(query.format().weights(), running) / bandwidth;
        double cache = running * context * shape.kvBytesPerToken(query.format().weights()) / bandwidth;
        return Math.max(reading, shape.linearFlop(running) / rate) + cache + shape.layers() * LAYER_SECONDS + talkSeconds(running);
    }

    private double prefillSeconds(double prompts) {
        double tokens = query.inputTokens();
        return prompts * (shape.linearFlop(tokens) + shape.attentionFlop(tokens)) / rate;
    }

    private double talkSeconds(double tokens) {
        int n = query.parallel();
        if (n <= 1) {
            return 0;
        }
        double bytes = 2 * tokens * shape.hiddenSize();
        double link = 1e9 * link(query) / 2;
        return 2 * shape.layers() * (EXCHANGE_SECONDS + 2.0 * (n - 1) / n * bytes / link);
    }

    /** Total bandwidth of one accelerator to the others, GB/s; cards without a link exchange over PCIe. */
    static double link(LlmQuery query) {
        return query.accelerator().facts().value(Spec.LINK_BANDWIDTH).orElse(PCIE_GB);
    }
}
