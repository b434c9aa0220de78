package org.inferrack.exchange.model;

import java.util.List;

import org.inferrack.exchange.source.ImportException;

/**
 * Attention over tokens of which several are put into one entry (DeepSeek-V4): a layer with ratio r keeps one entry of {@code head_dim} numbers for r tokens, and
 * every layer the latest tokens as they are; ratio 0 keeps these alone.
 */
final class CompressedAttention {

    private CompressedAttention() {
    }

    static List<Long> ratios(ConfigFields config) throws ImportException {
        List<Long> ratios = config.counts("compress_ratios");
        int layers = (int) config.count("the number of layers", LayerPlan.LAYERS);
        if (ratios.size() < layers) {
            throw config.refused("\"compress_ratios\" has " + ratios.size() + " entries for " + layers + " layers. Correct one of them.");
        }
        return ratios.subList(0, layers);
    }

    /** Of a mean layer. */
    static Attention of(ConfigFields config, long hidden) throws ImportException {
        long heads = Attention.heads(config);
        long size = config.count("the size of a head", "head_dim");
        long queryRank = config.count("the rank of the query", "q_lora_rank");
        long outRank = config.count("the rank of the output", "o_lora_rank");
        long groups = config.count("the groups of the output", "o_groups");
        double weights = (double) queryRank * (hidden + heads * size) + (double) hidden * size + (double) heads * size * outRank
                + (double) groups * outRank * hidden;
        double entries = 0;
        double indexed = 0;
        List<Long> ratios = ratios(config);
        for (long ratio : ratios) {
            entries += ratio == 0 ? 0 : 1.0 / ratio;
            weights += ratio == 0 ? 0 : 4.0 * hidden * size / ratios.size();
            indexed += indexed(ratio) ? 1 : 0;
        }
        long indexHeads = config.countOr(0, "index_n_heads");
        long indexSize = config.countOr(0, "index_head_dim");
        weights += indexed / ratios.size() * ((double) queryRank * indexHeads * indexSize + (double) hidden * (4 * indexSize + indexHeads));
        return new Attention(heads, 1, size, weights, size * entries / ratios.size());
    }

    /** Only layers that compress little choose among their entries. */
    static boolean indexed(long ratio) {
        return ratio > 0 && ratio < 100;
    }
}
