package org.inferrack.engine.capability.llm;

import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Spec;

/**
 * What a transformer keeps of a request: the one place that knows its bytes. Of a request that holds t tokens
 *
 * <pre>
 * bytes(t) = b x (full layers x width x t + windowed layers x windowed width x min(t, window)) + index x t + state
 * </pre>
 *
 * with b bytes a number. A layer of multi-head, grouped or multi-query attention keeps 2 x KV heads x head size numbers a token, one of multi-head latent
 * attention its latent and the rotary part of the key (DeepSeek-V2, arXiv 2405.04434); recurrent layers (Mamba, gated delta, lightning attention) keep a
 * state that does not grow; a layer that reads the keys of another keeps nothing.
 *
 * @param fullLayers   layers that keep every token
 * @param width        numbers that such a layer keeps of a token
 * @param windowLayers layers that keep the latest tokens alone
 * @param windowWidth  numbers that such a layer keeps of a token
 * @param window       how many tokens these keep; infinite where there are none
 * @param indexBytes   of a token over all layers, for sparse attention; independent of the format of the cache
 * @param stateBytes   of a request over all recurrent layers
 */
public record KvCache(double fullLayers, double width, double windowLayers, double windowWidth, double window, double indexBytes, double stateBytes) {

    /** The usual case: every layer keeps keys and values of every token. */
    static KvCache plain(double layers, double kvHeads, double headSize) {
        return new KvCache(layers, 2 * kvHeads * headSize, 0, 0, Double.POSITIVE_INFINITY, 0, 0);
    }

    /** Of a model whose layers, KV heads and head size are known. */
    static KvCache of(Facts facts) {
        double layers = facts.value(Spec.LAYERS).orElseThrow();
        double windowLayers = facts.countOr(Spec.WINDOW_LAYERS, 0);
        double width = facts.value(Spec.CACHE_WIDTH)
                .orElseGet(() -> 2 * facts.value(Spec.KV_HEADS).orElseThrow() * facts.value(Spec.HEAD_SIZE).orElseThrow());
        return new KvCache(facts.value(Spec.FULL_ATTENTION_LAYERS).orElse(Math.max(0, layers - windowLayers)), width, windowLayers,
                windowLayers == 0 ? 0 : facts.value(Spec.WINDOW_CACHE_WIDTH).orElse(width), facts.value(Spec.WINDOW).orElse(Double.POSITIVE_INFINITY),
                facts.countOr(Spec.INDEX_BYTES, 0), facts.countOr(Spec.STATE_BYTES, 0));
    }

    /**
     * Bytes of a request that holds {@code tokens}.
     *
     * @param numberBytes of a number in the cache: 2 for 16 bits, 1 for 8
     */
    public double bytes(double numberBytes, double tokens) {
        double kept = numberBytes * (fullLayers * width * tokens + windowLayers * windowWidth * Math.min(tokens, window)) + indexBytes * tokens + stateBytes;
        return Math.max(1, kept);
    }

    /** Bytes of a token while every layer still keeps it. */
    public double bytesPerToken(double numberBytes) {
        return bytesPerFurtherToken(numberBytes) + (Double.isInfinite(window) ? 0 : numberBytes * windowLayers * windowWidth);
    }

    /** Bytes that one more token takes in a request longer than every window. */
    public double bytesPerFurtherToken(double numberBytes) {
        return numberBytes * fullLayers * width + indexBytes + (Double.isInfinite(window) ? numberBytes * windowLayers * windowWidth : 0);
    }
}
