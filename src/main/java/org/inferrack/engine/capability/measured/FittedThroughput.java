package org.inferrack.engine.capability.measured;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.inference.Benchmarks;
import org.inferrack.engine.capability.inference.InferenceModel;
import org.inferrack.engine.capability.inference.InferenceModel.Prediction;
import org.inferrack.engine.capability.inference.InferenceQuery;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;

/** Throughput by the fitted model of published results, for networks that somebody benchmarked. */
final class FittedThroughput {

    private static final int MOST_EXAMPLES = 3;
    /** More accelerators than this in one server were not measured. */
    private static final int MOST_ACCELERATORS = 16;

    private final Accelerator accelerator;
    private final AiModel model;
    private final int accelerators;
    private final MeasurementIndex index;
    private final InferenceModel fit;

    private FittedThroughput(Accelerator accelerator, AiModel model, int accelerators, MeasurementIndex index, InferenceModel fit) {
        this.accelerator = accelerator;
        this.model = model;
        this.accelerators = Math.clamp(accelerators, 1, MOST_ACCELERATORS);
        this.index = index;
        this.fit = fit;
    }

    /** Per accelerator; empty where nothing was fitted, nobody benchmarked the model in the precision, or the data sheet is incomplete. */
    static Optional<Figure.Known> of(Accelerator accelerator, AiModel model, int accelerators, Precision precision, Metric metric, MeasurementIndex index) {
        if (metric != Metric.OFFLINE_THROUGHPUT && metric != Metric.SERVER_THROUGHPUT) {
            return Optional.empty();
        }
        return index.inference().flatMap(fit -> new FittedThroughput(accelerator, model, accelerators, index, fit).at(precision, metric));
    }

    private Optional<Figure.Known> at(Precision precision, Metric metric) {
        Optional<Prediction> prediction = prediction(precision, metric);
        if (prediction.isEmpty() || accelerator.facts().value(precision.rate()).isEmpty() && prediction.get().evidence() != Evidence.MEASURED) {
            return Optional.empty();
        }
        return Optional.of(nearOwn(metric).map(own -> corrected(prediction.get(), own, precision, metric))
                .orElseGet(() -> figure(prediction.get(), precision, metric)));
    }

    private Optional<Prediction> prediction(Precision precision, Metric metric) {
        return Benchmarks.of(model.id(), precision).flatMap(benchmark -> fit.predict(InferenceQuery.typical(accelerator, benchmark.name(),
                metric == Metric.SERVER_THROUGHPUT ? InferenceQuery.Scenario.SERVER : InferenceQuery.Scenario.OFFLINE, accelerators)));
    }

    private Figure.Known figure(Prediction prediction, Precision precision, Metric metric) {
        double value = Math.exp(prediction.log());
        List<Rate> nearest = nearest(precision, metric);
        var sources = new LinkedHashSet<Source>();
        var inputs = new ArrayList<Input>();
        for (Spec spec : List.of(precision.rate(), Spec.MEMORY_BANDWIDTH, Spec.TDP)) {
            Optional<Fact> fact = accelerator.facts().fact(spec);
            fact.ifPresent(known -> inputs.add(new Input(spec.label(), Figure.of(known, spec.unit(), "data sheet"))));
        }
        for (Rate rate : nearest) {
            Accelerator other = index.accelerator(rate.acceleratorId()).orElse(accelerator);
            inputs.add(new Input(model.name() + " on " + other.name(),
                    Figure.within(Causes.throughput(other, model), rate.value(), Math.min(0.9, rate.below()), rate.above(), Throughput.UNIT,
                            Evidence.MEASURED, "median of " + rate.rows() + " published results", rate.sources())));
            sources.addAll(rate.sources());
        }
        sources.add(new Source("Fit on " + fit.provenance(), ""));
        return Figure.caused(Causes.throughput(accelerator, model), value, value * Math.exp(Math.min(0, prediction.low())),
                value * Math.exp(Math.max(0, prediction.high())), Throughput.UNIT,
                prediction.evidence(), new Basis(formula(prediction, metric), inputs, List.copyOf(sources)));
    }

