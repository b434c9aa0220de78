package org.inferrack.engine.placement.packing;

import java.util.List;
import java.util.Optional;

/** The most valuable filling of one bin: from the list of all, or by a search with a bound where the list is too long. */
final class Pricing {

    private static final int MOST_NODES = 4_000;

    private final Bins bins;
    private final int[] counts;
    private final Optional<List<int[]>> all;
    private double[] value;
    private double[][] ratio;
    private int[] order;
    private int[] pattern;
    private int[] best;
    private double bestValue;
    private int nodes;

    Pricing(Bins bins, int[] counts, Optional<List<int[]>> all) {
        this.bins = bins;
        this.counts = counts;
        this.all = all;
    }

    /** @param atMost no filling is worth more than this */
    record Priced(int[] pattern, double value, double atMost) {
    }

    Optional<List<int[]>> all() {
        return all;
    }

    Priced best(double[] values) {
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
        order = java.util.stream.IntStream.range(0, value.length).filter(kind -> value[kind] > 0 && bins.alone(kind) > 0).boxed()
                .sorted(java.util.Comparator.comparingDouble(kind -> -value[kind] / weight(kind))).mapToInt(Integer::intValue).toArray();
        ratio = new double[order.length + 1][bins.capacity().length];
        for (int at = order.length - 1; at >= 0; at--) {
            for (int resource = 0; resource < ratio[at].length; resource++) {
                double need = bins.need()[order[at]][resource];
                ratio[at][resource] = Math.max(ratio[at + 1][resource], need > 0 ? value[order[at]] / need : Double.POSITIVE_INFINITY);
            }
        }
        pattern = new int[value.length];
        nodes = 0;
        double[] used = new double[bins.capacity().length];
        double root = bound(0, used, 0);
        extend(0, used, 0);
        return new Priced(best, bestValue, nodes > MOST_NODES ? Math.max(root, bestValue) : bestValue);
    }

    private double weight(int kind) {
        double sum = 0;
        for (int resource = 0; resource < bins.capacity().length; resource++) {
            sum += bins.capacity()[resource] > 0 ? bins.need()[kind][resource] / bins.capacity()[resource] : 0;
        }
        return Math.max(sum, 1e-12);
    }

    private double bound(int at, double[] used, double sum) {
        double least = Double.POSITIVE_INFINITY;
        for (int resource = 0; resource < used.length; resource++) {
            double room = bins.capacity()[resource] - used[resource];
            if (ratio[at][resource] < Double.POSITIVE_INFINITY) {
                least = Math.min(least, Math.max(0, room) * ratio[at][resource]);
            }
        }
        double byCount = 0;
        for (int i = at; i < order.length && byCount < least; i++) {
            byCount += value[order[i]] * Math.min(counts[order[i]], bins.most()[order[i]]);
        }
        return sum + Math.min(least, byCount);
    }

    private void extend(int at, double[] used, double sum) {
        if (sum > bestValue + 1e-12) {
            bestValue = sum;
            best = pattern.clone();
        }
        if (at == order.length || nodes > MOST_NODES || bound(at, used, sum) <= bestValue + 1e-9) {
            return;
        }
        nodes++;
        int kind = order[at];
        int most = bins.fits(kind, used, 0, counts[kind]);
        double[] with = used.clone();
        bins.add(with, kind, most);
        for (int count = most; count >= 0; count--) {
            pattern[kind] = count;
            extend(at + 1, with, sum + count * value[kind]);
            bins.add(with, kind, -1);
        }
        pattern[kind] = 0;
    }
}
