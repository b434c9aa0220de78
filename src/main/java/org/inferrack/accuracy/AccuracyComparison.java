package org.inferrack.accuracy;

import java.util.List;
import java.util.Map;

/**
 * Predictions beside measurements.
 *
 * @param kind         of the measurements: "mlperf"
 * @param what         how it was compared, for the heading
 * @param lines        in the file, without the header
 * @param groups       in the order of their labels
 * @param total        all groups together
 * @param notPredicted lines that could not be predicted, by reason; they count in {@code n}
 * @param setAside     lines that are wrong or no measurements of this kind, by reason; they count nowhere
 */
public record AccuracyComparison(String kind, String what, long lines, List<Group> groups, Group total, Map<String, Lines> notPredicted,
                                 Map<String, Lines> setAside) {

    /**
     * How far the predictions of a group are off. Errors are absolute, relative to the measured value;
     * where nothing was predicted they are 0 and mean nothing.
     *
     * @param n           figures to predict
     * @param predicted   of them
     * @param medianError 0.05 is 5 %
     * @param p90Error    90th percentile
     * @param bias        geometric mean of predicted over measured, less 1
     * @param inside      share of the measured values inside the 90 % interval, of those that have one
     * @param intervals   predictions that have an interval
     */
    public record Group(String label, long n, long predicted, double medianError, double p90Error, double bias, double inside, long intervals) {
    }

    public AccuracyComparison {
        groups = List.copyOf(groups);
    }
}