    private String formula(Prediction prediction, Metric metric) {
        String known = switch (prediction.evidence()) {
            case MEASURED -> accelerator.name() + " was measured with it; interval: left-out servers and rounds";
            case INTERPOLATED -> accelerator.name() + " was measured with other networks; interval: left-out pairs";
            case SPECIFIED -> accelerator.name()
                    + " does the work itself: times the share that CPUs reach of it; interval: published results of CPUs, which are not in the fit";
            default -> accelerator.name() + " was never measured, its data sheet is known; interval: left-out accelerators";
        };
        return "peak^a x bandwidth^b x power^c x what was learned of network, architecture and accelerator; " + model.name()
                + (metric == Metric.SERVER_THROUGHPUT ? ", online (Server), " : ", batch (Offline), ") + accelerators + " per server, newest software; "
                + known;
    }

    /** A result of the user's own on the same accelerator and model in another mode or precision. */
    private Optional<Own> nearOwn(Metric metric) {
        var found = new ArrayList<Own>();
        for (Metric other : List.of(metric, Metric.OFFLINE_THROUGHPUT, Metric.SERVER_THROUGHPUT)) {
            for (Precision precision : Precision.values()) {
                Optional<Rate> own = index.ownRate(other, precision, model.id(), accelerator.id());
                Optional<Prediction> fitted = own.isEmpty() ? Optional.empty() : prediction(precision, other);
                fitted.ifPresent(predicted -> found.add(new Own(own.get(), Math.exp(predicted.log()), other)));
            }
        }
        return found.stream().findFirst();
    }

    private record Own(Rate rate, double predicted, Metric metric) {
    }

    private Figure.Known corrected(Prediction prediction, Own own, Precision precision, Metric metric) {
        Figure.Known fitted = figure(prediction, precision, metric);
        double value = fitted.value() * own.rate().value() / own.predicted();
        var measured = Figure.within(Causes.throughput(accelerator, model), own.rate().value(), Math.min(0.9, own.rate().below()), own.rate().above(),
                Throughput.UNIT, Evidence.MEASURED,
                "own result, " + own.metric().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " in " + own.rate().precision().label(),
                own.rate().sources());
        return Figure.caused(Causes.throughput(accelerator, model), value, value * fitted.low() / fitted.value(), value * fitted.high() / fitted.value(),
                Throughput.UNIT, Evidence.INTERPOLATED,
                new Basis("fitted x own result / what the fit says there", List.of(new Input("fitted", fitted), new Input("own result", measured),
                        new Input("fit there", Figure.exact(own.predicted(), Throughput.UNIT, "the same fit"))), List.of()));
    }

    /** Published results of the same accelerator, else of those whose data sheets are most alike. */
    private List<Rate> nearest(Precision precision, Metric metric) {
        Optional<Rate> same = index.rate(metric, precision, model.id(), accelerator.id());
        if (same.isPresent()) {
            return List.of(same.get());
        }
        return index.rates(metric, precision, model.id()).stream().sorted(Comparator.comparingDouble(this::distance).thenComparing(Rate::acceleratorId))
                .limit(MOST_EXAMPLES).toList();
    }

    private double distance(Rate rate) {
        Optional<Accelerator> other = index.accelerator(rate.acceleratorId());
        double sum = 0;
        for (Spec spec : List.of(rate.precision().rate(), Spec.MEMORY_BANDWIDTH, Spec.TDP)) {
            var here = accelerator.facts().value(spec);
            var there = other.map(found -> found.facts().value(spec)).orElse(java.util.OptionalDouble.empty());
            sum += here.isPresent() && there.isPresent() ? Math.abs(Math.log(here.getAsDouble() / there.getAsDouble())) : 1;
        }
        return sum;
    }
}
