package org.inferrack.lp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.inferrack.work.WorkBudget;

/**
 * The primal revised simplex for a programme whose columns arrive one by one: min c x, A x = b, x &gt;= 0. Columns can be added and costs
 * changed between two calls of {@link #solve}, which goes on from where it stood. Where no basis is given it begins with artificial columns
 * and drives them out first (two phases). After a {@link java.util.concurrent.CancellationException} the programme is of no use any more.
 */
public final class RevisedSimplex {

    /** Columns that are compared before the best of them enters (partial pricing). */
    private static final int BLOCK = 200;

    /** How often columns that went below 0 by rounding are driven out again before the arithmetic is given up. */
    private static final int MOST_MENDED = 10;

    private final int rows;
    private final Scaling units;
    private final SimplexBasis basis;
    private final List<SparseVector> columns = new ArrayList<>();
    private final Map<Content, Integer> known = new HashMap<>();
    private double[] costs = new double[64];
    private final BitSet basic = new BitSet();
    private final double[] duals;
    private boolean priced;
    private boolean firstPhase;
    private double objective;
    private int next;
    private long pivots;
    private int idle;
    private int mended;
    private int patience;

    private record Content(SparseVector vector, double cost) {
    }

    public RevisedSimplex(double... right) {
        rows = right.length;
        units = new Scaling(rows);
        basis = new SimplexBasis(right, units);
        duals = new double[rows];
        patience = Tolerances.stalled(rows);
    }

    /** Takes the first column that pays after so many exchanges without progress. */
    RevisedSimplex patience(int exchanges) {
        patience = exchanges;
        return this;
    }

    /** A column; one with the same cost and entries that is known already is not added again: its number is returned. */
    public int add(SparseVector column, double cost) {
        Integer twin = known.putIfAbsent(new Content(column, cost), columns.size());
        if (twin != null) {
            return twin;
        }
        if (columns.size() == costs.length) {
            costs = Arrays.copyOf(costs, 2 * costs.length);
        }
        costs[columns.size()] = SparseVector.finite(cost);
        columns.add(column);
        return columns.size() - 1;
    }

    /** Number of columns so far. */
    public int size() {
        return columns.size();
    }

    public void cost(int column, double cost) {
        known.remove(new Content(columns.get(column), costs[column]), column);
        costs[column] = SparseVector.finite(cost);
        known.putIfAbsent(new Content(columns.get(column), cost), column);
        priced = false;
    }

    /** Begins with some columns, one for each row. Where they keep a row only with a value below 0, {@link #solve} mends that first. */
    public void start(WorkBudget budget, int... chosen) {
        if (chosen.length != rows) {
            throw new IllegalArgumentException(chosen.length + " columns to begin with for " + rows + " rows");
        }
        basis.start(chosen, columns, budget);
        begun();
    }

    private void begun() {
        basis.mend();
        basic.clear();
        for (int row = 0; row < rows; row++) {
            if (basis.column(row) >= 0) {
                basic.set(basis.column(row));
            }
        }
        firstPhase = basis.broken();
        priced = false;
    }

    /** Units of work that one exchange counts: how to allow so many exchanges. */
    public long pivotWork() {
        return 1 + (long) rows * rows / 256;
    }

    /** To the optimum over the columns so far, or until the allowance is used up. */
    public Termination solve(WorkBudget budget) {
        priced &= !units.balance(columns) && firstPhase == basis.broken();
        firstPhase = basis.broken();
        idle = 0;
        mended = 0;
        while (true) {
            if (!priced) {
                price();
            }
            int entering = entering();
            if (entering < 0) {
                Termination end = end(budget);
                if (end != null) {
                    return end;
                }
            } else if (!budget.spend(pivotWork())) {
                return Termination.LIMIT;
            } else {
                SparseVector column = columns.get(entering);
                int leaving = basis.leaving(column, !firstPhase);
                if (basis.exchanges() > 0 && (leaving < 0 || basis.doubtful(leaving, column))) {
                    refactor(budget);
                } else if (leaving < 0) {
                    return firstPhase ? Termination.LIMIT : Termination.UNBOUNDED;
                } else {
                    exchange(entering, leaving);
                    look(budget);
                }
            }
        }
    }

    private void look(WorkBudget budget) {
        if (basis.exchanges() >= Tolerances.BETWEEN_FACTORS || basis.exchanges() % Tolerances.BETWEEN_LOOKS == 0 && drifted()) {
            refactor(budget);
        }
    }

