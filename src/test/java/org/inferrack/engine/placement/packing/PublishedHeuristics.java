package org.inferrack.engine.placement.packing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the literature packs with, written here once more and apart from the packer: first fit and best fit decreasing by
 * four sizes, and bin-centric dot product and least norm (Panigrahy et al. 2011), each plain and with weighted resources.
 */
final class PublishedHeuristics {

    private final double[][] items;
    private final int resources;

    private PublishedHeuristics(PackingProblem problem) {
        var bins = problem.bins().getFirst();
        resources = bins.capacity().length;
        var all = new ArrayList<double[]>();
        for (int kind = 0; kind < problem.counts().length; kind++) {
            for (int i = 0; i < problem.counts()[kind]; i++) {
                double[] item = new double[resources];
                for (int d = 0; d < resources; d++) {
                    item[d] = bins.need()[kind][d] / bins.capacity()[d];
                }
                all.add(item);
            }
        }
        items = all.toArray(double[][]::new);
    }

    static boolean suits(PackingProblem problem) {
        return problem.shared().isEmpty() && problem.bins().size() == 1 && problem.counts().length > 10;
    }

    /** Bins of the best of them. */
    static int best(PackingProblem problem) {
        return new PublishedHeuristics(problem).best();
    }

    private int best() {
        double[] mean = new double[resources];
        for (double[] item : items) {
            for (int d = 0; d < resources; d++) {
                mean[d] += item[d] / items.length;
            }
        }
        double[] ones = IntStream.range(0, resources).mapToDouble(d -> 1).toArray();
        double[] steep = java.util.Arrays.stream(mean).map(each -> Math.exp(each * 2)).toArray();
        int best = Integer.MAX_VALUE;
        for (double[] weights : List.of(ones, mean, steep)) {
            best = Math.min(best, decreasing(item -> dot(item, weights), false));
            best = Math.min(best, decreasing(item -> dot(item, weights), true));
            best = Math.min(best, binCentric(weights, true));
            best = Math.min(best, binCentric(weights, false));
        }
        best = Math.min(best, decreasing(item -> java.util.Arrays.stream(item).max().orElseThrow(), false));
        return Math.min(best, decreasing(item -> java.util.Arrays.stream(item).reduce(1, (a, b) -> a * b), false));
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int d = 0; d < one.length; d++) {
            sum += one[d] * other[d];
        }
        return sum;
    }

    private int decreasing(ToDoubleFunction<double[]> size, boolean bestFit) {
        var rooms = new ArrayList<double[]>();
        for (double[] item : java.util.Arrays.stream(items).sorted(Comparator.comparingDouble(size).reversed()).toList()) {
            double[] chosen = null;
            for (double[] room : rooms) {
                if (fits(item, room) && (chosen == null || bestFit && size.applyAsDouble(room) < size.applyAsDouble(chosen))) {
                    chosen = room;
                }
            }
            if (chosen == null) {
                chosen = full();
                rooms.add(chosen);
            }
            take(chosen, item);
        }
        return rooms.size();
    }

    private int binCentric(double[] weights, boolean product) {
        var left = new ArrayList<>(List.of(items));
        int bins = 0;
        while (!left.isEmpty()) {
            bins++;
            double[] room = full();
            while (true) {
                double[] best = null;
                double most = Double.NEGATIVE_INFINITY;
                for (double[] item : left) {
                    if (fits(item, room)) {
                        double score = 0;
                        for (int d = 0; d < resources; d++) {
                            score += product ? weights[d] * item[d] * room[d] : -weights[d] * (room[d] - item[d]) * (room[d] - item[d]);
                        }
                        if (score > most) {
                            most = score;
                            best = item;
                        }
                    }
                }
                if (best == null) {
                    break;
                }
                take(room, best);
                left.remove(best);
            }
        }
        return bins;
    }

    private double[] full() {
        double[] room = new double[resources];
        java.util.Arrays.fill(room, 1);
        return room;
    }

    private static boolean fits(double[] item, double[] room) {
        for (int d = 0; d < item.length; d++) {
            if (item[d] > room[d] + 1e-9) {
                return false;
            }
        }
        return true;
    }

    private static void take(double[] room, double[] item) {
        for (int d = 0; d < item.length; d++) {
            room[d] -= item[d];
        }
    }
}
