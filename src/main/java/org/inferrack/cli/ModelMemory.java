package org.inferrack.cli;

import java.util.List;

import org.inferrack.catalog.Precision;
import org.inferrack.engine.capability.llm.LlmShape;

/**
 * What a model takes in one precision, for terminal and JSON alike.
 *
 * @param weightsGb                 of all its weights
 * @param cacheBytesPerToken        of a token while every layer still keeps it
 * @param cacheBytesPerFurtherToken that one more token adds to a request longer than every window
 * @param requestGb                 that a request of each of {@link #TOKENS} keeps
 */
record ModelMemory(Precision precision, double weightsGb, double cacheBytesPerToken, double cacheBytesPerFurtherToken, List<Double> requestGb) {

    static final List<Integer> TOKENS = List.of(8192, 32_768, 131_072);
    private static final List<Precision> SHOWN = List.of(Precision.FP16, Precision.FP8, Precision.INT8, Precision.FP4, Precision.INT4);
    private static final double GB = 1e9;

    static List<ModelMemory> of(LlmShape shape) {
        return SHOWN.stream().map(each -> new ModelMemory(each, shape.weightBytes(each) / GB, shape.kvBytesPerToken(each),
                shape.kvBytesPerFurtherToken(each),
                TOKENS.stream().map(tokens -> shape.cacheBytes(each, tokens) / GB).toList())).toList();
    }
}
