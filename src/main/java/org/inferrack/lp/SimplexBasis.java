package org.inferrack.lp;

import java.util.Arrays;
import java.util.List;

import org.inferrack.work.WorkBudget;

/** The basic columns of a programme A x = b, x &gt;= 0, with the inverse and the values of these columns. */
final class SimplexBasis {

    /** Stands for a column of no cost of its own that only keeps a row until real columns can. */
    static final int ARTIFICIAL = -1;

    private final int rows;
    private final double[] right;
    private final SparseVector rightColumn;
    private final Scaling units;
    private final int[] columns;
    private final SparseVector[] vectors;
    private final BasisInverse inverse;
    private final double[] values;
    private final double[] direction;
    private int exchanges;
    private int factors;

    /** Artificial columns only. */
    SimplexBasis(double[] right, Scaling units) {
        this.right = right.clone();
        this.units = units;
        rightColumn = SparseVector.of(this.right);
        rows = right.length;
        columns = new int[rows];
        vectors = new SparseVector[rows];
        inverse = new BasisInverse(rows, units);
        values = right.clone();
        direction = new double[rows];
        Arrays.fill(columns, ARTIFICIAL);
        Arrays.setAll(vectors, row -> SparseVector.unit(row, 1));
        mend();
    }

    /** One column for each row to begin with. */
    void start(int[] chosen, List<SparseVector> all, WorkBudget budget) {
        for (int row = 0; row < rows; row++) {
            columns[row] = chosen[row];
            vectors[row] = all.get(chosen[row]);
        }
        factor(budget);
    }

    int column(int row) {
        return columns[row];
    }

    SparseVector vector(int row) {
        return vectors[row];
    }

    double value(int row) {
        return values[row];
    }

    double[] inverseRow(int row) {
        return inverse.row(row);
    }

    /** Exchanges since the inverse was written out. */
    int exchanges() {
        return exchanges;
    }

    int factors() {
        return factors;
    }

    /** Writes out inverse and values from the columns; one that depends on the others becomes artificial. */
    void factor(WorkBudget budget) {
        int[] units = inverse.factor(Arrays.asList(vectors), budget);
        for (int row = 0; row < rows; row++) {
            if (units[row] >= 0) {
                columns[row] = ARTIFICIAL;
                vectors[row] = SparseVector.unit(units[row], 1);
            }
        }
        for (int row = 0; row < rows; row++) {
            double sum = rightColumn.times(inverse.row(row));
            values[row] = Math.abs(sum) <= Tolerances.CANCELLED * rightColumn.sizes(inverse.row(row)) ? 0 : sum;
        }
        exchanges = 0;
        factors++;
    }

    private boolean nothing(int row) {
        return units.nothing(values[row], 0, rightColumn, inverse.row(row));
    }

    /** Where a value is below 0, the column turned round takes its place, artificial: the first phase drives it out again. False if there was none. */
    boolean mend() {
        boolean mended = false;
        for (int row = 0; row < rows; row++) {
            if (values[row] < 0 && !nothing(row)) {
                vectors[row] = vectors[row].negated();
                columns[row] = ARTIFICIAL;
                values[row] = -values[row];
                double[] inverseRow = inverse.row(row);
                for (int at = 0; at < rows; at++) {
                    inverseRow[at] = -inverseRow[at];
                }
                mended = true;
            }
        }
        return mended;
    }

    /** An artificial column keeps a row that the others do not. */
    boolean broken() {
        for (int row = 0; row < rows; row++) {
            if (columns[row] == ARTIFICIAL && values[row] > 0 && !nothing(row)) {
                return true;
            }
        }
        return false;
    }

    /** The values no longer add up to the right sides. */
    boolean drifted() {
        double[] sums = new double[rows];
        double[] sizes = new double[rows];
        double largest = 0;
        for (int row = 0; row < rows; row++) {
            SparseVector vector = vectors[row];
            for (int i = 0; i < vector.at().length; i++) {
                double term = vector.entries()[i] * values[row];
                sums[vector.at()[i]] += term;
                sizes[vector.at()[i]] += Math.abs(term);
            }
            largest = Math.max(largest, values[row] == 0 ? 0 : Math.abs(values[row]) * units.norm(vector));
        }
        for (int row = 0; row < rows; row++) {
            double size = Math.abs(sums[row] - right[row]);
            if (!(size <= Tolerances.ZERO * (sizes[row] + Math.abs(right[row])) || size <= Tolerances.NOISE * units.unit(row) * largest)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The row whose column leaves for another one; -1 if nothing limits the other one. Among equal ratios the first column leaves (Bland 1977):
     * in programmes over patterns, where most ratios are equal, the oldest columns are worth least, and an element too small is {@link #doubtful}.
     *
     * @param resting artificial columns keep to 0
     */
    int leaving(SparseVector entering, boolean resting) {
        inverse.times(entering, direction);
        int leaving = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int row = 0; row < rows; row++) {
            boolean rests = resting && columns[row] == ARTIFICIAL && direction[row] != 0;
            if (direction[row] > 0 || rests) {
                double ratio = rests ? 0 : Math.max(0, values[row]) / direction[row];
                boolean tie = leaving >= 0 && ratio >= least * (1 - Tolerances.TIE) && ratio <= least * (1 + Tolerances.TIE);
                if ((tie ? columns[row] < columns[leaving] : ratio < least)
                        && !units.nothing(direction[row], 0, entering, inverse.row(row))) {
                    least = Math.min(least, ratio);
                    leaving = row;
                }
            }
        }
        return leaving;
    }

    /** The element is so small that errors of the inverse may have made it. */
    boolean doubtful(int leaving, SparseVector entering) {
        return Math.abs(direction[leaving]) <= Tolerances.SMALL_PIVOT * entering.sizes(inverse.row(leaving));
    }

    /** How much of the entering column the last asked {@link #leaving} row allows. */
    double step(int leaving) {
        return columns[leaving] == ARTIFICIAL && direction[leaving] < 0 ? 0 : Math.max(0, values[leaving]) / direction[leaving];
    }

    void exchange(int leaving, int entering, SparseVector vector, double step) {
        inverse.exchange(leaving, direction);
        for (int row = 0; row < rows; row++) {
            if (row != leaving && direction[row] != 0) {
                values[row] = Tolerances.difference(values[row], direction[row] * step);
            }
        }
        values[leaving] = step;
        columns[leaving] = entering;
        vectors[leaving] = vector;
        exchanges++;
    }
}
