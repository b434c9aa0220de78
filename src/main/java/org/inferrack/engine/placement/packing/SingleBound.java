package org.inferrack.engine.placement.packing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.inferrack.work.Cancellation;

/**
 * Bounds for many single items in equal empty bins: sizes rounded up by dual feasible functions, one resource at a time
 * (Fekete and Schepers 2001), and items of which no two fit together in any resource.
 */
final class SingleBound {

    private static final int MOST_STEPS = 4;
    private static final int MOST_CUTS = 60;
    private static final int MOST_ITEMS = 1_500;
    private static final int STARTS = 30;

    private final double[][] size;
    private final int[] count;
    private final int resources;
    private final Cancellation cancellation;

    private SingleBound(PackingProblem problem, Cancellation cancellation) {
        this.cancellation = cancellation;
        Bins bins = problem.bins().getFirst();
        resources = bins.capacity().length;
        int[] kinds = IntStream.range(0, problem.kinds()).filter(kind -> problem.counts()[kind] > 0).toArray();
        count = IntStream.of(kinds).map(kind -> problem.counts()[kind]).toArray();
        size = new double[kinds.length][resources];
        for (int at = 0; at < kinds.length; at++) {
            for (int resource = 0; resource < resources; resource++) {
                size[at][resource] = bins.capacity()[resource] > 0 ? bins.need()[kinds[at]][resource] / bins.capacity()[resource] : 0;
            }
        }
    }

    /** Bins that no packing of a problem with one kind of empty bin can do without. */
    static int of(PackingProblem problem, Cancellation cancellation) {
        if (problem.bins().size() != 1 || problem.bins().getFirst().open()) {
            return 0;
        }
        var bound = new SingleBound(problem, cancellation);
        return Math.max(bound.rounded(), bound.size.length <= MOST_ITEMS ? bound.apart() : 0);
    }

    private int rounded() {
        double best = 0;
        for (int resource = 0; resource < resources; resource++) {
            int at = resource;
            double[] sizes = Arrays.stream(size).mapToDouble(item -> item[at]).toArray();
            double[] cuts = Arrays.stream(sizes).filter(each -> each <= 0.5 && each > 0).sorted().distinct().toArray();
            for (int i = -1; i < cuts.length; i += Math.max(1, cuts.length / MOST_CUTS)) {
                cancellation.check();
                for (int steps = 0; steps <= MOST_STEPS; steps++) {
                    double sum = 0;
                    for (int item = 0; item < sizes.length; item++) {
                        sum += count[item] * step(cut(sizes[item], i < 0 ? 0 : cuts[i]), steps);
                    }
                    best = Math.max(best, sum);
                }
            }
        }
        return (int) Math.ceil(best - 1e-6);
    }

    /** Below the cut nothing, above its complement all. */
    private static double cut(double size, double cut) {
        return size > 1 - cut + 1e-12 ? 1 : size < cut - 1e-12 ? 0 : size;
    }

    private static double step(double size, int steps) {
        double scaled = size * (steps + 1);
        return steps == 0 || Math.abs(scaled - Math.rint(scaled)) < 1e-9 ? size : Math.floor(scaled) / steps;
    }

    /** Items of which no two fit into one bin, gathered greedily from several starts. */
    private int apart() {
        int items = size.length;
        boolean[][] conflict = new boolean[items][items];
        int[] degree = new int[items];
        for (int one = 0; one < items; one++) {
            cancellation.check();
            for (int other = 0; other < one; other++) {
                for (int resource = 0; resource < resources && !conflict[one][other]; resource++) {
                    conflict[one][other] = size[one][resource] + size[other][resource] > 1 + 1e-7;
                }
                conflict[other][one] = conflict[one][other];
                degree[one] += conflict[one][other] ? count[other] : 0;
                degree[other] += conflict[one][other] ? count[one] : 0;
            }
        }
        int[] order = IntStream.range(0, items).boxed().sorted(Comparator.comparingInt(item -> -degree[item])).mapToInt(Integer::intValue).toArray();
        int best = 0;
        for (int start = 0; start < Math.min(STARTS, items); start++) {
            int[] apart = new int[items];
            int found = 0;
            int sum = 0;
            for (int i = -1; i < items; i++) {
                cancellation.check();
                int item = order[i < 0 ? start : i];
                boolean all = i != start;
                for (int at = 0; at < found && all; at++) {
                    all = conflict[item][apart[at]];
                }
                if (all) {
                    apart[found++] = item;
                    boolean alone = selfConflict(item);
                    sum += alone ? count[item] : 1;
                }
            }
            best = Math.max(best, sum);
        }
        return best;
    }

    private boolean selfConflict(int item) {
        return Arrays.stream(size[item]).anyMatch(each -> 2 * each > 1 + 1e-7);
    }
}
