package org.inferrack.optimise.decomposition;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.inferrack.optimise.model.ScaledLimits;
import org.inferrack.optimise.pricing.CoverPattern;

/** A primal heuristic: a quick choice of one pattern for each demand: limits that are broken get dearer until they hold, then single exchanges lower the cost. */
public final class RepairHeuristic {

    private static final int ROUNDS = 60;

    private final ScaledLimits limits;
    private final List<List<CoverPattern>> lists;
    private final double[] weights;
    private final CoverPattern[] chosen;
    private final double[] use;
    private final BooleanSupplier stopped;

    /** @param stopped ends the exchanges, with the best so far */
    public RepairHeuristic(ScaledLimits limits, List<List<CoverPattern>> lists, double[] prices, BooleanSupplier stopped) {
        this.stopped = stopped;
        this.limits = limits;
        this.lists = lists;
        weights = prices.clone();
        chosen = new CoverPattern[lists.size()];
        use = new double[limits.count()];
    }

    /** Null if no choice within the limits was found. */
    public CoverPattern[] run() {
        if (lists.stream().anyMatch(List::isEmpty)) {
            return null;
        }
        for (int b = 0; b < chosen.length; b++) {
            exchange(b, lists.get(b).getFirst());
        }
        double scale = Math.max(1e-9, cost() / Math.max(1, limits.count()));
        for (int round = 0; round < ROUNDS && limits.racks(use) == null && !stopped.getAsBoolean(); round++) {
            for (int k = 0; k < use.length; k++) {
                double over = use[k] - limits.most(k, limits.mostRacks);
                weights[k] += over > 0 ? scale * (0.02 + over) : 0;
            }
            for (int b = 0; b < chosen.length && limits.racks(use) == null; b++) {
                exchange(b, cheapest(b));
            }
        }
        if (limits.racks(use) == null) {
            return null;
        }
        improve();
        return chosen;
    }

    public double cost() {
        double sum = 0;
        for (CoverPattern pattern : chosen) {
            sum += pattern.cost();
        }
        int[] racks = limits.racks(use);
        return racks == null ? sum : sum + limits.cost(racks);
    }

    private CoverPattern cheapest(int b) {
        CoverPattern best = chosen[b];
        double least = Double.POSITIVE_INFINITY;
        for (CoverPattern pattern : lists.get(b)) {
            double value = pattern.cost();
            for (int k = 0; k < use.length; k++) {
                double over = use[k] - chosen[b].uses()[k] + pattern.uses()[k] - limits.most(k, limits.mostRacks);
                value += over > 0 ? weights[k] * over * use.length * 4 : 0;
            }
            if (value < least) {
                least = value;
                best = pattern;
            }
        }
        return best;
    }

    private void improve() {
        boolean better = true;
        while (better && !stopped.getAsBoolean()) {
            better = false;
            for (int b = 0; b < chosen.length; b++) {
                CoverPattern before = chosen[b];
                double least = cost();
                CoverPattern best = before;
                for (CoverPattern pattern : lists.get(b)) {
                    exchange(b, pattern);
                    if (limits.racks(use) != null && cost() < least * (1 - 1e-12)) {
                        least = cost();
                        best = pattern;
                    }
                }
                exchange(b, best);
                better |= best != before;
            }
        }
    }

    private void exchange(int b, CoverPattern pattern) {
        CoverPattern before = chosen[b];
        for (int k = 0; k < use.length; k++) {
            use[k] += pattern.uses()[k] - (before == null ? 0 : before.uses()[k]);
        }
        chosen[b] = pattern;
    }
}
