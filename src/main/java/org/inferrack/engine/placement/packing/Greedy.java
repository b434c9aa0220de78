package org.inferrack.engine.placement.packing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.inferrack.engine.placement.packing.Packed.Fill;
import org.inferrack.work.Cancellation;

/** First fit by kinds: bins already begun, then open ones, then new ones, hardest kinds first. Never over a limit. */
final class Greedy {

    private final PackingProblem problem;
    private final Cancellation cancellation;
    private final List<int[]> patterns = new ArrayList<>();
    private final List<double[]> used = new ArrayList<>();
    private final List<Integer> binsOf = new ArrayList<>();
    private final int[] taken;
    private final double[] sharedUsed;

    private Greedy(PackingProblem problem, Cancellation cancellation) {
        this.problem = problem;
        this.cancellation = cancellation;
        taken = new int[problem.bins().size()];
        sharedUsed = new double[problem.shared().size()];
    }

    static List<Fill> firstFit(PackingProblem problem, int[] order, Cancellation cancellation) {
        return onto(problem, List.of(), order, cancellation);
    }

    /** Puts what the fills leave over beside them and into further bins. */
    static List<Fill> onto(PackingProblem problem, List<Fill> fills, int[] order, Cancellation cancellation) {
        var greedy = new Greedy(problem, cancellation);
        int[] left = problem.counts().clone();
        for (Fill fill : fills) {
            int at = greedy.begin(fill.bins());
            for (int kind = 0; kind < left.length; kind++) {
                greedy.put(at, kind, fill.counts()[kind]);
                left[kind] -= fill.counts()[kind];
            }
        }
        for (int kind : order) {
            greedy.place(kind, left[kind]);
        }
        return greedy.fills();
    }

    static int[] hardestFirst(PackingProblem problem) {
        return IntStream.range(0, problem.kinds()).boxed().sorted(Comparator.comparingDouble(kind -> -problem.bins().stream()
                .mapToDouble(bins -> bins.dominantShare(kind)).filter(share -> share <= 1).min().orElse(0))).mapToInt(Integer::intValue).toArray();
    }

    private void place(int kind, int count) {
        cancellation.check();
        int left = count;
        for (int at = 0; left > 0 && at < patterns.size(); at++) {
            left -= put(at, kind, fits(at, kind, left));
        }
        left = begin(kind, left, true);
        begin(kind, left, false);
    }

    private int begin(int kind, int count, boolean open) {
        int left = count;
        for (int at = 0; left > 0 && at < taken.length; at++) {
            var bins = problem.bins().get(at);
            while (left > 0 && bins.open() == open && taken[at] < bins.count()) {
                int room = Math.min(left, shared(at, kind, bins.alone(kind)));
                if (room <= 0) {
                    break;
                }
                left -= put(begin(at), kind, room);
            }
        }
        return left;
    }

    private int begin(int bins) {
        taken[bins]++;
        binsOf.add(bins);
        patterns.add(new int[problem.kinds()]);
        used.add(new double[problem.bins().get(bins).capacity().length]);
        return patterns.size() - 1;
    }

    private int fits(int at, int kind, int wanted) {
        int bins = binsOf.get(at);
        return shared(bins, kind, problem.bins().get(bins).fits(kind, used.get(at), patterns.get(at)[kind], wanted));
    }

    private int shared(int bins, int kind, int wanted) {
        int fits = wanted;
        for (int shared = 0; shared < sharedUsed.length; shared++) {
            fits = problem.shared().get(shared).fits(bins, kind, sharedUsed[shared], fits);
        }
        return fits;
    }

    private int put(int at, int kind, int count) {
        if (count > 0) {
            int bins = binsOf.get(at);
            patterns.get(at)[kind] += count;
            problem.bins().get(bins).add(used.get(at), kind, count);
            for (int shared = 0; shared < sharedUsed.length; shared++) {
                sharedUsed[shared] += count * problem.shared().get(shared).need()[bins][kind];
            }
        }
        return Math.max(0, count);
    }

    private List<Fill> fills() {
        var fills = new ArrayList<Fill>();
        for (int at = 0; at < patterns.size(); at++) {
            fills.add(new Fill(binsOf.get(at), patterns.get(at)));
        }
        return fills;
    }
}
