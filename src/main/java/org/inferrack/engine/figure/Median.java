package org.inferrack.engine.figure;

/** The middle of some numbers. */
public final class Median {

    private Median() {
    }

    /**
     * The middle one, or the mean of the two in the middle.
     *
     * @param values at least one, in any order; they stay as they are
     */
    public static double of(double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
