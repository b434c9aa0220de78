package org.inferrack.engine.placement.packing;

import java.util.ArrayList;
import java.util.List;

/** Adds a packing up from the problem's own numbers; shares no code with the packer. */
final class PackingChecker {

    private PackingChecker() {
    }

    /** What is wrong with a packing, in words; empty where it holds. */
    static List<String> faults(PackingProblem problem, Packed packed) {
        var faults = new ArrayList<String>();
        int[] binsUsed = new int[problem.bins().size()];
        int[] placed = new int[problem.counts().length];
        double[] shared = new double[problem.shared().size()];
        int opened = 0;
        for (var fill : packed.fills()) {
            var bins = problem.bins().get(fill.bins());
            binsUsed[fill.bins()]++;
            opened += bins.open() ? 0 : 1;
            for (int resource = 0; resource < bins.capacity().length; resource++) {
                double sum = 0;
                for (int kind = 0; kind < placed.length; kind++) {
                    sum += fill.counts()[kind] > 0 ? fill.counts()[kind] * bins.need()[kind][resource] : 0;
                }
                if (!(sum <= bins.capacity()[resource] * (1 + 1e-7) + 1e-7)) {
                    faults.add("bin of kind " + fill.bins() + " takes " + sum + " of resource " + resource + ", limit " + bins.capacity()[resource]);
                }
            }
            for (int kind = 0; kind < placed.length; kind++) {
                if (fill.counts()[kind] < 0 || fill.counts()[kind] > bins.most()[kind]) {
                    faults.add("bin of kind " + fill.bins() + " holds " + fill.counts()[kind] + " of kind " + kind);
                }
                placed[kind] += fill.counts()[kind];
            }
            for (int limit = 0; limit < shared.length; limit++) {
                for (int kind = 0; kind < placed.length; kind++) {
                    shared[limit] += fill.counts()[kind] * problem.shared().get(limit).need()[fill.bins()][kind];
                }
            }
        }
        for (int at = 0; at < binsUsed.length; at++) {
            if (binsUsed[at] > problem.bins().get(at).count()) {
                faults.add(binsUsed[at] + " bins of kind " + at + " used, there are " + problem.bins().get(at).count());
            }
        }
        for (int limit = 0; limit < shared.length; limit++) {
            if (shared[limit] > problem.shared().get(limit).limit() * (1 + 1e-7) + 1e-6) {
                faults.add("shared limit " + limit + ": " + shared[limit] + " of " + problem.shared().get(limit).limit());
            }
        }
        for (int kind = 0; kind < placed.length; kind++) {
            if (placed[kind] + packed.unplaced()[kind] != problem.counts()[kind] || packed.unplaced()[kind] < 0) {
                faults.add("kind " + kind + ": " + placed[kind] + " placed, " + packed.unplaced()[kind] + " left of " + problem.counts()[kind]);
            }
        }
        if (opened != packed.opened()) {
            faults.add(opened + " bins opened, " + packed.opened() + " said");
        }
        return faults;
    }
}
