package org.inferrack.engine.placement.packing;

import java.util.List;
import java.util.Optional;

import org.inferrack.work.Cancellation;
import org.inferrack.work.WorkBudget;

/** The most valuable filling of one bin: from the list of all, or by a search with a bound where the list is too long. */
final class Pricing {

    private static final int MOST_NODES = 4_000;

    private final Bins bins;
    private final int[] counts;
    private final Optional<List<int[]>> all;
    private double[] value;
    private final int[] alone;
    private final double[] weight;
    private double[][] ratio;
    private double[] byCount;
    private double[][] usedAt;
    private int[] order;
    private int[] pattern;
    private int[] best;
    private double bestValue;
    private final Cancellation cancellation;
    private WorkBudget budget;

    Pricing(Bins bins, int[] counts, Optional<List<int[]>> all, Cancellation cancellation) {
        this.bins = bins;
        this.counts = counts;
        this.all = all;
        this.cancellation = cancellation;
        alone = new int[counts.length];
        weight = new double[counts.length];
        for (int kind = 0; kind < counts.length; kind++) {
            alone[kind] = bins.alone(kind);
            for (int resource = 0; resource < bins.capacity().length; resource++) {
                weight[kind] += bins.capacity()[resource] > 0 ? bins.need()[kind][resource] / bins.capacity()[resource] : 0;
            }
            weight[kind] = Math.max(weight[kind], 1e-12);
        }
    }

    /** @param atMost no filling is worth more than this */
    record Priced(int[] pattern, double value, double atMost) {
    }

    Optional<List<int[]>> all() {
        return all;
    }

    Priced best(double[] values) {
        cancellation.check();
        value = values;
        best = new int[values.length];
        bestValue = 0;
        return all.isPresent() ? fromList(all.get()) : search();
    }

    private Priced fromList(List<int[]> patterns) {
        for (int[] candidate : patterns) {
            double sum = 0;
            for (int kind = 0; kind < candidate.length; kind++) {
                sum += candidate[kind] * Math.max(0, value[kind]);
            }
            if (sum > bestValue) {
                bestValue = sum;
                best = candidate;
            }
        }
        int[] useful = best.clone();
        for (int kind = 0; kind < useful.length; kind++) {
            useful[kind] = value[kind] < 0 ? 0 : useful[kind];
        }
        return new Priced(useful, bestValue, bestValue);
    }

    private Priced search() {
        order = hardestOfValue();
        int resources = bins.capacity().length;
        ratio = new double[order.length + 1][resources];
        byCount = new double[order.length + 1];
        usedAt = new double[order.length + 2][resources];
        for (int at = order.length - 1; at >= 0; at--) {
            int kind = order[at];
            byCount[at] = byCount[at + 1] + value[kind] * Math.min(counts[kind], alone[kind]);
            for (int resource = 0; resource < resources; resource++) {
                double need = bins.need()[kind][resource];
                ratio[at][resource] = Math.max(ratio[at + 1][resource], need > 0 ? value[kind] / need : Double.POSITIVE_INFINITY);
            }
        }
        pattern = new int[value.length];
        budget = WorkBudget.of(MOST_NODES, cancellation);
        double root = bound(0, 0);
        extend(0, 0);
        return new Priced(best, bestValue, budget.exhausted() ? Math.max(root, bestValue) : bestValue);
    }

    /** Kinds worth anything, those first that are worth most for what they take. */
    private int[] hardestOfValue() {
        int[] sorted = new int[value.length];
        double[] key = new double[value.length];
        int found = 0;
        for (int kind = 0; kind < value.length; kind++) {
            if (value[kind] > 0 && alone[kind] > 0 && counts[kind] > 0) {
                double each = value[kind] / weight[kind];
                int at = found++;
                while (at > 0 && key[at - 1] < each) {
                    key[at] = key[at - 1];
                    sorted[at] = sorted[--at];
                }
                key[at] = each;
                sorted[at] = kind;
            }
        }
        return java.util.Arrays.copyOf(sorted, found);
    }

    private double bound(int at, double sum) {
        double least = byCount[at];
        double[] used = usedAt[at];
        for (int resource = 0; resource < used.length; resource++) {
            if (ratio[at][resource] < Double.POSITIVE_INFINITY) {
                least = Math.min(least, Math.max(0, bins.capacity()[resource] - used[resource]) * ratio[at][resource]);
            }
        }
        return sum + least;
    }

    private void extend(int at, double sum) {
        if (sum > bestValue + 1e-12) {
            bestValue = sum;
            best = pattern.clone();
        }
        if (at == order.length || budget.exhausted() || bound(at, sum) <= bestValue + 1e-9) {
            return;
        }
        budget.spend();
        int kind = order[at];
        double[] with = usedAt[at + 1];
        System.arraycopy(usedAt[at], 0, with, 0, with.length);
        int most = bins.fits(kind, with, 0, counts[kind]);
        bins.add(with, kind, most);
        for (int count = most; count >= 0; count--) {
            pattern[kind] = count;
            extend(at + 1, sum + count * value[kind]);
            bins.add(with, kind, -1);
        }
        pattern[kind] = 0;
    }
}
