package org.inferrack.exchange.model;

import java.util.List;

import org.inferrack.exchange.model.NetworkKind.Trait;
import org.inferrack.exchange.source.ImportException;

/**
 * The blocks that follow attention: one matrix into a wider space and one back, with a gate beside in most networks; or experts of which a token visits some.
 *
 * @param weights of all layers together
 * @param active  of them, those that one token passes through
 */
record FeedForward(double weights, double active) {

    private static final String[] EXPERTS = {"num_local_experts", "num_experts", "n_routed_experts", "moe_num_experts", "ffn_config.moe_num_experts"};
    private static final String[] VISITED = {"num_experts_per_tok", "num_experts_per_token", "experts_per_token", "moe_k", "top_k_experts", "moe_topk",
            "ffn_config.moe_top_k"};

    static FeedForward of(ConfigFields config, NetworkKind kind, long hidden, LayerPlan plan) throws ImportException {
        double weights = 0;
        double active = 0;
        List<ConfigFields> blocks = config.parts("block_configs");
        ExpertLayers experts = ExpertLayers.of(config, kind, plan);
        double[] mixture = experts.any() ? mixture(config, kind, hidden) : new double[2];
        double shared = experts.any() || kind.has(Trait.SHARED_ALWAYS) ? shared(config, kind, hidden) : 0;
        for (int i = 0; i < plan.size(); i++) {
            boolean visits = experts.at(i);
            if (visits) {
                weights += mixture[0];
                active += mixture[1];
            }
            if (visits || kind.has(Trait.SHARED_ALWAYS)) {
                weights += shared;
                active += shared;
            }
            if (!blocks.isEmpty()) {
                double dense = DenseLayers.searched(blocks.get(i), hidden);
                weights += dense;
                active += dense;
            } else if (DenseLayers.at(plan, kind, i, visits)) {
                double dense = DenseLayers.weights(config, kind, hidden, plan, i, experts.any());
                weights += dense;
                active += dense;
            }
        }
        return new FeedForward(weights, active);
    }

    /** Whether a token visits some experts of many. */
    static boolean mixture(ConfigFields config, NetworkKind kind) throws ImportException {
        if (kind.has(Trait.MIXTURE) || config.flag("enable_moe_block", false)) {
            return experts(config) > 0;
        }
        return config.countOr(0, EXPERTS) > 1 && config.flag("enable_moe_block", true);
    }

    private static long experts(ConfigFields config) throws ImportException {
        return config.count("how many experts a layer has", EXPERTS);
    }

    /** All experts of a layer with their router, and those that a token visits. */
    private static double[] mixture(ConfigFields config, NetworkKind kind, long hidden) throws ImportException {
        long experts = experts(config);
        long visited = config.count("how many experts a token visits", VISITED);
        if (visited > experts) {
            throw config.refused("a token visits " + visited + " experts of " + experts + ". Correct \"" + VISITED[0] + "\" or \"" + EXPERTS[0] + "\".");
        }
        long latent = config.countOr(0, "moe_latent_size", "routed_expert_hidden_size");
        double through = latent > 0 ? latent : hidden;
        double each = matrices(kind) * through * inner(config);
        double router = (double) hidden * experts + (latent > 0 ? 2.0 * hidden * latent : 0);
        return new double[] {experts * each + router, visited * each + router};
    }

    private static double shared(ConfigFields config, NetworkKind kind, long hidden) throws ImportException {
        long stated = config.countOr(0, "shared_expert_intermediate_size", "moe_shared_expert_intermediate_size", "shared_intermediate_size",
                "share_expert_dim");
        long width = stated > 0 ? stated
                : config.countOr(kind.name().startsWith("llama4") ? 1 : 0, "n_shared_experts", "num_shared_experts", "num_shared_expert",
                        "moe_num_shared_experts") * inner(config);
        return width * matrices(kind) * hidden;
    }

    static double matrices(NetworkKind kind) {
        return kind.has(Trait.PLAIN) ? 2 : 3;
    }

    private static long inner(ConfigFields config) throws ImportException {
        return config.count("the width of an expert", "moe_intermediate_size", "expert_intermediate_size", "ffn_config.ffn_hidden_size", "intermediate_size");
    }
}
