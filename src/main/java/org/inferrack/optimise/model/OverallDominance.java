package org.inferrack.optimise.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.inferrack.optimise.model.FleetModel.Column;

/**
 * Leaves out columns that another one can stand in for, whatever is demanded: some whole number of the other carries at least as much of
 * everything and takes no more of anything. For columns with several demands, where the model cannot be taken apart.
 */
public final class OverallDominance {

    private static final double SAME = 1e-12;

    private OverallDominance() {
    }

    /** Indices of the columns that are worth a look, in their order. */
    public static List<Integer> kept(FleetModel model) {
        int n = model.columns().size();
        double[][] units = model.columns().stream().map(column -> bare(column.units())).toArray(double[][]::new);
        double[][] takes = model.columns().stream().map(OverallDominance::takes).toArray(double[][]::new);
        var order = new ArrayList<Integer>();
        for (int j = 0; j < n; j++) {
            order.add(j);
        }
        order.sort(Comparator.comparingDouble((Integer j) -> takes[j][0]).thenComparingDouble(j -> -Arrays.stream(units[j]).sum()).thenComparing(j -> j));
        var kept = new ArrayList<Integer>();
        for (int j : order) {
            if (kept.stream().noneMatch(strong -> alike(model, strong, j) && standsIn(units[strong], takes[strong], units[j], takes[j]))) {
                kept.removeIf(weak -> alike(model, j, weak) && standsIn(units[j], takes[j], units[weak], takes[weak]));
                kept.add(j);
            }
        }
        kept.sort(null);
        return kept;
    }

    /** A shared server does all that one that is not shared does; a limit on models tells chassis apart. */
    private static boolean alike(FleetModel model, int strong, int weak) {
        Column one = model.columns().get(strong);
        Column other = model.columns().get(weak);
        return one.shared() == other.shared() && (model.maxModels() == 0 || one.model().equals(other.model()));
    }

    private static boolean standsIn(double[] units, double[] takes, double[] otherUnits, double[] otherTakes) {
        double copies = 1;
        for (int d = 0; d < units.length; d++) {
            if (otherUnits[d] > 0) {
                copies = Math.max(copies, Math.ceil(otherUnits[d] / units[d] - SAME));
            }
        }
        for (int k = 0; k < takes.length; k++) {
            if (copies * takes[k] > otherTakes[k] * (1 + SAME)) {
                return false;
            }
        }
        return Double.isFinite(copies);
    }

    private static double[] takes(Column column) {
        double[] takes = new double[column.uses().size() + 1];
        takes[0] = column.cost();
        for (int k = 1; k < takes.length; k++) {
            takes[k] = column.uses().get(k - 1);
        }
        return takes;
    }

    private static double[] bare(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
