package org.inferrack.engine.placement.packing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.inferrack.engine.placement.packing.Packed.Fill;

/**
 * The linear relaxation over fillings of bins (Gilmore and Gomory 1961): how often each filling is used, so that all items
 * are covered. Its value, rounded up, is a bound that no packing beats; its whole part is most of a packing.
 */
final class PatternLp {

    /** What one item left over costs, in bins: more than any bin it could save. */
    static final double LEFT_OVER = 1000;

    /** Prefers earlier kinds of bins where it makes no difference. */
    private static final double LATER = 1e-7;

    private final PackingProblem problem;
    private final List<Pricing> pricing;
    private final int kinds;
    private final int mostPivots;
    private final boolean[] limited;
    private final int[] limitRow;
    private final int sharedRow;
    private final Simplex simplex;
    private final List<Fill> fills = new ArrayList<>();
    private final Distinct known = new Distinct();
    private final int filled;
    private double bound;

    PatternLp(PackingProblem problem, List<Pricing> pricing, int mostPivots) {
        this.problem = problem;
        this.pricing = pricing;
        this.kinds = problem.kinds();
        this.mostPivots = mostPivots;
        limited = new boolean[problem.bins().size()];
        limitRow = new int[limited.length];
        int rows = kinds;
        for (int at = 0; at < limited.length; at++) {
            limited[at] = problem.bins().get(at).count() < problem.items();
            limitRow[at] = limited[at] ? rows++ : -1;
        }
        sharedRow = rows;
        rows += problem.shared().size();
        double[] right = new double[rows];
        double[] costs = new double[rows];
        for (int kind = 0; kind < kinds; kind++) {
            right[kind] = problem.counts()[kind];
            costs[kind] = LEFT_OVER;
        }
        for (int at = 0; at < limited.length; at++) {
            if (limited[at]) {
                right[limitRow[at]] = problem.bins().get(at).count();
            }
        }
        Arrays.fill(right, sharedRow, rows, 1);
        simplex = new Simplex(right, costs);
        for (int kind = 0; kind < kinds; kind++) {
            double[] over = new double[rows];
            over[kind] = -1;
            simplex.add(over, 0);
        }
        filled = rows + kinds;
    }

    /** Fillings to begin with, each once. */
    PatternLp with(Collection<Fill> first) {
        first.stream().filter(known::add).forEach(this::add);
        return this;
    }

    /** Solves to the optimum, or as far as the allowed pivots go; every round but the last has a filling that is new, and a pivot for it. */
    PatternLp solve() {
        double[] reduced = new double[limited.length];
        boolean more = true;
        for (int round = 0; more && round <= mostPivots; round++) {
            boolean exact = simplex.optimise(mostPivots);
            more = generate(reduced) && exact;
            bound = Math.max(bound, boundOf(reduced));
        }
        return this;
    }

    /**
     * Adds the best filling of every kind of bin; {@code reduced} is then at most its reduced cost. A filling that is known already looks cheap
     * only by the rounding of its price: to add it again would change nothing, for ever.
     */
    private boolean generate(double[] reduced) {
        boolean more = false;
        double[] y = simplex.duals();
        for (int at = 0; at < limited.length; at++) {
            double[] value = Arrays.copyOf(y, kinds);
            for (int shared = 0; shared < problem.shared().size(); shared++) {
                var limit = problem.shared().get(shared);
                for (int kind = 0; kind < kinds; kind++) {
                    value[kind] += y[sharedRow + shared] * limit.need()[at][kind] / Math.max(limit.limit(), 1e-12);
                }
            }
            var priced = pricing.get(at).best(value);
            double base = cost(at) - (limited[at] ? y[limitRow[at]] : 0);
            reduced[at] = cost(at) - priced.atMost();
            var fill = new Fill(at, priced.pattern());
            if (base - priced.value() < -1e-9 && known.add(fill)) {
                add(fill);
                more = true;
            }
        }
        return more;
    }

    private double cost(int at) {
        return (problem.bins().get(at).open() ? 0 : 1) + LATER * at;
    }

    private void add(Fill fill) {
        int at = fill.bins();
        int[] pattern = fill.counts();
        double[] column = new double[sharedRow + problem.shared().size()];
        for (int kind = 0; kind < kinds; kind++) {
            column[kind] = pattern[kind];
        }
        if (limited[at]) {
            column[limitRow[at]] = 1;
        }
        for (int shared = 0; shared < problem.shared().size(); shared++) {
            var limit = problem.shared().get(shared);
            column[sharedRow + shared] = limit.load(at, pattern) / Math.max(limit.limit(), 1e-12);
        }
        simplex.add(column, cost(at));
        fills.add(fill);
    }

    /** The Lagrangean bound: what the duals pay for the items, less the most that fillings can be worth above their price. */
    private double boundOf(double[] reduced) {
        double[] y = simplex.duals();
        double sum = 0;
        for (int kind = 0; kind < kinds; kind++) {
            sum += Math.max(0, y[kind]) * problem.counts()[kind];
        }
        for (int shared = 0; shared < problem.shared().size(); shared++) {
            sum += Math.min(0, y[sharedRow + shared]);
        }
        if (limited.length == 1 && !limited[0]) {
            return sum * Math.min(1, cost(0) / Math.max(1e-12, cost(0) - reduced[0]));
        }
        for (int at = 0; at < limited.length; at++) {
            if (reduced[at] < 0) {
                sum += reduced[at] * Math.min(problem.bins().get(at).count(), problem.items());
            }
        }
        return sum;
    }

    /** Value that no packing is below, items left over priced in. */
    double bound() {
        double ties = LATER * (limited.length - 1) * Math.min(problem.items(), bound + 1);
        return Math.max(0, bound - ties - 1e-6);
    }

    /** Worth of one item in bins. */
    double[] worth() {
        return Arrays.copyOf(simplex.duals(), kinds);
    }

    /** Fillings in use and how often, most often first. */
    Map<Fill, Double> uses() {
        double[] values = simplex.solution();
        Map<Fill, Double> uses = new LinkedHashMap<>();
        for (int at = 0; at < fills.size(); at++) {
            double value = values[filled + at];
            if (value > 1e-7) {
                uses.merge(fills.get(at), value, Double::sum);
            }
        }
        return uses;
    }
}
