package org.inferrack.optimise.decomposition;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.lp.DualSimplex;
import org.inferrack.lp.Termination;
import org.inferrack.optimise.model.ScaledLimits;
import org.inferrack.optimise.pricing.DemandBlock;
import org.inferrack.work.Cancellation;
import org.inferrack.work.WorkBudget;

/** The linear relaxation, a separable choice without whole numbers: tells at once that nothing fits, and gives the first prices of the limits. */
public final class LinearRelaxation {

    private final boolean feasible;
    private final double value;
    private final double[] prices;

    public LinearRelaxation(List<DemandBlock> blocks, ScaledLimits limits, Cancellation unwanted) {
        int columns = blocks.stream().mapToInt(DemandBlock::size).sum();
        int pools = limits.rackCost.length;
        int demands = blocks.stream().mapToInt(DemandBlock::demands).sum();
        var rows = new ArrayList<double[]>();
        double[] right = new double[demands + limits.count() + pools];
        double[] cost = new double[columns + pools];
        double[][] limitRows = new double[limits.count()][columns + pools];
        int at = 0;
        for (DemandBlock block : blocks) {
            for (int t = 0; t < block.demands(); t++) {
                double[] row = new double[columns + pools];
                for (int j = 0; j < block.size(); j++) {
                    row[at + j] = block.parts[j][t];
                }
                right[rows.size()] = 1;
                rows.add(row);
            }
            for (int j = 0; j < block.size(); j++, at++) {
                cost[at] = block.cost[j];
                for (int k = 0; k < limits.count(); k++) {
                    limitRows[k][at] = -block.uses[j][k];
                }
            }
        }
        for (int k = 0; k < limits.count(); k++) {
            if (limits.pool[k] >= 0) {
                limitRows[k][columns + limits.pool[k]] = limits.perRack[k];
            }
            right[rows.size()] = -limits.fixed[k];
            rows.add(limitRows[k]);
        }
        for (int p = 0; p < pools; p++) {
            cost[columns + p] = limits.rackCost[p];
            double[] row = new double[columns + pools];
            row[columns + p] = -1;
            right[rows.size()] = -limits.mostRacks[p];
            rows.add(row);
        }
        var simplex = new DualSimplex(cost, rows.toArray(double[][]::new), right);
        feasible = simplex.solve(Double.POSITIVE_INFINITY, WorkBudget.of(simplex.usualWork(), unwanted)) != Termination.INFEASIBLE;
        value = simplex.value();
        prices = new double[limits.count()];
        for (int k = 0; k < prices.length; k++) {
            prices[k] = simplex.price(demands + k);
        }
    }

    /** Entries of the programme. */
    public static long size(List<DemandBlock> blocks, ScaledLimits limits) {
        long rows = blocks.stream().mapToInt(DemandBlock::demands).sum() + limits.count() + limits.rackCost.length;
        return rows * (blocks.stream().mapToInt(DemandBlock::size).sum() + limits.rackCost.length);
    }

    public boolean feasible() {
        return feasible;
    }

    public double value() {
        return value;
    }

    public double[] prices() {
        return prices;
    }
}
