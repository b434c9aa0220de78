package org.inferrack.optimise.decomposition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.inferrack.optimise.model.ScaledLimits;
import org.inferrack.optimise.pricing.CoverPattern;
import org.inferrack.optimise.pricing.DemandBlock;

/** A primal heuristic: patterns between those that the linear programme mixes: its mean numbers of servers rounded down, up, or kept at least. */
public final class MasterRounding {

    private final LagrangianDual dual;
    private final BranchNode node;

    public MasterRounding(LagrangianDual dual, BranchNode node) {
        this.dual = dual;
        this.node = node;
    }

    /** For each demand what the linear programme mixes and what lies between. */
    public List<Set<CoverPattern>> patterns() {
        var all = new ArrayList<Set<CoverPattern>>();
        for (int b = 0; b < dual.support().size(); b++) {
            var found = new LinkedHashSet<>(dual.support().get(b));
            if (found.size() > 1) {
                between(b, found);
            }
            all.add(found);
        }
        return all;
    }

    private void between(int b, Set<CoverPattern> found) {
        double[] mean = dual.average()[b];
        int[] down = node.high[b].clone();
        int[] up = node.high[b].clone();
        int[] kept = node.low[b].clone();
        for (int j = 0; j < mean.length; j++) {
            if (mean[j] > 1e-9) {
                down[j] = Math.clamp((long) Math.floor(mean[j] + 1e-9), node.low[b][j], node.high[b][j]);
                up[j] = Math.clamp((long) Math.ceil(mean[j] - 1e-9), node.low[b][j], node.high[b][j]);
                kept[j] = down[j];
            }
        }
        ask(b, node.low[b], down, found);
        ask(b, node.low[b], up, found);
        ask(b, kept, node.high[b], found);
        ask(b, kept, up, found);
    }

    /** The cheapest pattern's neighbours that use less, or a little more, of what is scarce: a stock or a budget that has a price. */
    public void scarce(int b, CoverPattern cheapest, ScaledLimits limits, DemandBlock block, Set<CoverPattern> found) {
        for (int j = 0; j < cheapest.counts().length; j++) {
            int count = cheapest.counts()[j];
            if (count > 0 && scarce(j, limits, block)) {
                int[] fewer = node.high[b].clone();
                for (int most : new int[] {count - 1, count / 2, 0}) {
                    fewer[j] = Math.max(most, node.low[b][j]);
                    ask(b, node.low[b], fewer, found);
                }
                int[] more = node.low[b].clone();
                more[j] = Math.min(count + 1, node.high[b][j]);
                ask(b, more, node.high[b], found);
            }
        }
    }

    private boolean scarce(int j, ScaledLimits limits, DemandBlock block) {
        for (int k = 0; k < limits.count(); k++) {
            if (limits.pool[k] < 0 && dual.bestPrices()[k] > 0 && block.uses[j][k] > 0) {
                return true;
            }
        }
        return false;
    }

    private void ask(int b, int[] low, int[] high, Set<CoverPattern> found) {
        CoverPattern pattern = dual.cheapest(b, low, high);
        if (pattern != null) {
            found.add(pattern);
        }
    }
}
