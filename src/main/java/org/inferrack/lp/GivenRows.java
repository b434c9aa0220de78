package org.inferrack.lp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A programme min cost x, rows x &gt;= right, x &gt;= 0 as it was given: what solutions, bounds and proofs are judged by. */
final class GivenRows {

    private final double[] cost;
    private final List<SparseVector> rows = new ArrayList<>();
    private double[] right = new double[16];
    private double[] means = new double[16];
    private final Scaling units;
    /** For each variable its entries in the rows of the last {@link #balance}: a solution of few variables is far shorter than rows are. */
    private SparseVector[] columns;
    private int byColumn;

    GivenRows(double[] cost) {
        this(cost, new Scaling(cost.length), SparseVector.transposed(List.of(), cost.length), 0);
        for (double each : cost) {
            if (!(each >= 0 && each < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a cost of " + each + " for the dual simplex\nEvery cost must be a number of 0 or more.");
            }
        }
    }

    private GivenRows(double[] cost, Scaling units, SparseVector[] columns, int byColumn) {
        this.cost = cost;
        this.units = units;
        this.columns = columns;
        this.byColumn = byColumn;
    }

    /** With the same units. */
    GivenRows copy() {
        var copy = new GivenRows(cost, units, columns, byColumn);
        copy.rows.addAll(rows);
        copy.right = right.clone();
        copy.means = means.clone();
        return copy;
    }

    void add(SparseVector row, double atLeast) {
        if (!Double.isFinite(atLeast)) {
            throw new IllegalArgumentException("a right side of " + atLeast + " in a linear programme\nIt must be a finite number.");
        }
        if (rows.size() == right.length) {
            right = Arrays.copyOf(right, 2 * right.length);
            means = Arrays.copyOf(means, 2 * means.length);
        }
        right[rows.size()] = atLeast;
        means[rows.size()] = units.mean(row);
        rows.add(row);
    }

    /** Finds the units; rows that come later are measured by them. */
    void balance() {
        units.balance(rows);
        for (int i = 0; i < rows.size(); i++) {
            means[i] = units.mean(rows.get(i));
        }
        columns = SparseVector.transposed(rows, cost.length);
        byColumn = rows.size();
    }

    double unit(int variable) {
        return units.unit(variable);
    }

    double mean(int row) {
        return means[row];
    }

    /** In the units of the variables. */
    double largestCost() {
        double largest = 0;
        for (int j = 0; j < cost.length; j++) {
            largest = Math.max(largest, cost[j] / unit(j));
        }
        return largest;
    }

    int count() {
        return rows.size();
    }

    double[] cost() {
        return cost;
    }

    SparseVector row(int i) {
        return rows.get(i);
    }

    double right(int i) {
        return right[i];
    }

    /** A solution keeps all rows and costs no more than the bound. */
    boolean kept(double[] solution, double bound) {
        double[] sums = new double[rows.size()];
        double paid = 0;
        for (int j = 0; j < columns.length; j++) {
            if (solution[j] != 0) {
                columns[j].addTo(sums, solution[j]);
                paid += cost[j] * solution[j];
            }
        }
        for (int i = 0; i < sums.length; i++) {
            double missing = right[i] - (i < byColumn ? sums[i] : rows.get(i).times(solution));
            if (missing > Tolerances.ZERO * Math.abs(right[i]) && !units.nothing(missing, right[i], rows.get(i), solution)) {
                return false;
            }
        }
        return paid <= bound || Tolerances.nothing(paid - bound, paid + Math.abs(bound));
    }

    /**
     * The bound that prices of the rows prove, whatever they are, by weak duality: where they ask more of a variable than it costs, all are
     * lowered until they do not (Neumaier and Shcherbina 2004; costs of 0 or more make that possible without bounds on the variables).
     *
     * @param prices 0 or more
     */
    double proven(double[] prices) {
        double[] worth = new double[cost.length];
        double bound = combined(prices, worth)[0];
        double share = 1;
        for (int j = 0; j < worth.length; j++) {
            if (worth[j] > cost[j] && (cost[j] > 0 || !Tolerances.nothing(worth[j], size(prices, j)))) {
                share = Math.min(share, cost[j] / worth[j]);
            }
        }
        return bound * share;
    }

    /** Multipliers of the rows prove that nothing keeps them all (Farkas): together they ask for more than nothing of variables they do not count. */
    boolean refuted(double[] multipliers) {
        double[] worth = new double[cost.length];
        double[] asked = combined(multipliers, worth);
        for (int j = 0; j < worth.length; j++) {
            if (worth[j] > 0 && !Tolerances.nothing(worth[j], size(multipliers, j))) {
                return false;
            }
        }
        return asked[0] > Tolerances.FEASIBLE * asked[1];
    }

    /** Adds up multiples of the rows, those of mere noise left out; the right side and the size of its terms. */
    private double[] combined(double[] multipliers, double[] worth) {
        double[] asked = new double[2];
        double noise = noise(multipliers);
        for (int i = 0; i < rows.size(); i++) {
            double multiplier = multipliers[i];
            if (multiplier > 0 && multiplier * mean(i) > noise) {
                rows.get(i).addTo(worth, multiplier);
                asked[0] += multiplier * right[i];
                asked[1] += Math.abs(multiplier * right[i]);
            }
        }
        return asked;
    }

    /** Sum of the sizes of the terms of what multiples of the rows ask of a variable. */
    private double size(double[] multipliers, int variable) {
        double size = columns[variable].sizes(multipliers);
        for (int i = byColumn; i < rows.size(); i++) {
            size += Math.abs(multipliers[i] * rows.get(i).entry(variable));
        }
        return size;
    }

    private double noise(double[] multipliers) {
        double largest = 0;
        for (int i = 0; i < multipliers.length; i++) {
            largest = Math.max(largest, multipliers[i] * mean(i));
        }
        return Tolerances.NOISE * largest;
    }
}
