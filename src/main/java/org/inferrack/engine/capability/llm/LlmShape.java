package org.inferrack.engine.capability.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;

/**
 * What sizing needs to know of a transformer.
 *
 * @param parameters       all weights
 * @param activeParameters weights that one token passes through; fewer than all in a mixture of experts
 * @param cache            what it keeps of a request
 */
public record LlmShape(double parameters, double activeParameters, double layers, double hiddenSize, double kvHeads, double headSize, KvCache cache) {

    private static final List<Spec> NEEDED = List.of(Spec.PARAMETERS, Spec.LAYERS, Spec.HIDDEN_SIZE, Spec.KV_HEADS, Spec.HEAD_SIZE);

    /** Of a model whose layers all keep keys and values of every token. */
    LlmShape(double parameters, double activeParameters, double layers, double hiddenSize, double kvHeads, double headSize) {
        this(parameters, activeParameters, layers, hiddenSize, kvHeads, headSize, KvCache.plain(layers, kvHeads, headSize));
    }

    /** Empty if the catalogue lacks a part of it: the cache is never guessed from the parameter count. */
    public static Optional<LlmShape> of(AiModel model) {
        if (NEEDED.stream().anyMatch(spec -> model.facts().value(spec).isEmpty())) {
            return Optional.empty();
        }
        double parameters = 1e9 * value(model, Spec.PARAMETERS);
        double active = 1e9 * model.facts().value(Spec.ACTIVE_PARAMETERS).orElse(parameters / 1e9);
        return Optional.of(new LlmShape(parameters, active, value(model, Spec.LAYERS), value(model, Spec.HIDDEN_SIZE),
                value(model, Spec.KV_HEADS), value(model, Spec.HEAD_SIZE), KvCache.of(model.facts())));
    }

    public static String missing(AiModel model) {
        var missing = new ArrayList<String>();
        NEEDED.stream().filter(spec -> model.facts().value(spec).isEmpty()).forEach(spec -> missing.add(spec.label().toLowerCase(Locale.ROOT)));
        return String.join(", ", missing);
    }

    public double weightBytes(Precision precision) {
        return parameters * precision.bytesPerWeight();
    }

    /** What a token takes in the cache while every layer still keeps it, see {@link KvCache}. */
    public double kvBytesPerToken(Precision precision) {
        return cache.bytesPerToken(kvBytes(precision));
    }

    /** What one more token takes in a request longer than every window. */
    public double kvBytesPerFurtherToken(Precision precision) {
        return cache.bytesPerFurtherToken(kvBytes(precision));
    }

    /** What a request that holds {@code tokens} keeps, see {@link KvCache}. */
    public double cacheBytes(Precision precision, double tokens) {
        return cache.bytes(kvBytes(precision), tokens);
    }

    /** Bytes of the weights that a step over {@code sequences} tokens reads: more sequences touch more experts. */
    public double weightBytesRead(Precision precision, double sequences) {
        double share = Math.min(1, activeParameters / parameters);
        double touched = share >= 1 ? 1 : 1 - Math.pow(1 - share, Math.max(1, sequences));
        return touched * weightBytes(precision);
    }

    /**
     * The same with the layers that every token passes through (about 2.5 x layers x hidden size squared, at most nine tenths of the active weights)
     * apart from the experts, of which each token touches a few.
     */
    double weightBytesTouched(Precision precision, double sequences) {
        if (!mixtureOfExperts()) {
            return weightBytes(precision);
        }
        double dense = Math.min(2.5 * layers * hiddenSize * hiddenSize, 0.9 * activeParameters);
        double share = Math.clamp((activeParameters - dense) / Math.max(parameters - dense, 1), 1e-6, 1);
        double touched = dense + (parameters - dense) * (1 - Math.pow(1 - share, Math.max(1, sequences)));
        return touched / parameters * weightBytes(precision);
    }

    /** Multiply-adds of every weight that a token passes through. */
    public double linearFlop(double tokens) {
        return 2 * activeParameters * tokens;
    }

    /** Attention of a prompt over itself, causal: 4 x layers x hidden size x tokens squared / 2. */
    public double attentionFlop(double tokens) {
        return 2 * layers * hiddenSize * tokens * tokens;
    }

    /** Fine-tuned copies of a network have its shape and its speed. */
    String level() {
        return Math.round(parameters / 1e8) + "-" + Math.round(layers) + "-" + Math.round(hiddenSize);
    }

    boolean mixtureOfExperts() {
        return activeParameters < parameters;
    }

    /** The cache is kept in 8 bits with FP8 or FP4 weights, in 16 bits otherwise, as the serving engines do by default. */
    private static double kvBytes(Precision precision) {
        return precision == Precision.FP8 || precision == Precision.FP4 ? 1 : 2;
    }

    private static double value(AiModel model, Spec spec) {
        return model.facts().value(spec).orElseThrow();
    }
}
