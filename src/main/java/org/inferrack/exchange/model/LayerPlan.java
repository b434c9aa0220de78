package org.inferrack.exchange.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.inferrack.exchange.model.NetworkKind.Trait;
import org.inferrack.exchange.source.ImportException;

/**
 * With what each layer of a decoder mixes tokens, and what follows.
 *
 * @param mixers of the layers, from the first
 * @param shared how many of the last layers read the keys and values of earlier ones and keep none
 */
record LayerPlan(List<Mixer> mixers, int shared) {

    enum Mixer {
        FULL,
        WINDOW,
        RECURRENT,
        /** Reads what an image left, not the tokens. */
        CROSS,
        /** Feed-forward alone, with experts or without. */
        DENSE_ONLY,
        EXPERTS_ONLY,
        /** Taken out by a search for smaller networks. */
        NONE
    }

    static final String LAYERS = "num_hidden_layers";
    private static final String PATTERN = "hybrid_override_pattern";
    private static final int MOST_LAYERS = 10_000;

    LayerPlan {
        mixers = List.copyOf(mixers);
    }

    static LayerPlan of(ConfigFields config, NetworkKind kind) throws ImportException {
        List<Mixer> stated = stated(config, kind);
        long layers = stated.isEmpty() ? config.count("the number of layers", LAYERS, "n_layer", "n_layers", "num_layers")
                : config.countOr(stated.size(), LAYERS, "n_layer", "n_layers", "num_layers");
        if (layers > MOST_LAYERS) {
            throw config.refused("\"" + LAYERS + "\" is " + layers + ". The most is " + MOST_LAYERS + ".");
        }
        if (!stated.isEmpty() && stated.size() != layers) {
            throw config.refused("\"" + LAYERS + "\" is " + layers + ", but the list of layers has " + stated.size() + " entries. Correct one of them.");
        }
        int shared = (int) Math.min(layers, config.countOr(0, "num_kv_shared_layers"));
        return new LayerPlan(stated.isEmpty() ? byRule(config, kind, (int) layers) : stated, shared);
    }

    int size() {
        return mixers.size();
    }

    /** Whether a layer keeps keys and values of its own. */
    boolean keeps(int layer) {
        return layer < size() - shared;
    }

    /** How many layers with cache of their own mix in this way. */
    long keeping(Mixer mixer) {
        return mixers.subList(0, size() - shared).stream().filter(each -> each == mixer).count();
    }

    long count(Mixer mixer) {
        return mixers.stream().filter(each -> each == mixer).count();
    }

    private static List<Mixer> stated(ConfigFields config, NetworkKind kind) throws ImportException {
        var mixers = new ArrayList<Mixer>();
        if (config.has("compress_ratios")) {
            // every layer keeps its entries and the latest tokens, whatever it is called
            return Collections.nCopies(CompressedAttention.ratios(config).size(), Mixer.FULL);
        }
        for (char letter : config.text(PATTERN).toCharArray()) {
            mixers.add(named(config, String.valueOf(letter)));
        }
        for (String list : config.isList(PATTERN) ? List.of(PATTERN) : List.of("layers_block_type", "layer_types")) {
            for (String word : mixers.isEmpty() ? config.words(list) : List.<String>of()) {
                mixers.add(named(config, word));
            }
        }
        for (long window : mixers.isEmpty() ? config.counts("hybrid_layer_pattern") : List.<Long>of()) {
            mixers.add(window == 1 ? Mixer.WINDOW : Mixer.FULL);
        }
        for (long full : mixers.isEmpty() ? config.counts("attn_type_list") : List.<Long>of()) {
            mixers.add(full == 1 ? Mixer.FULL : Mixer.RECURRENT);
        }
        for (ConfigFields block : mixers.isEmpty() ? config.parts("block_configs") : List.<ConfigFields>of()) {
            boolean gone = block.flag("attention.no_op", false) || block.flag("attention.replace_with_linear", false);
            mixers.add(gone ? Mixer.NONE : block.has("attention.window_length") ? Mixer.WINDOW : Mixer.FULL);
        }
        if (kind.name().startsWith("llama4") && mixers.isEmpty()) {
            for (long rotary : config.counts("no_rope_layers")) {
                mixers.add(rotary == 1 ? Mixer.WINDOW : Mixer.FULL);
            }
        }
        if (mixers.contains(Mixer.WINDOW) && Attention.stated(config) == 0) {
            throw config.refused("some layers have an attention window, but there is no \"sliding_window\" with its tokens. Add it.");
        }
        if (Attention.window(config).isEmpty()) {
            mixers.replaceAll(each -> each == Mixer.WINDOW ? Mixer.FULL : each);
        }
        return mixers;
    }

