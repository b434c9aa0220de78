package org.inferrack.exchange.model;

import java.util.OptionalLong;

import org.inferrack.exchange.model.NetworkKind.Trait;
import org.inferrack.exchange.source.ImportException;

/**
 * A layer of attention over keys and values, in whatever way heads share them.
 *
 * @param weights of its projections, without norms and biases
 * @param numbers that it keeps of a token
 */
record Attention(long heads, long kvHeads, double headSize, double weights, double numbers) {

    static final String HEADS = "num_attention_heads";
    static final String[] WINDOWS = {"sliding_window", "sliding_window_size", "attention_chunk_size"};

    /** Of the layers that keep all tokens. */
    static Attention full(ConfigFields config, NetworkKind kind, long hidden) throws ImportException {
        if (config.has("compress_ratios")) {
            return CompressedAttention.of(config, hidden);
        }
        if (config.countOr(0, "kv_lora_rank") > 0) {
            return LatentAttention.of(config, hidden);
        }
        long heads = heads(config);
        long size = headSize(config, hidden, heads, "global_head_dim", "head_dim", "attention_head_dim", "kv_channels");
        boolean sharedValue = config.flag("attention_k_eq_v", false);
        long kv = config.has("num_global_key_value_heads") ? config.count("", "num_global_key_value_heads") : kvHeads(config, heads);
        return grouped(config, kind, hidden, heads, kv, size, config.countOr(size, "v_head_dim"), sharedValue);
    }

    /** Of the layers that keep the latest tokens alone, which may have heads of their own. */
    static Attention windowed(ConfigFields config, NetworkKind kind, long hidden) throws ImportException {
        long heads = config.countOr(heads(config), "swa_num_attention_heads");
        long size = headSize(config, hidden, heads, "swa_head_dim", "head_dim", "attention_head_dim", "kv_channels");
        long kv = config.has("swa_num_key_value_heads") ? config.count("", "swa_num_key_value_heads") : kvHeads(config, heads);
        return grouped(config, kind, hidden, heads, kv, size, config.countOr(size, "swa_v_head_dim", "v_head_dim"), false);
    }

    /** With other numbers of key/value heads than the rest of the network. */
    Attention withKvHeads(long others, long hidden) {
        double size = headSize;
        return new Attention(heads, others, size, 2.0 * hidden * size * (heads + others), 2 * others * size);
    }

    /** Tokens that a layer with a window keeps; empty where there is none, or no request is longer. */
    static OptionalLong window(ConfigFields config) throws ImportException {
        long longest = config.countOr(0, "max_position_embeddings");
        long tokens = stated(config);
        return tokens == 0 || longest > 0 && tokens >= longest ? OptionalLong.empty() : OptionalLong.of(tokens);
    }

    /** 0 where there is none. */
    static long stated(ConfigFields config) throws ImportException {
        for (String key : WINDOWS) {
            long tokens = config.countOr(0, key);
            if (tokens > 0) {
                return tokens;
            }
        }
        return 0;
    }

    static long heads(ConfigFields config) throws ImportException {
        return config.count("the number of attention heads", HEADS, "n_head", "n_heads", "num_heads");
    }

    private static Attention grouped(ConfigFields config, NetworkKind kind, long hidden, long heads, long kv, long size, long valueSize, boolean sharedValue)
            throws ImportException {
        if (kv > heads || heads % kv != 0) {
            throw config.refused("\"" + HEADS + "\" is " + heads + " and \"num_key_value_heads\" is " + kv
                    + ": query heads share key/value heads evenly. Correct one of them.");
        }
        boolean gated = config.flag("attn_output_gate", kind.has(Trait.GATED_QUERY));
        double query = (double) hidden * heads * size * (gated ? 2 : 1);
        double keys = (double) hidden * kv * (sharedValue ? size : size + valueSize);
        double out = (double) hidden * heads * valueSize;
        double index = config.flag("sparse_attention_config.use_sparse_attention", false)
                ? (double) hidden * config.countOr(0, "sparse_attention_config.sparse_index_dim")
                        * (1 + config.countOr(0, "sparse_attention_config.sparse_num_index_heads"))
                : 0;
        return new Attention(heads, kv, (size + valueSize) / 2.0, query + keys + out + index, kv * (double) (size + valueSize));
    }

    private static long headSize(ConfigFields config, long hidden, long heads, String... spellings) throws ImportException {
        long stated = config.countOr(0, spellings);
        if (stated > 0) {
            return stated;
        }
        long byDefault = config.countOr(0, "head_dim");
        if (byDefault > 0) {
            return byDefault;
        }
        if (hidden % heads != 0) {
            throw config.refused("there is no \"head_dim\", and \"hidden_size\" " + hidden + " is no multiple of \"" + HEADS + "\" " + heads
                    + ". Add head_dim, or correct them.");
        }
        return hidden / heads;
    }

    private static long kvHeads(ConfigFields config, long heads) throws ImportException {
        if (config.flag("multi_query", false) && !config.flag("new_decoder_architecture", false)) {
            return 1;
        }
        if (config.flag("multi_query_attention", false)) {
            return config.count("the number of key/value heads", "multi_query_group_num");
        }
        long stated = config.countOr(heads, "num_key_value_heads", "num_kv_heads", "n_head_kv", "attn_config.kv_n_heads");
        return stated == 0 ? config.count("the number of key/value heads", "num_key_value_heads", "num_kv_heads") : stated;
    }
}
