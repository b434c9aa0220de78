package org.inferrack.engine.capability.measured;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.inference.Benchmarks;
import org.inferrack.engine.capability.inference.InferenceModel;
import org.inferrack.engine.capability.inference.InferenceModel.Prediction;
import org.inferrack.engine.capability.inference.InferenceQuery;
import org.inferrack.engine.capability.inference.InferenceQuery.Scenario;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Driver;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;

/**
 * Milliseconds of one request alone on an idle accelerator (90th percentile, as MLPerf's single stream), by the strongest evidence there
 * is: the user's own result, the fit of published ones, a published one, or an assumption where nobody measured the like.
 */
public final class SingleRequest {

    private static final String UNIT = "ms";
    /** Where nothing is published: MLPerf's single-stream results of small networks lie between 0.3 and 2 ms. */
    private static final double ASSUMED_MS = 1;
    /** One request does not fill the chip, so that a wider format costs less than its peak says: half of it, in log. */
    private static final double PRECISION_COST = 0.5;
    private static final double ANOTHER_PRECISION = 0.3;

    private final Accelerator accelerator;
    private final AiModel model;
    private final MeasurementIndex index;

    public SingleRequest(Accelerator accelerator, AiModel model, MeasurementIndex index) {
        this.accelerator = accelerator;
        this.model = model;
        this.index = index;
    }

    /** @param rate inferences/s in full batches: no request alone is faster than its share of one */
    public Figure.Known at(Precision precision, double rate) {
        return index.ownRate(Metric.SINGLE_STREAM_LATENCY, precision, model.id(), accelerator.id()).map(own -> published(own, "own"))
                .or(() -> fitted(precision)).or(() -> converted(precision))
                .or(() -> index.rate(Metric.SINGLE_STREAM_LATENCY, precision, model.id(), accelerator.id()).map(measured -> published(measured, "published")))
                .orElseGet(() -> assumed(rate));
    }

    private Figure.Known published(Rate rate, String whose) {
        return Figure.within(driver(), rate.value(), Math.min(0.9, rate.below()), rate.above(), UNIT, Evidence.MEASURED,
                "median of " + rate.rows() + " " + whose + " single-stream results", rate.sources());
    }

    private Optional<Figure.Known> fitted(Precision precision) {
        if (accelerator.facts().value(precision.rate()).isEmpty()) {
            return Optional.empty();
        }
        return index.inference().flatMap(fit -> Benchmarks.of(model.id(), precision).flatMap(benchmark -> fit
                .predict(InferenceQuery.typical(accelerator, benchmark.name(), Scenario.SINGLE_STREAM, 1)).map(found -> figure(found, fit, precision))));
    }

    private Figure.Known figure(Prediction prediction, InferenceModel fit, Precision precision) {
        double value = Math.exp(prediction.log());
        var inputs = new ArrayList<Input>();
        for (Spec spec : List.of(precision.rate(), Spec.MEMORY_BANDWIDTH, Spec.TDP)) {
            accelerator.facts().fact(spec).ifPresent(known -> inputs.add(new Input(spec.label(), Figure.of(known, spec.unit(), "data sheet"))));
        }
        var sources = new ArrayList<Source>();
        index.rate(Metric.SINGLE_STREAM_LATENCY, precision, model.id(), accelerator.id()).ifPresent(measured -> {
            inputs.add(new Input(model.name() + " on " + accelerator.name(), published(measured, "published")));
            sources.addAll(measured.sources());
        });
        sources.add(new Source("Fit on " + fit.provenance(), ""));
        return Figure.caused(driver(), value, value * Math.exp(prediction.low()), value * Math.exp(prediction.high()), UNIT, prediction.evidence(),
                new Basis("peak^a x bandwidth^b x power^c x what was learned of network, architecture and accelerator; one request of " + model.name()
                        + " at a time, newest software", inputs, List.copyOf(sources)));
    }

    /** From the nearest precision in which the network was benchmarked. */
    private Optional<Figure.Known> converted(Precision wanted) {
        var peak = accelerator.facts().value(wanted.rate());
        if (peak.isEmpty()) {
            return Optional.empty();
        }
        return Arrays.stream(Precision.values()).filter(other -> other != wanted).flatMap(other -> fitted(other).stream().map(known -> {
            double slower = Math.pow(accelerator.facts().value(other.rate()).orElseThrow() / peak.getAsDouble(), PRECISION_COST);
            double value = known.value() * slower;
            double below = Math.hypot(1 - known.low() / known.value(), ANOTHER_PRECISION);
            double above = Math.hypot(known.high() / known.value() - 1, ANOTHER_PRECISION);
            return Figure.caused(driver(), value, value * Math.max(0.05, 1 - below), value * (1 + above), UNIT, Evidence.SCALED.and(known.evidence()),
                    new Basis(other.label() + " latency x (" + other.label() + " peak / " + wanted.label() + " peak)^" + PRECISION_COST,
                            List.of(new Input(model.name() + " in " + other.label(), known)), List.of()));
        })).findFirst();
    }

    private Driver driver() {
        return Causes.oneRequest(accelerator, model);
    }

    private Figure.Known assumed(double rate) {
        double value = Math.max(ASSUMED_MS, 1000 / rate);
        return Figure.within(driver(), value, 0.5, 0.75, UNIT, Evidence.SPECIFIED, "assumed: nobody published a single-stream result of the like",
                List.of());
    }
}
