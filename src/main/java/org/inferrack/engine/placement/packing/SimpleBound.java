package org.inferrack.engine.placement.packing;

import java.util.Arrays;

/** Bins that no packing can do without, by sums alone; 0 where open or shared bins make sums say little. */
final class SimpleBound {

    private SimpleBound() {
    }

    static int of(PackingProblem problem) {
        if (problem.bins().size() != 1 || problem.bins().getFirst().open()) {
            return 0;
        }
        Bins bins = problem.bins().getFirst();
        double[] all = bins.used(problem.counts());
        int bound = 0;
        for (int resource = 0; resource < all.length; resource++) {
            if (all[resource] > 0) {
                bound = Math.max(bound, (int) Math.ceil(all[resource] / bins.capacity()[resource] - 1e-6));
            }
        }
        for (int kind = 0; kind < problem.kinds(); kind++) {
            bound = Math.max(bound, problem.counts()[kind] == 0 ? 0 : Math.ceilDiv(problem.counts()[kind], bins.alone(kind)));
        }
        return Math.max(bound, halves(problem, bins));
    }

    /** Items of which no two fit together: those with more than half of one resource. */
    private static int halves(PackingProblem problem, Bins bins) {
        int[] large = new int[bins.capacity().length];
        for (int kind = 0; kind < problem.kinds(); kind++) {
            for (int resource = 0; resource < large.length; resource++) {
                large[resource] += bins.need()[kind][resource] > bins.capacity()[resource] * (0.5 + 1e-9) ? problem.counts()[kind] : 0;
            }
        }
        return Arrays.stream(large).max().orElse(0);
    }
}
