package org.inferrack.accuracy;

import java.util.Arrays;

import org.inferrack.accuracy.AccuracyComparison.Group;

/** Counts one group of predictions; keeps 8 bytes for each. */
final class Tally {

    private double[] errors = new double[16];
    private int predicted;
    private long rows;
    private long inside;
    private long intervals;
    private double logRatios;

    void refused() {
        rows++;
    }

    /** @param logRatio natural logarithm of predicted over measured */
    void predicted(double logRatio) {
        rows++;
        if (predicted == errors.length) {
            errors = Arrays.copyOf(errors, 2 * predicted);
        }
        errors[predicted++] = Math.abs(Math.expm1(logRatio));
        logRatios += logRatio;
    }

    void interval(boolean holds) {
        intervals++;
        inside += holds ? 1 : 0;
    }

    Group group(String label) {
        double[] sorted = Arrays.copyOf(errors, predicted);
        Arrays.sort(sorted);
        return new Group(label, rows, predicted, quantile(sorted, 0.5), quantile(sorted, 0.9), predicted == 0 ? 0 : Math.expm1(logRatios / predicted),
                intervals == 0 ? 0 : inside / (double) intervals, intervals);
    }

    /** Between the two nearest ranks; 0 where there is nothing. */
    static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
