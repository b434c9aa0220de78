package org.inferrack.engine.capability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Source;

/** Makes one {@link Rate} of the measurements of the same thing. */
final class Rates {

    /**
     * Half-width of the interval that published results of the same accelerator and model keep between submitters: their
     * deviation from the median is 4 % in the middle and 13 % at the 90th percentile (MLPerf Inference v1.1 to v4.0, closed).
     */
    static final double SUBMITTER_SPREAD = 0.13;
    /** The same where the publication does not state the precision. */
    static final double UNSTATED_PRECISION_SPREAD = 0.25;
    private static final int MOST_SOURCES = 4;

    private Rates() {
    }

    static Rate of(List<Measurement> measurements, Precision precision, boolean precisionStated) {
        List<Measurement> rows = uncapped(measurements);
        rows.sort(Comparator.comparingDouble(Rates::value).thenComparing(Measurement::id));
        double median = median(rows.stream().mapToDouble(Rates::value).toArray());
        double least = precisionStated ? SUBMITTER_SPREAD : UNSTATED_PRECISION_SPREAD;
        double low = value(rows.get((int) Math.floor(0.05 * (rows.size() - 1))));
        double high = value(rows.get((int) Math.ceil(0.95 * (rows.size() - 1))));
        Measurement any = rows.getFirst();
        return new Rate(any.acceleratorId(), any.modelId(), precision, median, Math.max(least, 1 - low / median),
                Math.max(least, high / median - 1), rows.size(), precisionStated, p99(rows), sources(rows, median));
    }

    /** Runs with capped clocks ("MaxQ") count only where there are no others. */
    private static List<Measurement> uncapped(List<Measurement> all) {
        var kept = new ArrayList<Measurement>();
        for (Measurement row : all) {
            if (!row.systemName().contains("MaxQ") && !row.software().contains("MaxQ")) {
                kept.add(row);
            }
        }
        return kept.isEmpty() ? new ArrayList<>(all) : kept;
    }

    private static double value(Measurement row) {
        return row.metric().unit().equals("ms") ? row.value() : row.perAccelerator();
    }

    private static OptionalDouble p99(List<Measurement> rows) {
        double[] known = rows.stream().filter(row -> row.p99Ms().isPresent()).mapToDouble(row -> row.p99Ms().getAsDouble()).toArray();
        return known.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(median(known));
    }

    private static List<Source> sources(List<Measurement> rows, double median) {
        return rows.stream().sorted(Comparator.comparingDouble((Measurement row) -> Math.abs(value(row) - median)).thenComparing(Measurement::id))
                .map(Measurement::source).distinct().limit(MOST_SOURCES).toList();
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
