package org.inferrack.engine.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.inferrack.engine.choice.Mix.Column;

/** Leaves out candidates that are never needed: some whole number of another one carries as much and takes no more of anything. */
final class Dominance {

    private static final double SAME = 1e-12;

    /** A column with its bare numbers: cost first, then the uses. */
    private record Taken(int index, double units, double[] takes) {

        static Taken of(int index, Column column, int demand) {
            double[] takes = new double[column.uses().size() + 1];
            takes[0] = column.cost();
            for (int k = 1; k < takes.length; k++) {
                takes[k] = column.uses().get(k - 1);
            }
            return new Taken(index, column.units().get(demand), takes);
        }

        boolean dominates(Taken other) {
            double copies = Math.max(1, Math.ceil(other.units / units - SAME));
            for (int k = 0; k < takes.length; k++) {
                if (copies * takes[k] > other.takes[k] * (1 + SAME)) {
                    return false;
                }
            }
            return true;
        }
    }

    private Dominance() {
    }

    /** For every demand the indices of the columns that are worth a look, in their order. */
    static List<List<Integer>> useful(Mix mix) {
        var all = new ArrayList<List<Taken>>();
        mix.demands().forEach(_ -> all.add(new ArrayList<>()));
        for (int j = 0; j < mix.columns().size(); j++) {
            for (int demand = 0; demand < all.size(); demand++) {
                if (mix.columns().get(j).units().get(demand) > 0) {
                    all.get(demand).add(Taken.of(j, mix.columns().get(j), demand));
                }
            }
        }
        return all.stream().map(Dominance::kept).toList();
    }

    /** The cheaper per unit come first, so that what is kept once stays; of equals the first is kept. */
    private static List<Integer> kept(List<Taken> all) {
        all.sort(Comparator.comparingDouble((Taken each) -> each.takes[0] / each.units).thenComparing(each -> -each.units).thenComparing(Taken::index));
        var kept = new ArrayList<Taken>();
        for (Taken each : all) {
            if (kept.stream().noneMatch(strong -> strong.dominates(each))) {
                kept.removeIf(each::dominates);
                kept.add(each);
            }
        }
        return kept.stream().map(Taken::index).sorted().toList();
    }
}
