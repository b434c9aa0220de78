package org.inferrack.engine.placement.packing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.inferrack.engine.placement.packing.Packed.Fill;
import org.inferrack.lp.RevisedSimplex;
import org.inferrack.lp.SparseVector;
import org.inferrack.lp.Termination;
import org.inferrack.work.Cancellation;
import org.inferrack.work.WorkBudget;

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
    private final boolean[] limited;
    private final int[] limitRow;
    private final int sharedRow;
    private final RevisedSimplex simplex;
    private final WorkBudget budget;
    private final Map<Integer, Fill> fills = new LinkedHashMap<>();
    private double bound;

    PatternLp(PackingProblem problem, List<Pricing> pricing, int mostPivots, Cancellation cancellation) {
        this.problem = problem;
        this.pricing = pricing;
        this.kinds = problem.kinds();
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
        simplex = new RevisedSimplex(right);
        int[] basis = new int[rows];
        for (int row = 0; row < rows; row++) {
            basis[row] = simplex.add(unit(row, 1), costs[row]);
        }
        for (int kind = 0; kind < kinds; kind++) {
            simplex.add(unit(kind, -1), 0);
        }
        budget = WorkBudget.of(mostPivots * simplex.pivotWork(), cancellation);
        simplex.start(WorkBudget.unlimited(cancellation), basis);
    }

    private static SparseVector unit(int row, double entry) {
        return new SparseVector(new int[] {row}, new double[] {entry});
    }

    /** Fillings to begin with. */
    PatternLp with(java.util.Collection<Fill> known) {
        known.forEach(fill -> add(fill.bins(), fill.counts()));
        return this;
    }

    /** Solves to the optimum, or as far as the allowed pivots go. */
    PatternLp solve() {
        double[] reduced = new double[limited.length];
        boolean doubted = false;
        while (true) {
            Termination end = simplex.solve(budget);
            Generated generated = generate(reduced);
            bound = Math.max(bound, boundOf(reduced));
            boolean stuck = generated == Generated.KNOWN;
            if (end != Termination.OPTIMAL || generated == Generated.NOTHING || stuck && doubted) {
                return this;
            }
            if (stuck) {
                simplex.refactor(budget);
            }
            doubted = stuck;
        }
    }

    /** What pricing found: a filling that pays, none, or only ones that the programme knows, which is the work of rounding. */
    private enum Generated {
        NEW, KNOWN, NOTHING
    }

    /** Adds the best filling of every kind of bin; {@code reduced} is then at most its reduced cost. */
    private Generated generate(double[] reduced) {
        Generated generated = Generated.NOTHING;
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
            if (base - priced.value() < -1e-9) {
                boolean fresh = add(at, priced.pattern());
                generated = fresh ? Generated.NEW : generated == Generated.NEW ? generated : Generated.KNOWN;
            }
        }
        return generated;
    }

    private double cost(int at) {
        return (problem.bins().get(at).open() ? 0 : 1) + LATER * at;
    }

    /** False where the programme knows the filling. */
    private boolean add(int at, int[] pattern) {
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
        int next = simplex.size();
        if (simplex.add(SparseVector.of(column), cost(at)) < next) {
            return false;
        }
        fills.put(next, new Fill(at, pattern));
        return true;
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
        fills.forEach((column, fill) -> {
            if (values[column] > 1e-7) {
                uses.put(fill, values[column]);
            }
        });
        return uses;
    }
}
