package org.inferrack.engine.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Vector bin packing into equal racks: {@code need[kind][resource]} against {@code limit[resource]}.
 * First-fit decreasing; where that does not reach the lower bound, an exact search over what is left to place, as long as
 * it is small. One kind of server is always exact.
 */
final class Packing {

    /** Slack for sums of doubles. */
    private static final double EPSILON = 1e-9;

    private final double[][] need;
    private final double[] limit;

    Packing(double[][] need, double[] limit) {
        this.need = need;
        this.limit = limit;
    }

    /** Servers of one kind that an empty rack takes. */
    int alone(int kind) {
        return fits(kind, new double[limit.length], Integer.MAX_VALUE);
    }

    /** Counts by kind for each rack, at most {@code racks} of them; kinds earlier in the order go first. */
    List<int[]> pack(int[] counts, int racks) {
        int[] placeable = new int[counts.length];
        for (int kind = 0; kind < counts.length; kind++) {
            placeable[kind] = alone(kind) > 0 ? counts[kind] : 0;
        }
        int bound = lowerBound(placeable);
        if (bound > racks) {
            return firstFit(placeable, racks);
        }
        List<int[]> greedy = firstFit(placeable, Integer.MAX_VALUE);
        if (greedy.size() > bound && Arrays.stream(placeable).filter(count -> count > 0).count() > 1) {
            greedy = new ExactPacking(this, placeable, greedy.size()).better().orElse(greedy);
        }
        return greedy.size() <= racks ? greedy : firstFit(placeable, racks);
    }

    /** Racks that no packing can do without. */
    int lowerBound(int[] counts) {
        int bound = 0;
        for (int resource = 0; resource < limit.length; resource++) {
            double sum = 0;
            for (int kind = 0; kind < counts.length; kind++) {
                sum += counts[kind] == 0 ? 0 : counts[kind] * need[kind][resource];
            }
            if (sum > 0) {
                bound = Math.max(bound, (int) Math.ceil(sum / limit[resource] - 1e-6));
            }
        }
        for (int kind = 0; kind < counts.length; kind++) {
            if (counts[kind] > 0) {
                bound = Math.max(bound, Math.ceilDiv(counts[kind], Math.max(1, alone(kind))));
            }
        }
        return bound;
    }

    /** How many more of a kind fit beside what is used, at most {@code wanted}. */
    int fits(int kind, double[] used, int wanted) {
        int most = wanted;
        for (int resource = 0; resource < limit.length; resource++) {
            double each = need[kind][resource];
            if (each > 0) {
                double room = limit[resource] - used[resource];
                most = Math.min(most, (int) Math.floor(Math.max(0, room / each) + EPSILON));
            }
        }
        return most;
    }

    double[] used(int[] pattern) {
        double[] used = new double[limit.length];
        for (int kind = 0; kind < pattern.length; kind++) {
            for (int resource = 0; resource < used.length; resource++) {
                used[resource] += pattern[kind] == 0 ? 0 : pattern[kind] * need[kind][resource];
            }
        }
        return used;
    }

    private List<int[]> firstFit(int[] counts, int racks) {
        var patterns = new ArrayList<int[]>();
        for (int kind = 0; kind < counts.length; kind++) {
            int left = counts[kind];
            for (int rack = 0; left > 0 && rack < racks; rack++) {
                if (rack == patterns.size()) {
                    patterns.add(new int[counts.length]);
                }
                int here = fits(kind, used(patterns.get(rack)), left);
                patterns.get(rack)[kind] += here;
                left -= here;
            }
        }
        patterns.removeIf(pattern -> Arrays.stream(pattern).sum() == 0);
        return patterns;
    }
}
