package org.inferrack.lp;

import java.util.Arrays;

import org.inferrack.work.WorkBudget;

/**
 * The dual simplex on a dictionary, for a programme with costs of 0 or more whose rows arrive one by one: min cost x, rows x &gt;= right, x &gt;= 0.
 * Leaving everything at 0 is dual feasible, so there is no first phase, every step gives a lower bound, and rows can be added at any time.
 * After a {@link java.util.concurrent.CancellationException} the programme is of no use any more.
 */
public final class DualSimplex {

    private final GivenRows given;
    private final int variables;
    private Dictionary dictionary;
    private double value;
    private int idle;
    private int pivots;
    private int factors;
    private int patience = -1;

    /** @param right rows are {@code rows[i] x >= right[i]} */
    public DualSimplex(double[] cost, double[][] rows, double[] right) {
        variables = cost.length;
        given = new GivenRows(cost.clone());
        for (int i = 0; i < rows.length; i++) {
            given.add(SparseVector.of(rows[i]), right[i]);
        }
        given.balance();
        dictionary = new Dictionary(given);
    }

    private DualSimplex(DualSimplex other) {
        variables = other.variables;
        given = other.given.copy();
        dictionary = other.dictionary.copy(given);
        value = other.value;
        factors = other.factors;
        patience = other.patience;
    }

    /** Takes the first row that is missed after so many exchanges without progress. */
    DualSimplex patience(int exchanges) {
        patience = exchanges;
        return this;
    }

    public DualSimplex copy() {
        return new DualSimplex(this);
    }

    /** No solution costs less, whatever {@link #solve} came to. */
    public double value() {
        return value;
    }

    /** Adds {@code sign * (sum of some x) >= sign * bound}: at least for 1, at most for -1. */
    public void bound(int[] summed, int sign, double bound) {
        double[] entries = new double[summed.length];
        Arrays.fill(entries, sign);
        SparseVector row = new SparseVector(summed.clone(), entries);
        given.add(row, sign * bound);
        dictionary.add(row, sign * bound);
    }

    /** Units of work that one exchange counts: how to allow so many exchanges. */
    public long pivotWork() {
        return 1 + (long) given.count() * variables / 256;
    }

    /** Units of work of more exchanges than any way to an optimum took: beyond them only rounding keeps it from an end. */
    public long usualWork() {
        return 50L * (given.count() + 20) * pivotWork();
    }

    /** To the optimum, or until the allowance is used up, or until {@link #value} has come to {@code enough}. */
    public Termination solve(double enough, WorkBudget budget) {
        idle = 0;
        while (true) {
            if (dictionary.value() >= enough && certified() >= enough) {
                return Termination.LIMIT;
            }
            boolean bland = idle >= (patience < 0 ? Tolerances.stalled(given.count()) : patience);
            int leaving = dictionary.leaving(bland);
            int entering = leaving < 0 ? -1 : dictionary.entering(leaving, bland);
            if (entering < 0) {
                Termination end = end(leaving, budget);
                if (end != null) {
                    return end;
                }
            } else if (!budget.spend(pivotWork())) {
                certified();
                return Termination.LIMIT;
            } else {
                pivot(leaving, entering);
                if (pivots >= Tolerances.BETWEEN_FACTORS) {
                    factor(budget);
                }
            }
        }
    }

    private void pivot(int leaving, int entering) {
        double before = dictionary.value();
        if (dictionary.pivot(leaving, entering)) {
            dictionary.settlePrices();
        }
        idle = dictionary.value() - before <= Tolerances.CANCELLED * Math.abs(before) ? idle + 1 : 0;
        pivots++;
    }

    /** What it means that no row, or no variable for it, is left, judged by the rows as they were given; null where errors want a fresh dictionary. */
    private Termination end(int leaving, WorkBudget budget) {
        certified();
        if (leaving < 0 && given.kept(solution(), value)) {
            return Termination.OPTIMAL;
        }
        if (leaving >= 0 && given.refuted(dictionary.multipliers(leaving))) {
            return Termination.INFEASIBLE;
        }
        if (pivots == 0) {
            return Termination.LIMIT;
        }
        factor(budget);
        return null;
    }

    /** Raises the value to what the prices of the rows prove. */
    private double certified() {
        value = Math.max(value, given.proven(dictionary.rowPrices()));
        return value;
    }

    private void factor(WorkBudget budget) {
        dictionary = dictionary.fresh(given, budget);
        pivots = 0;
        factors++;
    }

    int factors() {
        return factors;
    }

    /** The cheapest solution after {@link Termination#OPTIMAL}; otherwise one that may miss rows. */
    public double[] solution() {
        return dictionary.solution();
    }

    /** What one more unit of a row's right side would cost. */
    public double price(int row) {
        return dictionary.rowPrices()[row];
    }
}
