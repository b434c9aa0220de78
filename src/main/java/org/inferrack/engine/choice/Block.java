package org.inferrack.engine.choice;

import java.util.List;

/** The columns of one demand as bare numbers; limits are scaled to 1 at their largest. */
final class Block {

    final double need;
    final int[] columns;
    final double[] units;
    final double[] cost;
    final double[][] uses;
    final int[] most;
    private final int limits;

    Block(Mix mix, int demand, List<Integer> useful, double[] scale) {
        need = mix.demands().get(demand).units();
        limits = scale.length;
        int n = need > 0 ? useful.size() : 0;
        columns = new int[n];
        units = new double[n];
        cost = new double[n];
        uses = new double[n][scale.length];
        most = new int[n];
        for (int j = 0; j < n; j++) {
            columns[j] = useful.get(j);
            var column = mix.columns().get(columns[j]);
            units[j] = column.units().get(demand) / need;
            cost[j] = column.cost();
            for (int k = 0; k < scale.length; k++) {
                uses[j][k] = column.uses().get(k) / scale[k];
            }
            most[j] = (int) Math.min(Integer.MAX_VALUE / 4, Math.ceil(1 / units[j] - Covering.ROUNDING));
        }
    }

    int size() {
        return columns.length;
    }

    /** Servers bought when so many must work. */
    static int bought(int working, int spares) {
        return working > 0 ? working + spares : 0;
    }

    Bundle bundle(int[] counts, int spares) {
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
        return new Bundle(counts.clone(), sum, use);
    }
}
