package org.inferrack.engine.placement.packing;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.work.Cancellation;
import org.inferrack.work.WorkBudget;

/** All ways to fill one bin so that nothing of what is left fits in addition; given up where there are too many. */
final class Patterns {

    private static final int MOST_NODES = 60_000;

    private final Bins bins;
    private final int[] counts;
    private final List<int[]> found = new ArrayList<>();
    private final int[] pattern;
    private final WorkBudget budget;

    private Patterns(Bins bins, int[] counts, WorkBudget budget) {
        this.bins = bins;
        this.counts = counts;
        this.budget = budget;
        this.pattern = new int[counts.length];
    }

    /** Maximal patterns of a bin; empty where they are too many to list. */
    static java.util.Optional<List<int[]>> maximal(Bins bins, int[] counts, Cancellation cancellation) {
        var patterns = new Patterns(bins, counts, WorkBudget.of(MOST_NODES, cancellation));
        patterns.extend(0, new double[bins.capacity().length]);
        return patterns.budget.exhausted() ? java.util.Optional.empty() : java.util.Optional.of(patterns.found);
    }

    private void extend(int kind, double[] used) {
        if (!budget.spend()) {
            return;
        }
        if (kind == counts.length) {
            if (maximal(used)) {
                found.add(pattern.clone());
            }
            return;
        }
        int most = bins.fits(kind, used, 0, counts[kind]);
        int least = kind == counts.length - 1 ? most : 0;
        double[] with = used.clone();
        bins.add(with, kind, most);
        for (int count = most; count >= least; count--) {
            pattern[kind] = count;
            extend(kind + 1, with);
            bins.add(with, kind, -1);
        }
        pattern[kind] = 0;
    }

    private boolean maximal(double[] used) {
        boolean any = false;
        for (int kind = 0; kind < counts.length; kind++) {
            any |= pattern[kind] > 0;
            if (pattern[kind] < counts[kind] && bins.fits(kind, used, pattern[kind], 1) > 0) {
                return false;
            }
        }
        return any;
    }
}
