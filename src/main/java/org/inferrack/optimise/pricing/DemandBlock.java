package org.inferrack.optimise.pricing;

import java.util.List;

import org.inferrack.optimise.model.FleetModel;

/**
 * The columns of one demand, or of several that the same servers carry (a workload in successive years), as bare numbers; limits are scaled to 1 at
 * their largest, demands to 1.
 */
public final class DemandBlock {

    public final int[] columns;
    /** For each column what one server carries of each demand, as a share of it. */
    public final double[][] parts;
    public final double[] cost;
    public final double[][] uses;
    public final int[] most;
    /** What is stated, for comparing demands of one block with each other. */
    final double[] needs;
    private final int limits;

    /** @param demands indices of those above 0 */
    public DemandBlock(FleetModel model, int[] demands, List<Integer> useful, double[] scale) {
        limits = scale.length;
        int n = demands.length == 0 ? 0 : useful.size();
        needs = new double[demands.length];
        for (int t = 0; t < demands.length; t++) {
            needs[t] = model.demands().get(demands[t]).units();
        }
        columns = new int[n];
        parts = new double[n][demands.length];
        cost = new double[n];
        uses = new double[n][scale.length];
        most = new int[n];
        for (int j = 0; j < n; j++) {
            columns[j] = useful.get(j);
            var column = model.columns().get(columns[j]);
            cost[j] = column.cost();
            for (int k = 0; k < scale.length; k++) {
                uses[j][k] = column.uses().get(k) / scale[k];
            }
            for (int t = 0; t < demands.length; t++) {
                parts[j][t] = column.units().get(demands[t]) / needs[t];
                double alone = parts[j][t] > 0 ? Math.ceil(1 / parts[j][t] - PricingProblem.ROUNDING) : 0;
                most[j] = Math.max(most[j], (int) Math.min(Integer.MAX_VALUE / 4, alone));
            }
        }
    }

    public int size() {
        return columns.length;
    }

    public int demands() {
        return needs.length;
    }

    /** Servers bought when so many must work. */
    public static int bought(int working, int spares) {
        return working > 0 ? working + spares : 0;
    }

    public CoverPattern pattern(int[] counts, int spares) {
        double sum = 0;
        double[] use = new double[limits];
        for (int j = 0; j < counts.length; j++) {
            int bought = bought(counts[j], spares);
            if (bought > 0) {
                sum += bought * cost[j];
                for (int k = 0; k < use.length; k++) {
                    use[k] += bought * uses[j][k];
                }
            }
        }
        return new CoverPattern(counts.clone(), sum, use);
    }
}
