package org.inferrack.exchange.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.inferrack.exchange.source.ImportException;

/**
 * The encoders of images and sound beside a language model: transformers with their projection into it. They are weights that have to be kept, and no token of
 * text passes through them.
 */
final class Towers {

    private static final String[] HIDDEN = {"embed_dim", "vt_hidden_size", "hidden_size", "d_model", "width"};
    private static final String[] LAYERS = {"depth", "vt_num_hidden_layers", "num_hidden_layers", "encoder_layers", "layers"};
    private static final String[] WIDTH = {"vt_intermediate_size", "intermediate_size", "encoder_ffn_dim"};
    private static final String GATED = "pixtral|qwen2_5_vl.*|qwen2_5_omni.*|gemma4_vision|glm4v.*";

    private Towers() {
    }

    /** Weights of a tower of the whole model, 0 where there is none; empty where its shape is not told. */
    static Optional<Double> weights(ConfigFields whole, String part, long textHidden) throws ImportException {
        Optional<ConfigFields> found = whole.part(part);
        if (found.isEmpty()) {
            return Optional.of(0.0);
        }
        ConfigFields tower = found.get();
        long hidden = tower.countOr(0, HIDDEN);
        long layers = tower.countOr(0, LAYERS) + tower.countOr(0, "num_global_layers");
        long width = tower.countOr(tower.has("mlp_ratio") ? Math.round(hidden * tower.ratio("mlp_ratio")) : 0, WIDTH);
        if (hidden == 0 || layers == 0 || width == 0) {
            return Optional.empty();
        }
        String type = tower.text("model_type").isEmpty() ? whole.text("model_type") : tower.text("model_type");
        double matrices = type.toLowerCase(Locale.ROOT).matches(GATED) ? 3 : 2;
        return Optional.of(layers * (4.0 * hidden * hidden + matrices * hidden * width) + projection(whole, tower, hidden, textHidden));
    }

    private static double projection(ConfigFields whole, ConfigFields tower, long hidden, long text) throws ImportException {
        if (tower.has("spatial_merge_size")) {
            double merged = (double) hidden * square(tower.countOr(1, "spatial_merge_size"));
            List<Long> further = tower.counts("deepstack_visual_indexes");
            return (1 + further.size()) * merged * (merged + tower.countOr(text, "out_hidden_size"));
        }
        if (tower.has("vision_output_dim")) {
            return (double) tower.countOr(0, "vision_output_dim") * text;
        }
        double merged = whole.has("spatial_merge_size") ? hidden * square(whole.countOr(1, "spatial_merge_size")) * (double) hidden : 0;
        double second = whole.has("projector_hidden_act") ? (double) text * text : 0;
        double pooled = tower.text("model_type").contains("encoder") ? 4 : 1;
        return merged + pooled * hidden * text + second;
    }

    private static double square(long side) {
        return (double) side * side;
    }
}
