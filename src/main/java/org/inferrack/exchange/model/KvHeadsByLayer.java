package org.inferrack.exchange.model;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.exchange.model.LayerPlan.Mixer;
import org.inferrack.exchange.source.ImportException;

/**
 * Attention whose key/value heads differ from layer to layer, as a search for smaller networks leaves it.
 *
 * @param weights of all layers
 * @param numbers that all layers keep of a token
 */
record KvHeadsByLayer(boolean stated, double weights, double numbers) {

    static KvHeadsByLayer of(ConfigFields config, Attention usual, long hidden, LayerPlan plan) throws ImportException {
        var heads = new ArrayList<Long>(config.counts("num_key_value_heads_per_layer"));
        for (ConfigFields block : config.parts("block_configs")) {
            long group = block.countOr(0, "attention.n_heads_in_group");
            heads.add(group > 0 ? usual.heads() / group : 0);
        }
        if (heads.isEmpty()) {
            return new KvHeadsByLayer(false, 0, 0);
        }
        if (heads.size() != plan.size()) {
            throw config.refused("key/value heads are stated for " + heads.size() + " layers of " + plan.size() + ". Correct one of them.");
        }
        double weights = 0;
        double numbers = 0;
        List<Mixer> mixers = plan.mixers();
        for (int i = 0; i < plan.size(); i++) {
            if (mixers.get(i) == Mixer.FULL && heads.get(i) > 0) {
                Attention layer = usual.withKvHeads(heads.get(i), hidden);
                weights += layer.weights();
                numbers += layer.numbers();
            }
        }
        return new KvHeadsByLayer(true, weights, numbers);
    }
}
