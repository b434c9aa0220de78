package org.inferrack.exchange.model;

import java.util.List;

import org.inferrack.exchange.model.LayerPlan.Mixer;
import org.inferrack.exchange.source.ImportException;

/** Which layers of a network have experts. */
final class ExpertLayers {

    private final boolean[] experts;

    private ExpertLayers(boolean[] experts) {
        this.experts = experts;
    }

    static ExpertLayers of(ConfigFields config, NetworkKind kind, LayerPlan plan) throws ImportException {
        var experts = new boolean[plan.size()];
        boolean some = FeedForward.mixture(config, kind);
        if (plan.mixers().contains(Mixer.EXPERTS_ONLY)) {
            for (int i = 0; i < experts.length; i++) {
                experts[i] = plan.mixers().get(i) == Mixer.EXPERTS_ONLY;
            }
        } else if (some) {
            List<String> words = config.words("mlp_layer_types");
            List<Long> marks = config.isList("moe_layer_freq") ? config.counts("moe_layer_freq") : List.of();
            List<Long> named = config.counts("moe_layers");
            List<Long> dense = config.counts("mlp_only_layers");
            if (!words.isEmpty() && words.size() != experts.length || !marks.isEmpty() && marks.size() != experts.length) {
                throw config.refused("the list of layers with experts has " + Math.max(words.size(), marks.size()) + " entries for " + experts.length
                        + " layers. Correct mlp_layer_types or moe_layer_freq, or " + LayerPlan.LAYERS + ".");
            }
            for (int i = 0; i < experts.length; i++) {
                experts[i] = !words.isEmpty() ? words.get(i).equals("sparse")
                        : !marks.isEmpty() ? marks.get(i) == 1 : !named.isEmpty() ? named.contains((long) i) : byRule(config, i) && !dense.contains((long) i);
            }
        }
        return new ExpertLayers(experts);
    }

    private static boolean byRule(ConfigFields config, int layer) throws ImportException {
        long first = config.countOr(0, "first_k_dense_replace", "moe_layer_start_index", "num_dense_layers");
        long last = config.countOr(Integer.MAX_VALUE, "moe_layer_end_index");
        long from0 = config.isList("moe_layer_freq") ? 1 : Math.max(1, config.countOr(1, "moe_layer_freq"));
        long from1 = Math.max(1, config.countOr(1, "decoder_sparse_step", "interleave_moe_layer_step", "moe_layer_interval"));
        long period = Math.max(1, config.countOr(1, "expert_layer_period"));
        return layer >= first && layer <= last && layer % from0 == 0 && (layer + 1) % from1 == 0
                && layer % period == config.countOr(0, "expert_layer_offset") % period;
    }

    boolean any() {
        for (boolean each : experts) {
            if (each) {
                return true;
            }
        }
        return false;
    }

    boolean at(int layer) {
        return experts[layer];
    }
}
