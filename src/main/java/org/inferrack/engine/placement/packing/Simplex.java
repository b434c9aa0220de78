package org.inferrack.engine.placement.packing;

import java.util.ArrayList;
import java.util.List;

/**
 * Revised simplex with an explicit inverse, for a program whose columns arrive one by one:
 * min c x, A x = b, x &gt;= 0, starting from a basis of unit columns.
 */
final class Simplex {

    private static final double PIVOT = 1e-9;

    /** Columns that are compared before the best of them enters. */
    private static final int BLOCK = 200;

    private final int rows;
    private final double[][] inverse;
    private final double[] basic;
    private final int[] basis;
    private final double[] y;
    private final List<Column> columns = new ArrayList<>();
    private final List<Double> costs = new ArrayList<>();
    private final int[] touched;
    private int pivots;
    private int next;

    /** The entries of a column that are not zero. */
    private record Column(int[] rows, double[] entries) {
        static Column of(double[] dense) {
            int[] rows = java.util.stream.IntStream.range(0, dense.length).filter(row -> dense[row] != 0).toArray();
            return new Column(rows, java.util.stream.IntStream.of(rows).mapToDouble(row -> dense[row]).toArray());
        }
    }

    /** @param unitCosts of the unit columns that make up the first basis */
    Simplex(double[] right, double[] unitCosts) {
        rows = right.length;
        inverse = new double[rows][rows];
        basis = new int[rows];
        touched = new int[rows];
        basic = right.clone();
        for (int row = 0; row < rows; row++) {
            double[] unit = new double[rows];
            unit[row] = 1;
            inverse[row][row] = 1;
            basis[row] = add(unit, unitCosts[row]);
        }
        y = unitCosts.clone();
    }

    int add(double[] column, double cost) {
        columns.add(Column.of(column));
        costs.add(cost);
        return columns.size() - 1;
    }

    double[] duals() {
        return y;
    }

    int pivots() {
        return pivots;
    }

    double reducedCost(int column) {
        Column entries = columns.get(column);
        double cost = costs.get(column);
        for (int at = 0; at < entries.rows.length; at++) {
            cost -= entries.entries[at] * y[entries.rows[at]];
        }
        return cost;
    }

    double objective() {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += basic[row] * costs.get(basis[row]);
        }
        return sum;
    }

    /** Values of the columns. */
    double[] solution() {
        double[] values = new double[columns.size()];
        for (int row = 0; row < rows; row++) {
            values[basis[row]] = basic[row];
        }
        return values;
    }

    /** Optimum over the columns so far; false where the pivots ran out. */
    boolean optimise(int mostPivots) {
        while (true) {
            int entering = -1;
            double least = -PIVOT;
            int size = columns.size();
            for (int looked = 0; looked < size && (entering < 0 || looked % BLOCK != 0); looked++) {
                next = next + 1 < size ? next + 1 : 0;
                double reduced = reducedCost(next);
                if (reduced < least) {
                    least = reduced;
                    entering = next;
                }
            }
            if (entering < 0) {
                return true;
            }
            if (pivots >= mostPivots || !enter(entering, least)) {
                return false;
            }
        }
    }

    private boolean enter(int entering, double reduced) {
        double[] direction = new double[rows];
        Column entries = columns.get(entering);
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int at = 0; at < entries.rows.length; at++) {
                sum += inverse[row][entries.rows[at]] * entries.entries[at];
            }
            direction[row] = sum;
        }
        int leaving = -1;
        double step = Double.POSITIVE_INFINITY;
        for (int row = 0; row < rows; row++) {
            if (direction[row] > PIVOT) {
                double ratio = Math.max(0, basic[row]) / direction[row];
                if (ratio < step - 1e-12 || leaving >= 0 && ratio <= step + 1e-12 && basis[row] < basis[leaving]) {
                    step = ratio;
                    leaving = row;
                }
            }
        }
        if (leaving < 0) {
            return false;
        }
        pivot(leaving, entering, direction, step);
        double factor = reduced;
        for (int at = 0; at < rows; at++) {
            y[at] += factor * inverse[leaving][at];
        }
        pivots++;
        return true;
    }

    private void pivot(int leaving, int entering, double[] direction, double step) {
        double[] pivotRow = inverse[leaving];
        int entries = 0;
        for (int at = 0; at < rows; at++) {
            if (pivotRow[at] != 0) {
                pivotRow[at] /= direction[leaving];
                touched[entries++] = at;
            }
        }
        for (int row = 0; row < rows; row++) {
            double factor = direction[row];
            if (row != leaving && factor != 0) {
                double[] target = inverse[row];
                for (int at = 0; at < entries; at++) {
                    target[touched[at]] -= factor * pivotRow[touched[at]];
                }
                basic[row] -= factor * step;
            }
        }
        basic[leaving] = step;
        basis[leaving] = entering;
    }
}
