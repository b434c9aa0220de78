package org.inferrack.lp;

import java.util.Arrays;
import java.util.List;

/**
 * The entries of a row or a column that are not zero. The arrays are not copied.
 *
 * @param at places of the entries, each once
 */
public record SparseVector(int[] at, double[] entries) {

    public SparseVector {
        if (at.length != entries.length) {
            throw new IllegalArgumentException(at.length + " places for " + entries.length + " entries");
        }
        for (double entry : entries) {
            finite(entry);
        }
    }

    static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a cost or an entry of " + number + " in a linear programme\nEach must be a finite number.");
        }
        return number;
    }

    /** What is not zero of a row or column that is written out. */
    public static SparseVector of(double... dense) {
        int[] at = new int[dense.length];
        double[] entries = new double[dense.length];
        int count = 0;
        for (int i = 0; i < dense.length; i++) {
            if (dense[i] != 0) {
                at[count] = i;
                entries[count++] = dense[i];
            }
        }
        return new SparseVector(Arrays.copyOf(at, count), Arrays.copyOf(entries, count));
    }

    static SparseVector unit(int at, double entry) {
        return new SparseVector(new int[] {at}, new double[] {entry});
    }

    SparseVector negated() {
        return new SparseVector(at, Arrays.stream(entries).map(entry -> -entry).toArray());
    }

    /** The columns of rows. */
    static SparseVector[] transposed(List<SparseVector> rows, int width) {
        int[] counts = new int[width];
        rows.forEach(row -> Arrays.stream(row.at).forEach(j -> counts[j]++));
        var columns = new SparseVector[width];
        Arrays.setAll(columns, j -> new SparseVector(new int[counts[j]], new double[counts[j]]));
        Arrays.fill(counts, 0);
        for (int i = 0; i < rows.size(); i++) {
            SparseVector row = rows.get(i);
            for (int e = 0; e < row.at.length; e++) {
                int j = row.at[e];
                columns[j].at[counts[j]] = i;
                columns[j].entries[counts[j]++] = row.entries[e];
            }
        }
        return columns;
    }

    void addTo(double[] dense, double factor) {
        for (int i = 0; i < at.length; i++) {
            dense[at[i]] += factor * entries[i];
        }
    }

    double entry(int place) {
        for (int i = 0; i < at.length; i++) {
            if (at[i] == place) {
                return entries[i];
            }
        }
        return 0;
    }

    double times(double[] dense) {
        double sum = 0;
        for (int i = 0; i < at.length; i++) {
            sum += entries[i] * dense[at[i]];
        }
        return sum;
    }

    /** Sum of the sizes of the terms of {@link #times}. */
    double sizes(double[] dense) {
        double sum = 0;
        for (int i = 0; i < at.length; i++) {
            sum += Math.abs(entries[i] * dense[at[i]]);
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SparseVector vector && Arrays.equals(at, vector.at) && Arrays.equals(entries, vector.entries);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(at) + Arrays.hashCode(entries);
    }
}
