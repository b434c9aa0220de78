package org.inferrack.lp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.inferrack.work.WorkBudget;

/** The inverse of the basis, written out: right for some dozens to some hundreds of rows. Row i belongs to the i-th basic column. */
final class BasisInverse {

    private final int rows;
    private final Scaling units;
    private double[][] inverse;
    private final int[] touched;

    /** The inverse of unit columns. */
    BasisInverse(int rows, Scaling units) {
        this.rows = rows;
        this.units = units;
        touched = new int[rows];
        unit();
    }

    private void unit() {
        inverse = new double[rows][rows];
        for (int row = 0; row < rows; row++) {
            inverse[row][row] = 1;
        }
    }

    double[] row(int row) {
        return inverse[row];
    }

    /** A column in terms of the basic ones. */
    void times(SparseVector column, double[] into) {
        for (int row = 0; row < rows; row++) {
            into[row] = column.times(inverse[row]);
        }
    }

    /** A column takes the place of a basic one. */
    void exchange(int leaving, double[] direction) {
        double[] pivotRow = inverse[leaving];
        double pivot = direction[leaving];
        int entries = 0;
        for (int at = 0; at < rows; at++) {
            if (pivotRow[at] != 0) {
                pivotRow[at] /= pivot;
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
            }
        }
    }

    /**
     * The inverse of other columns, by exchanging them for unit columns one after the other, those with few entries first so that the
     * inverse fills late, each where its element is largest.
     *
     * @return for each position -1, or the row whose unit column is basic there because the given column depends on the others
     */
    int[] factor(List<SparseVector> basis, WorkBudget budget) {
        unit();
        int[] rowOf = new int[rows];
        Arrays.fill(rowOf, -1);
        boolean[] taken = new boolean[rows];
        double[] direction = new double[rows];
        int[] order = IntStream.range(0, rows).boxed().sorted(Comparator.comparingInt(position -> basis.get(position).at().length))
                .mapToInt(Integer::intValue).toArray();
        for (int position : order) {
            SparseVector column = basis.get(position);
            times(column, direction);
            int pivot = largest(direction, taken);
            if (pivot >= 0 && !units.nothing(direction[pivot], 0, column, inverse[pivot])) {
                exchange(pivot, direction);
                rowOf[position] = pivot;
                taken[pivot] = true;
            }
            budget.spend(1 + rows / 16);
        }
        return ordered(rowOf, taken);
    }

    private int largest(double[] direction, boolean[] taken) {
        int largest = -1;
        for (int row = 0; row < rows; row++) {
            if (!taken[row] && direction[row] != 0 && (largest < 0 || Math.abs(direction[row]) > Math.abs(direction[largest]))) {
                largest = row;
            }
        }
        return largest;
    }

    /** A row that no column took is still that of its unit column. */
    private int[] ordered(int[] rowOf, boolean[] taken) {
        int[] units = new int[rows];
        Arrays.fill(units, -1);
        double[][] ordered = new double[rows][];
        int free = 0;
        for (int position = 0; position < rows; position++) {
            int row = rowOf[position];
            if (row < 0) {
                while (taken[free]) {
                    free++;
                }
                row = free;
                taken[free] = true;
                units[position] = row;
            }
            ordered[position] = inverse[row];
        }
        inverse = ordered;
        return units;
    }
}
