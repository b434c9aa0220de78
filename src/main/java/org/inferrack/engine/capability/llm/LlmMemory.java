package org.inferrack.engine.capability.llm;

import org.inferrack.catalog.Precision;

/** What fits beside the weights of an LLM. Bytes; a GB of a data sheet counts as 1e9 bytes, so that what fits here fits. */
public final class LlmMemory {

    /** Share of memory that a serving engine takes; vLLM's default. */
    private static final double USABLE = 0.9;
    /**
     * Activations of a step over the board's memory. vLLM on 80 GB H100: 4.8 to 5.6 GiB for dense models, 7.4 GiB for mixtures of experts
     * (llm-d-planner, empirical memory results); smaller boards run smaller steps.
     */
    private static final double DENSE_ACTIVATIONS = 0.07;
    private static final double EXPERT_ACTIVATIONS = 0.10;
    private static final double GIB = 1L << 30;
    /** Context of the driver and of communication, from the same measurements. */
    private static final double ALONE_BYTES = 0.13 * GIB;
    private static final double TOGETHER_BYTES = 0.55 * GIB;

    private LlmMemory() {
    }

    /** Room for keys and values on all {@code parallel} accelerators of a replica together; negative if the weights do not fit. */
    static double cacheBytes(LlmShape shape, Precision precision, double memoryGb, int parallel) {
        double board = 1e9 * memoryGb;
        double activations = board * (shape.mixtureOfExperts() ? EXPERT_ACTIVATIONS : DENSE_ACTIVATIONS);
        double each = USABLE * board - shape.weightBytes(precision) / parallel - activations - (parallel > 1 ? TOGETHER_BYTES : ALONE_BYTES);
        double copies = Math.max(1, parallel / shape.kvHeads());
        return each * parallel / copies;
    }

    /** Whole sequences of a length that fit at once. */
    public static double sequences(LlmShape shape, Precision precision, double memoryGb, int parallel, double tokens) {
        double blocks = Math.ceil(tokens / 16) * 16;
        return Math.floor(Math.max(0, cacheBytes(shape, precision, memoryGb, parallel)) / shape.cacheBytes(precision, blocks));
    }
}