    private static Mixer named(ConfigFields config, String word) throws ImportException {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "full_attention", "attention", "*", "global", "dense_attention", "deepseek_sparse_attention" -> Mixer.FULL;
            case "sliding_attention", "chunked_attention", "sliding", "local" -> Mixer.WINDOW;
            case "linear_attention", "mamba", "mamba2", "m", "conv", "recurrent" -> Mixer.RECURRENT;
            case "mlp", "-" -> Mixer.DENSE_ONLY;
            case "moe", "e" -> Mixer.EXPERTS_ONLY;
            default -> throw config.refused("a layer is \"" + (word.length() > 30 ? word.substring(0, 30) + "..." : word)
                    + "\"; what such a layer keeps of a token is not known. Supported are full, sliding, chunked and linear attention, mamba and convolutions.");
        };
    }

    private static List<Mixer> byRule(ConfigFields config, NetworkKind kind, int layers) throws ImportException {
        var mixers = new ArrayList<>(Collections.nCopies(layers, Mixer.FULL));
        long period = config.countOr(0, "attn_layer_period");
        long interval = config.countOr(0, "full_attention_interval");
        List<Long> full = fullLayers(config);
        List<Long> cross = config.counts("cross_attention_layers");
        boolean windowed = Attention.window(config).isPresent() && config.flag("use_sliding_window", !kind.has(Trait.UPPER_WINDOW));
        long every = fullEvery(config, kind);
        for (int i = 0; i < layers; i++) {
            if (period > 0) {
                mixers.set(i, i % period == config.countOr(0, "attn_layer_offset") ? Mixer.FULL : Mixer.RECURRENT);
            } else if (interval > 0) {
                mixers.set(i, (i + 1) % interval == 0 ? Mixer.FULL : Mixer.RECURRENT);
            } else if (!full.isEmpty()) {
                mixers.set(i, full.contains((long) i) ? Mixer.FULL : Mixer.RECURRENT);
            } else if (cross.contains((long) i)) {
                mixers.set(i, Mixer.CROSS);
            } else if (windowed && kind.has(Trait.UPPER_WINDOW)) {
                mixers.set(i, i >= config.countOr(0, "max_window_layers") ? Mixer.WINDOW : Mixer.FULL);
            } else if (windowed) {
                mixers.set(i, every == 0 || (i + 1) % every != 0 ? Mixer.WINDOW : Mixer.FULL);
            }
        }
        return mixers;
    }

    /** Layers with attention among recurrent ones, from 0; empty where they are not listed. Kimi counts from 1. */
    private static List<Long> fullLayers(ConfigFields config) throws ImportException {
        List<Long> listed = config.isList("full_attn_idxs") ? config.counts("full_attn_idxs") : config.counts("attn_layer_indices");
        return listed.isEmpty() ? config.counts("linear_attn_config.full_attn_layers").stream().map(layer -> layer - 1).toList() : listed;
    }

    /** A pattern is a number, or a word such as "LLLG". */
    private static long fullEvery(ConfigFields config, NetworkKind kind) throws ImportException {
        String word = config.text("sliding_window_pattern");
        return word.isEmpty() ? config.countOr(kind.fullEvery(), "sliding_window_pattern", "_sliding_window_pattern", "no_rope_layer_interval") : word.length();
    }
}
