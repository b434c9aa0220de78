package org.inferrack.optimise.decomposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.inferrack.optimise.model.DemandGroups;
import org.inferrack.optimise.model.FleetModel;
import org.inferrack.optimise.model.GeneratedModels;
import org.inferrack.optimise.model.ScaledLimits;
import org.inferrack.optimise.pricing.CoverPattern;
import org.inferrack.optimise.pricing.DemandBlock;
import org.inferrack.optimise.pricing.PricingProblem;
import org.inferrack.work.Cancellation;

/** A tiny model taken apart, with its root node and every pattern of each block. */
public final class TinyDecomposition {

    private static final double ANY_COST = 1e6;

    public final FleetModel model;
    public final ScaledLimits limits;
    public final List<DemandBlock> blocks = new ArrayList<>();

    public TinyDecomposition(int seed) {
        model = GeneratedModels.tiny(seed);
        limits = new ScaledLimits(model);
        for (var group : DemandGroups.of(model)) {
            int[] demands = Arrays.stream(group.demands()).filter(d -> model.demands().get(d).units() > 0).toArray();
            blocks.add(new DemandBlock(model, demands, group.columns(), limits.scale));
        }
    }

    public BranchNode root() {
        int[][] low = blocks.stream().map(block -> new int[block.size()]).toArray(int[][]::new);
        int[][] high = blocks.stream().map(block -> block.most.clone()).toArray(int[][]::new);
        return new BranchNode(new int[limits.rackCost.length], limits.mostRacks, low, high, limits.guess(), 0, 0);
    }

    public LagrangianDual dual() {
        return new LagrangianDual(blocks, limits, model.spares(), ANY_COST, () -> false, Cancellation.NEVER);
    }

    /** Without needless servers, those of least priced cost first. */
    public List<List<CoverPattern>> patterns(double[] prices) {
        BranchNode root = root();
        var lists = new ArrayList<List<CoverPattern>>();
        for (int b = 0; b < blocks.size(); b++) {
            var all = new ArrayList<>(PricingProblem.of(blocks.get(b), model.spares(), () -> false).below(ANY_COST, 100_000, blocks.get(b).cost.clone(),
                    root.low[b], root.high[b]));
            all.sort(java.util.Comparator.comparingDouble(pattern -> pattern.priced(prices)));
            lists.add(all);
        }
        return lists;
    }
}
