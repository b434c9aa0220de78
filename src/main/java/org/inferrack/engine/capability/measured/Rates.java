package org.inferrack.engine.capability.measured;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Source;
import org.inferrack.engine.figure.Median;

/** Makes one {@link Rate} of the measurements of the same thing. */
public final class Rates {

    /**
     * Half-width of the interval that published results of the same accelerator and model keep between submitters: their
     * deviation from the median is 4 % in the middle and 13 % at the 90th percentile (MLPerf Inference v1.1 to v4.0, closed).
     */
    static final double SUBMITTER_SPREAD = 0.13;
    /** The same where the publication does not state the precision. */
    static final double UNSTATED_PRECISION_SPREAD = 0.25;
    private static final int MOST_SOURCES = 4;
    private static final Comparator<Row> BY_VALUE = Comparator.comparingDouble(Row::value).thenComparing(row -> row.measurement().id());

    private Rates() {
    }

    static Rate of(List<Measurement> measurements, Precision precision, boolean precisionStated) {
        Measurement any = measurements.getFirst();
        boolean latency = any.metric().unit().equals("ms");
        List<Row> rows = new ArrayList<>();
        uncapped(measurements).forEach(row -> rows.add(new Row(latency ? row.value() : row.perAccelerator(), row)));
        rows.sort(BY_VALUE);
        double median = (rows.get((rows.size() - 1) / 2).value() + rows.get(rows.size() / 2).value()) / 2;
        double least = precisionStated ? SUBMITTER_SPREAD : UNSTATED_PRECISION_SPREAD;
        double low = rows.get((int) Math.floor(0.05 * (rows.size() - 1))).value();
        double high = rows.get((int) Math.ceil(0.95 * (rows.size() - 1))).value();
        return new Rate(any.acceleratorId(), any.modelId(), precision, median, Math.max(least, 1 - low / median),
                Math.max(least, high / median - 1), rows.size(), precisionStated, p99(rows), sources(rows));
    }

    private record Row(double value, Measurement measurement) {
    }

    /** Runs with capped boards count only where there are no others. */
    private static List<Measurement> uncapped(List<Measurement> all) {
        var kept = new ArrayList<Measurement>();
        for (Measurement row : all) {
            if (!row.capped()) {
                kept.add(row);
            }
        }
        return kept.isEmpty() ? all : kept;
    }

    private static OptionalDouble p99(List<Row> rows) {
        double[] known = rows.stream().map(Row::measurement).filter(row -> row.p99Ms().isPresent()).mapToDouble(row -> row.p99Ms().getAsDouble()).toArray();
        return known.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Median.of(known));
    }

    /** Of the rows around the median. */
    private static List<Source> sources(List<Row> sorted) {
        int from = Math.max(0, (sorted.size() - MOST_SOURCES) / 2);
        return sorted.subList(from, Math.min(sorted.size(), from + MOST_SOURCES)).stream().map(row -> row.measurement().source()).distinct().toList();
    }
}
