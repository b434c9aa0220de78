package org.inferrack.exchange.model;

import org.inferrack.exchange.source.ImportException;

/**
 * Multi-head latent attention: a token keeps one latent for all heads, and the rotary part of the key (DeepSeek-V2, arXiv 2405.04434). It counts as one
 * key/value head, for every accelerator of a replica needs it whole.
 */
final class LatentAttention {

    private LatentAttention() {
    }

    static Attention of(ConfigFields config, long hidden) throws ImportException {
        long heads = Attention.heads(config);
        long rank = config.count("the size of the latent", "kv_lora_rank");
        long rotary = config.count("the rotary part of a key", "qk_rope_head_dim");
        long plain = config.count("the part of a key that does not turn", "qk_nope_head_dim");
        long value = config.count("the size of a value", "v_head_dim");
        long queryRank = config.countOr(0, "q_lora_rank");
        double query = queryRank > 0 ? (double) queryRank * (hidden + heads * (plain + rotary)) : (double) hidden * heads * (plain + rotary);
        double keys = (double) hidden * (rank + rotary) + (double) rank * heads * (plain + value);
        double out = (double) heads * value * hidden * (config.flag("mla_use_output_gate", false) ? 2 : 1);
        double numbers = (double) rank + rotary;
        return new Attention(heads, 1, numbers / 2, query + keys + out + index(config, hidden, queryRank), numbers);
    }

    /** What chooses the tokens that sparse attention reads. */
    private static double index(ConfigFields config, long hidden, long queryRank) throws ImportException {
        long heads = config.countOr(0, "index_n_heads");
        if (heads == 0) {
            return 0;
        }
        long size = config.count("the size of an index key", "index_head_dim");
        return (double) (queryRank > 0 ? queryRank : hidden) * heads * size + (double) hidden * (size + heads);
    }
}
