package org.inferrack.engine.capability.inference;

import java.util.Map;

/** What a network of MLPerf Inference does, as far as predictions differ by it: MLCommons' list of all rounds, by the names that the rounds gave them. */
enum BenchmarkKind {
    /** Writes text, token by token. */
    TEXT,
    /** Looks embeddings up: bound by memory and host, whose spread is another one. */
    RECOMMENDER,
    /** One pass through the network for an answer. */
    OTHER;

    private static final Map<String, BenchmarkKind> BY_NETWORK = Map.ofEntries(Map.entry("gptj", TEXT), Map.entry("llama2-70b", TEXT),
            Map.entry("llama3.1-8b", TEXT), Map.entry("llama3.1-405b", TEXT), Map.entry("mixtral-8x7b", TEXT), Map.entry("deepseek-r1", TEXT),
            Map.entry("gpt-oss-120b", TEXT), Map.entry("dlrm", RECOMMENDER), Map.entry("dlrm-v1", RECOMMENDER), Map.entry("dlrm-v2", RECOMMENDER),
            Map.entry("dlrm-v3", RECOMMENDER));

    static BenchmarkKind of(String benchmark) {
        return BY_NETWORK.getOrDefault(InferenceQuery.network(benchmark), OTHER);
    }
}