    /** Writes out the inverse afresh. */
    public void refactor(WorkBudget budget) {
        basis.factor(budget);
        begun();
    }

    /** What it means that no column pays; null where the answer needs another look. */
    private Termination end(WorkBudget budget) {
        if (drifted()) {
            if (basis.exchanges() == 0) {
                return Termination.LIMIT;
            }
            refactor(budget);
            return null;
        }
        if (basis.mend() || basis.broken() != firstPhase) {
            begun();
            return firstPhase && ++mended > MOST_MENDED ? Termination.LIMIT : null;
        }
        if (firstPhase && basis.exchanges() > 0) {
            refactor(budget);
            return null;
        }
        return firstPhase ? Termination.INFEASIBLE : Termination.OPTIMAL;
    }

    private boolean bland() {
        return idle >= patience;
    }

    private double cost(int column) {
        return firstPhase ? 0 : costs[column];
    }

    /** In the first phase artificial columns cost what makes them equal in the units of the rows. */
    private double basicCost(int row) {
        return basis.column(row) >= 0 ? cost(basis.column(row)) : firstPhase ? units.norm(basis.vector(row)) : 0;
    }

    private void price() {
        Arrays.fill(duals, 0);
        objective = 0;
        for (int row = 0; row < rows; row++) {
            double cost = basicCost(row);
            if (cost != 0) {
                double[] inverseRow = basis.inverseRow(row);
                for (int at = 0; at < rows; at++) {
                    duals[at] += cost * inverseRow[at];
                }
                objective += cost * basis.value(row);
            }
        }
        priced = true;
    }

    /** Values or duals no longer fit the basic columns. */
    private boolean drifted() {
        for (int row = 0; row < rows; row++) {
            SparseVector vector = basis.vector(row);
            double cost = basicCost(row);
            if (!units.nothing(cost - vector.times(duals), cost, vector, duals)) {
                return true;
            }
        }
        return basis.drifted();
    }

    private double reduced(int column) {
        double sum = cost(column);
        SparseVector vector = columns.get(column);
        int[] at = vector.at();
        double[] entries = vector.entries();
        for (int i = 0; i < at.length; i++) {
            sum -= entries[i] * duals[at[i]];
        }
        return sum;
    }

    private boolean pays(int column, double reduced) {
        return !basic.get(column) && !units.nothing(reduced, cost(column), columns.get(column), duals);
    }

    private int entering() {
        int entering = -1;
        double least = 0;
        int size = columns.size();
        boolean bland = bland();
        for (int looked = 0; looked < size && (entering < 0 || !bland && looked % BLOCK != 0); looked++) {
            next = bland ? looked : next + 1 < size ? next + 1 : 0;
            double reduced = reduced(next);
            if (reduced < least && pays(next, reduced)) {
                least = reduced;
                entering = next;
            }
        }
        return entering;
    }

    private void exchange(int entering, int leaving) {
        double reduced = reduced(entering);
        double step = basis.step(leaving);
        if (basis.column(leaving) >= 0) {
            basic.clear(basis.column(leaving));
        }
        basis.exchange(leaving, entering, columns.get(entering), step);
        basic.set(entering);
        double[] inverseRow = basis.inverseRow(leaving);
        for (int at = 0; at < rows; at++) {
            duals[at] += reduced * inverseRow[at];
        }
        double progress = -reduced * step;
        idle = progress <= Tolerances.CANCELLED * Math.abs(objective) ? idle + 1 : 0;
        objective -= progress;
        pivots++;
    }

    /** Exchanges so far. */
    public long pivots() {
        return pivots;
    }

    int factors() {
        return basis.factors();
    }

    /** Prices of the rows at the end of the last {@link #solve}. */
    public double[] duals() {
        return duals.clone();
    }

    /** Cost of the columns in use. */
    public double objective() {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += basis.column(row) < 0 ? 0 : costs[basis.column(row)] * basis.value(row);
        }
        return sum;
    }

    /** Values of all columns. */
    public double[] solution() {
        double[] solution = new double[columns.size()];
        for (int row = 0; row < rows; row++) {
            if (basis.column(row) >= 0) {
                solution[basis.column(row)] = Math.max(0, basis.value(row));
            }
        }
        return solution;
    }
}
