package org.inferrack.exchange.model;

import org.inferrack.exchange.model.LayerPlan.Mixer;
import org.inferrack.exchange.model.NetworkKind.Trait;
import org.inferrack.exchange.source.ImportException;

/** The feed-forward blocks that every token passes through. */
final class DenseLayers {

    private static final String[] WIDTHS = {"intermediate_size", "ffn_dim", "n_inner", "ffn_hidden_size"};
    private static final long ROUNDED = 256;

    private DenseLayers() {
    }

    /** Whether a layer has one, beside or in place of experts. */
    static boolean at(LayerPlan plan, NetworkKind kind, int layer, boolean experts) {
        if (kind.has(Trait.SHARED_ALWAYS)) {
            return false;
        }
        Mixer mixer = plan.mixers().get(layer);
        return kind.has(Trait.ONE_BLOCK) ? mixer == Mixer.DENSE_ONLY : !experts || kind.has(Trait.DENSE_BESIDE);
    }

    static double weights(ConfigFields config, NetworkKind kind, long hidden, LayerPlan plan, int layer, boolean mixture) throws ImportException {
        double wider = config.flag("use_double_wide_mlp", false) && !plan.keeps(layer) ? 2 : 1;
        return wider * FeedForward.matrices(kind) * hidden * width(config, hidden, layer, mixture);
    }

    private static double width(ConfigFields config, long hidden, int layer, boolean mixture) throws ImportException {
        if (config.isList(WIDTHS[0])) {
            var widths = config.counts(WIDTHS[0]);
            if (layer >= widths.size()) {
                throw config.refused("\"" + WIDTHS[0] + "\" has " + widths.size() + " entries, fewer than there are layers. Correct it.");
            }
            return widths.get(layer);
        }
        long beside = mixture ? config.countOr(0, "intermediate_size_mlp", "dense_intermediate_size") : 0;
        if (beside > 0) {
            return beside;
        }
        if (config.has("block_ff_dim")) {
            return adjusted(config);
        }
        boolean fourfold = config.has("n_embd") || config.has("d_model") || config.text("model_type").matches("bloom|falcon");
        long stated = config.countOr(0, WIDTHS);
        return stated > 0 ? stated : fourfold ? 4 * hidden : config.count("the width of the feed-forward block", WIDTHS);
    }

    /** LFM2 states the width before its gate: two thirds of it, rounded up. */
    private static double adjusted(ConfigFields config) throws ImportException {
        long width = config.count("the width of the feed-forward block", "block_ff_dim");
        if (!config.flag("block_auto_adjust_ff_dim", true)) {
            return width;
        }
        long multiple = Math.max(1, config.countOr(ROUNDED, "block_multiple_of"));
        return multiple * Math.ceil(Math.floor(2.0 * width / 3) / multiple);
    }

    /** A block whose width a search for smaller networks found (Nemotron, DeciLM): two thirds of a multiple of the hidden size, rounded up. */
    static double searched(ConfigFields block, long hidden) throws ImportException {
        if (block.flag("ffn.no_op", false)) {
            return 0;
        }
        if (block.flag("ffn.replace_with_linear", false)) {
            return (double) hidden * hidden;
        }
        double width = block.has("ffn.intermediate_size") ? block.ratio("ffn.intermediate_size")
                : ROUNDED * Math.ceil(Math.floor(2 * block.ratio("ffn.ffn_mult") * hidden / 3) / ROUNDED);
        return 3.0 * hidden * width;
    }
}
