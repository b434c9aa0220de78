package org.inferrack.optimise.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.work.Cancellation;

/** Leaves out candidates that are never needed: some whole number of another one carries as much and takes no more of anything. */
public final class GroupDominance {

    private static final double SAME = 1e-12;

    /** A column with its bare numbers: cost first, then the uses that any column of the group has. */
    private record Taken(int index, String model, int from, double[] units, double[] takes, double perUnit, double sum, boolean shared) {

        boolean dominates(Taken other, boolean models) {
            if (models && !model.equals(other.model) || shared && !other.shared && units.length > 1) {
                return false;
            }
            double copies = 1;
            for (int t = from; t < units.length; t++) {
                if (other.units[t] > units[t]) {
                    if (units[t] <= 0) {
                        return false;
                    }
                    copies = Math.max(copies, Math.ceil(other.units[t] / units[t] - SAME));
                }
            }
            for (int k = 0; k < takes.length; k++) {
                if (copies * takes[k] > other.takes[k] * (1 + SAME)) {
                    return false;
                }
            }
            return true;
        }
    }

    private GroupDominance() {
    }

    /** The model without the columns that no group of its demands needs; the indices of those kept are added to {@code left}. */
    public static FleetModel reduced(FleetModel model, List<Integer> left, Cancellation unwanted) {
        DemandGroups.of(model).forEach(group -> left.addAll(useful(model, group.demands(), group.columns(), unwanted)));
        left.sort(Comparator.naturalOrder());
        return new FleetModel(model.demands(), left.stream().map(model.columns()::get).toList(), model.limits(), model.pools(), model.spares(),
                model.maxModels());
    }

    /** The indices of the columns that are worth a look for a group of demands, in their order. With a most number of models only within a model. */
    public static List<Integer> useful(FleetModel model, int[] demands, List<Integer> columns, Cancellation unwanted) {
        boolean[] used = new boolean[model.limits().size()];
        for (int j : columns) {
            int k = 0;
            for (double use : model.columns().get(j).uses()) {
                used[k++] |= use > 0;
            }
        }
        int[] limits = IntStream.range(0, used.length).filter(k -> used[k]).toArray();
        var all = new ArrayList<Taken>();
        for (int index : columns) {
            all.add(taken(model.columns().get(index), index, demands, limits));
        }
        return kept(all, model.maxModels() > 0, unwanted);
    }

    private static Taken taken(Column column, int index, int[] demands, int[] limits) {
        double[] units = new double[demands.length];
        double sum = 0;
        int from = -1;
        for (int t = 0; t < units.length; t++) {
            units[t] = column.units().get(demands[t]);
            sum += units[t];
            from = from < 0 && units[t] > 0 ? t : from;
        }
        double[] takes = new double[limits.length + 1];
        takes[0] = column.cost();
        for (int k = 1; k < takes.length; k++) {
            takes[k] = column.uses().get(limits[k - 1]);
        }
        return new Taken(index, column.model(), Math.max(0, from), units, takes, column.cost() / sum, sum, column.shared());
    }

    /** Compared with those that carry from the same demand on. The cheaper per unit come first, so that what is kept once stays; of equals the first. */
    private static List<Integer> kept(List<Taken> all, boolean models, Cancellation unwanted) {
        all.sort(Comparator.comparingInt(Taken::from).thenComparingDouble(Taken::perUnit).thenComparingDouble(each -> -each.sum).thenComparing(Taken::index));
        var kept = new ArrayList<Taken>();
        int start = 0;
        for (Taken each : all) {
            start = kept.isEmpty() || kept.getLast().from == each.from ? start : kept.size();
            unwanted.check();
            if (!dominated(each, kept, start, models)) {
                kept.add(each);
            }
        }
        return kept.stream().map(Taken::index).sorted().toList();
    }

    private static boolean dominated(Taken each, List<Taken> kept, int start, boolean models) {
        for (int i = start; i < kept.size(); i++) {
            if (kept.get(i).dominates(each, models)) {
                return true;
            }
        }
        return false;
    }
}
