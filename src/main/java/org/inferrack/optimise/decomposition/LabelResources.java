package org.inferrack.optimise.decomposition;

import java.util.List;
import java.util.stream.IntStream;

import org.inferrack.optimise.model.ScaledLimits;
import org.inferrack.optimise.pricing.CoverPattern;

/** The resources of labels: the limits that can matter when patterns are combined: the others hold whatever is chosen from the lists. */
final class LabelResources {

    final int[] active;
    private final ScaledLimits limits;
    /** For each active row the last block that uses it. */
    private final int[] last;
    /** For each pool the last block that uses any of its rows. */
    private final int[] lastOfPool;

    private LabelResources(ScaledLimits limits, int[] active, int[] last, int[] lastOfPool) {
        this.limits = limits;
        this.active = active;
        this.last = last;
        this.lastOfPool = lastOfPool;
    }

    static LabelResources of(ScaledLimits limits, BranchNode node, List<List<CoverPattern>> lists, double[] prices) {
        double[] most = new double[limits.count()];
        int[] lastUse = new int[limits.count()];
        for (int b = 0; b < lists.size(); b++) {
            for (int k = 0; k < most.length; k++) {
                double largest = 0;
                for (CoverPattern pattern : lists.get(b)) {
                    largest = Math.max(largest, pattern.uses()[k]);
                }
                most[k] += largest;
                lastUse[k] = largest > 0 ? b : lastUse[k];
            }
        }
        int[] active = IntStream.range(0, most.length).filter(k -> prices[k] > 0 || most[k] > limits.most(k, node.fewestRacks)).toArray();
        int[] lastOfPool = new int[limits.rackCost.length];
        for (int k = 0; k < most.length; k++) {
            if (limits.pool[k] >= 0) {
                lastOfPool[limits.pool[k]] = Math.max(lastOfPool[limits.pool[k]], lastUse[k]);
            }
        }
        int[] last = IntStream.of(active).map(k -> limits.pool[k] >= 0 ? lastOfPool[limits.pool[k]] : lastUse[k]).toArray();
        return new LabelResources(limits, active, last, lastOfPool);
    }

    double[] of(CoverPattern pattern) {
        double[] uses = new double[active.length];
        for (int a = 0; a < active.length; a++) {
            uses[a] = pattern.uses()[active[a]];
        }
        return uses;
    }

    /** Active rows that blocks after {@code block} still use. */
    int[] open(int block) {
        return IntStream.range(0, active.length).filter(a -> last[a] > block).toArray();
    }

    /** Where a pool's last demand is in, its whole racks take the place of their priced cost. */
    void close(Labels stage, int block, double[] prices, BranchNode node) {
        for (int p = 0; p < lastOfPool.length; p++) {
            if (lastOfPool[p] == block) {
                for (int i = 0; i < stage.size; i++) {
                    close(stage, i, p, prices, node);
                }
            }
        }
    }

    private void close(Labels stage, int i, int p, double[] prices, BranchNode node) {
        double racks = node.fewestRacks[p];
        double slope = limits.rackCost[p];
        double paid = 0;
        for (int a = 0; a < active.length; a++) {
            int k = active[a];
            if (limits.pool[k] == p) {
                double over = stage.use[i * stage.width + a] - limits.fixed[k];
                paid += prices[k] * over;
                slope -= prices[k] * limits.perRack[k];
                if (over > ScaledLimits.TOLERANCE && limits.perRack[k] > 0) {
                    racks = Math.max(racks, Math.ceil((over - ScaledLimits.TOLERANCE) / limits.perRack[k]));
                }
            }
        }
        double priced = slope * (slope < 0 ? node.mostRacks[p] : node.fewestRacks[p]) + paid;
        stage.cost[i] += racks * limits.rackCost[p];
        stage.priced[i] += racks * limits.rackCost[p] - priced;
    }
}
