package org.inferrack.engine.capability.llm;

import org.inferrack.catalog.Spec;

/**
 * What bandwidth, peak rate, memory, the host and the talk between accelerators say of a deployment under given {@link LlmConstant}s.
 * A decode step reads the weights that its tokens touch and multiplies them, reads keys and values, starts the kernels of every layer, and
 * exchanges activations; a prompt's prefill computes. Formulas: roofline (Williams 2009), ring all-reduce 2 (n - 1) / n x bytes / link.
 */
final class LlmPhysics {

    /** Both directions of 16 lanes of PCIe Gen4. */
    static final double PCIE_GB = 64;
    /** Over more than one board experts and requests are spread; no layer is cut that often. */
    private static final int BOARD = LlmQuery.BOARD;
    /** Prompts that other accelerators compute delay a decode step little. */
    private static final double SPLIT_INTERFERENCE = 0.05;
    private static final double STEP = 1e-4;
    private static final double[] PLAIN = LlmConstants.plain();

    private final LlmQuery query;
    private final LlmShape shape;
    private final int parallel;
    private final double running;
    private final double asked;
    private final double context;
    private final double touched;
    private final double bandwidth;
    private final double rate;
    private final double link;
    private final double cacheCopies;
    private final double prompt;

    LlmPhysics(LlmQuery query) {
        this.query = query;
        this.shape = query.shape();
        this.parallel = query.parallel();
        this.asked = query.asked();
        this.running = Math.clamp(asked, 1, Math.max(1, query.room()));
        this.context = query.inputTokens() + query.outputTokens() / 2;
        this.touched = shape.weightBytesTouched(query.format().weights(), running);
        this.bandwidth = parallel * 1e9 * query.spec(Spec.MEMORY_BANDWIDTH);
        this.rate = parallel * query.rate();
        this.link = 1e9 * link(query) / 2;
        this.cacheCopies = query.spreadsRequests() || parallel > BOARD ? 1 : Math.max(1, parallel / shape.kvHeads());
        this.prompt = shape.linearFlop(query.inputTokens()) + shape.attentionFlop(query.inputTokens());
    }

    /** Natural logarithm of the query's target in its unit. */
    double log(double[] constants) {
        double step = stepSeconds(constants);
        double prefill = prefillSeconds(constants);
        return switch (query.target()) {
            case THROUGHPUT -> Math.log(running * query.outputTokens() / (prefill * running + query.outputTokens() * step));
            case TPOT -> Math.log(1000 * (step + (query.splitsPrefill() ? SPLIT_INTERFERENCE : 1) * prefill * running / query.outputTokens()));
            case TTFT -> Math.log(1000 * (exp(constants, LlmConstant.FIRST)
                    + prefill * (1 + Math.max(0, asked - 1) * exp(constants, LlmConstant.QUEUE)) + step));
        };
    }

    /** Sequences in flight on the accelerators; the rest waits. */
    double running() {
        return running;
    }

    /** Of a decode step without a fit. */
    double plainStepSeconds() {
        return stepSeconds(PLAIN);
    }

    /** How {@link #log} changes with each constant. */
    double[] changes(double[] constants) {
        double at = log(constants);
        double[] moved = constants.clone();
        double[] changes = new double[constants.length];
        for (int i = 0; i < changes.length; i++) {
            moved[i] += STEP;
            changes[i] = (log(moved) - at) / STEP;
            moved[i] = constants[i];
        }
        return changes;
    }

    /** Either bandwidth or rate may bind; near the ridge both delay (square root of the sum of squares). */
    private double stepSeconds(double[] constants) {
        double reached = bandwidth * exp(constants, LlmConstant.BANDWIDTH);
        double reading = touched / reached;
        double computing = shape.linearFlop(running) / (rate * exp(constants, LlmConstant.RATE));
        double copies = Math.pow(cacheCopies, 1 - sharing(constants));
        double cache = copies * running * shape.cacheBytes(query.format().weights(), context) / (reached * exp(constants, LlmConstant.CACHE));
        return Math.sqrt(reading * reading + computing * computing) * experts(constants) + cache + shape.layers() * exp(constants, LlmConstant.LAYER)
                + exp(constants, LlmConstant.STEP) + running * exp(constants, LlmConstant.SEQUENCE) + talkSeconds(running, constants);
    }

    /** Of one prompt. */
    private double prefillSeconds(double[] constants) {
        return prompt / (rate * exp(constants, LlmConstant.PREFILL)) * experts(constants) + talkSeconds(query.inputTokens(), constants);
    }

    private double talkSeconds(double tokens, double[] constants) {
        if (parallel <= 1) {
            return 0;
        }
        double n = Math.min(parallel, BOARD);
        double bytes = 2 * shape.hiddenSize() * tokens * n / parallel;
        return 2 * shape.layers() * (exp(constants, LlmConstant.EXCHANGE) * LlmBasis.log2(n)
                + 2 * (n - 1) / n * bytes / (link * exp(constants, LlmConstant.LINK)));
    }

    private double experts(double[] constants) {
        return shape.mixtureOfExperts() ? exp(constants, LlmConstant.EXPERTS) : 1;
    }

    private static double sharing(double[] constants) {
        return 1 / (1 + Math.exp(-4 * (constants[LlmConstant.SHARING.ordinal()] - 0.5)));
    }

    private static double exp(double[] constants, LlmConstant constant) {
        return Math.exp(constants[constant.ordinal()]);
    }

    /** Total bandwidth of one accelerator to the others, GB/s; cards without a link exchange over PCIe. */
    static double link(LlmQuery query) {
        return query.accelerator().facts().value(Spec.LINK_BANDWIDTH).orElse(PCIE_GB);
    }
}
