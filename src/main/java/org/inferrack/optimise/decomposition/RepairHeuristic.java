package org.inferrack.optimise.decomposition;

import java.util.List;
import org.inferrack.optimise.model.ScaledLimits;
import org.inferrack.optimise.pricing.CoverPattern;

/** A quick choice of one bundle for each demand: limits that are broken get dearer until they hold, then single exchanges lower the cost. */
public final class RepairHeuristic {

    private static final int ROUNDS = 60;

    private final ScaledLimits field;
    private final List<List<CoverPattern>> lists;
    private final double[] weights;
    private final CoverPattern[] chosen;
    private final double[] use;

    public RepairHeuristic(ScaledLimits field, List<List<CoverPattern>> lists, double[] prices) {
        this.field = field;
        this.lists = lists;
        weights = prices.clone();
        chosen = new CoverPattern[lists.size()];
        use = new double[field.limits()];
    }

    /** Null if no choice within the limits was found. */
    public CoverPattern[] run() {
        if (lists.stream().anyMatch(List::isEmpty)) {
            return null;
        }
        for (int b = 0; b < chosen.length; b++) {
            exchange(b, lists.get(b).getFirst());
        }
        double scale = Math.max(1e-9, cost() / Math.max(1, field.limits()));
        for (int round = 0; round < ROUNDS && field.racks(use) == null; round++) {
            for (int k = 0; k < use.length; k++) {
                double over = use[k] - field.most(k, field.mostRacks);
                weights[k] += over > 0 ? scale * (0.02 + over) : 0;
            }
            for (int b = 0; b < chosen.length && field.racks(use) == null; b++) {
                exchange(b, cheapest(b));
            }
        }
        if (field.racks(use) == null) {
            return null;
        }
        improve();
        return chosen;
    }

    public double cost() {
        double sum = 0;
        for (CoverPattern bundle : chosen) {
            sum += bundle.cost();
        }
        int[] racks = field.racks(use);
        return racks == null ? sum : sum + field.cost(racks);
    }

    private CoverPattern cheapest(int b) {
        CoverPattern best = chosen[b];
        double least = Double.POSITIVE_INFINITY;
        for (CoverPattern bundle : lists.get(b)) {
            double value = bundle.cost();
            for (int k = 0; k < use.length; k++) {
                double over = use[k] - chosen[b].uses()[k] + bundle.uses()[k] - field.most(k, field.mostRacks);
                value += over > 0 ? weights[k] * over * use.length * 4 : 0;
            }
            if (value < least) {
                least = value;
                best = bundle;
            }
        }
        return best;
    }

    private void improve() {
        boolean better = true;
        while (better) {
            better = false;
            for (int b = 0; b < chosen.length; b++) {
                CoverPattern before = chosen[b];
                double least = cost();
                CoverPattern best = before;
                for (CoverPattern bundle : lists.get(b)) {
                    exchange(b, bundle);
                    if (field.racks(use) != null && cost() < least * (1 - 1e-12)) {
                        least = cost();
                        best = bundle;
                    }
                }
                exchange(b, best);
                better |= best != before;
            }
        }
    }

    private void exchange(int b, CoverPattern bundle) {
        CoverPattern before = chosen[b];
        for (int k = 0; k < use.length; k++) {
            use[k] += bundle.uses()[k] - (before == null ? 0 : before.uses()[k]);
        }
        chosen[b] = bundle;
    }
}
