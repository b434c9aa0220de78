package org.inferrack.optimise.branching;

import java.util.List;

import org.inferrack.optimise.decomposition.BranchNode;
import org.inferrack.optimise.decomposition.LagrangianDual;
import org.inferrack.optimise.model.ScaledLimits;
import org.inferrack.optimise.pricing.DemandBlock;

/** The branching rule, where a node is divided: at the racks that the mean use asks for, then at the server number that the prices are least sure of. */
final class BranchingRule {

    /** Makes one half with the prices and the bound of the whole. */
    interface Half {
        BranchNode apply(double[] prices, double bound);
    }

    private BranchingRule() {
    }

    /** Two halves; none if every number is fixed and nothing is left to divide. */
    static List<Half> of(BranchNode node, int pool, LagrangianDual dual, ScaledLimits limits, List<DemandBlock> blocks) {
        if (pool >= 0) {
            int at = Math.clamp((long) Math.floor(wanted(node, pool, dual, limits)), node.fewestRacks[pool], node.mostRacks[pool] - 1);
            return List.of((best, bound) -> node.racks(pool, at, false, best, bound), (best, bound) -> node.racks(pool, at, true, best, bound));
        }
        int block = -1;
        int column = -1;
        double most = -1;
        for (int b = 0; b < blocks.size(); b++) {
            for (int j = 0; j < blocks.get(b).size(); j++) {
                double mean = dual.average()[b][j];
                double doubt = Math.min(mean - Math.floor(mean), Math.ceil(mean) - mean) + 1e-6 * (mean > 0 ? 1 : 0);
                if (node.high[b][j] > node.low[b][j] && doubt > most) {
                    most = doubt;
                    block = b;
                    column = j;
                }
            }
        }
        if (block < 0) {
            return List.of();
        }
        int b = block;
        int j = column;
        int at = Math.clamp((long) Math.floor(dual.average()[b][j]), node.low[b][j], node.high[b][j] - 1);
        return List.of((best, bound) -> node.servers(b, j, at, false, best, bound), (best, bound) -> node.servers(b, j, at, true, best, bound));
    }

    private static double wanted(BranchNode node, int pool, LagrangianDual dual, ScaledLimits limits) {
        double wanted = node.fewestRacks[pool];
        for (int k = 0; k < limits.count(); k++) {
            if (limits.pool[k] == pool && limits.perRack[k] > 0) {
                wanted = Math.max(wanted, (dual.averageUse()[k] - limits.fixed[k]) / limits.perRack[k]);
            }
        }
        return wanted;
    }
}
