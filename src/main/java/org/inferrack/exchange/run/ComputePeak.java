package org.inferrack.exchange.run;

import java.util.Arrays;
import java.util.OptionalDouble;

import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;

/**
 * No accelerator does more operations than its data sheet says, so a rate of inferences has a ceiling and the latency of one a floor (the roofline of S. Williams, A.
 * Waterman and D. Patterson, 2009). Seconds taken for milliseconds, or frames of a whole site for those of one board, lie beyond.
 */
final class ComputePeak {

    /** Peaks in the catalogue are dense; 2:4 sparsity doubles them. */
    private static final double SPARSE = 2;

    private ComputePeak() {
    }

    /** @throws UnusableRun if the accelerators cannot compute so many inferences, or one so soon */
    static void check(Resolved on, Metric metric, double value) throws UnusableRun {
        OptionalDouble work = on.model().facts().value(Spec.WORK);
        OptionalDouble peak = Arrays.stream(Precision.values()).map(Precision::rate).map(on.accelerator().facts()::value)
                .flatMapToDouble(OptionalDouble::stream).max();
        if (work.isEmpty() || peak.isEmpty()) {
            return;
        }
        double perSecond = SPARSE * 1000 * peak.getAsDouble() * on.accelerators() / work.getAsDouble();
        boolean rate = metric == Metric.OFFLINE_THROUGHPUT || metric == Metric.SERVER_THROUGHPUT;
        if (rate && value > perSecond || metric == Metric.SINGLE_STREAM_LATENCY && value < 1000 / perSecond) {
            throw new UnusableRun(metric + " of " + LittlesLaw.number(value) + " " + metric.unit() + " is beyond " + on.accelerators() + " x "
                    + on.accelerator().name() + ": at its peak of " + LittlesLaw.number(peak.getAsDouble()) + " TOPS, or twice that with sparse weights, "
                    + on.model().name() + " of " + LittlesLaw.number(work.getAsDouble()) + " GFLOP comes to "
                    + (rate ? "at most " + LittlesLaw.number(perSecond) + " inferences/s" : "at least " + LittlesLaw.number(1000 / perSecond) + " ms")
                    + ". Check the unit, the model and the number of accelerators.");
        }
    }
}
