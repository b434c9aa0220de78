package org.inferrack.engine.capability.measured;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.inference.CpuShare;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Driver;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;

/** Inferences per second of one accelerator for one model, by the strongest evidence there is. */
public final class Throughput {

    public static final String UNIT = "inferences/s";
    /** Gain from a narrower format over the ratio of the peaks; 1.0 would be all of it. MLPerf BERT INT8 over FP16: 1.5 to 2.05 for a peak ratio of 2. */
    private static final double PRECISION_GAIN = 0.9;
    /** Share of the peak that a network reaches with nothing measured; ResNet-50 and BERT reach 0.3 to 0.5 on MLPerf's systems. */
    private static final double ASSUMED_EFFICIENCY = 0.3;
    /**
     * 90 % of the published detector rates of 2020 to 2025 that were left out, pair by pair, were within this of what is scaled from other
     * accelerators (23 pairs: median error 27 %). Networks that MLPerf benchmarks are predicted by the fit and need none of it.
     */
    private static final double[] SCALED_INTERVAL = {0.6, 0.65};
    private static final double ANOTHER_PRECISION = 0.30;
    private static final double SPECIFICATION = 0.50;

    private final Accelerator accelerator;
    private final AiModel model;
    private final int accelerators;
    private final MeasurementIndex index;

    public Throughput(Accelerator accelerator, AiModel model, MeasurementIndex index) {
        this(accelerator, model, 1, index);
    }

    /** @param accelerators of this kind in the server; they share its CPUs and memory */
    public Throughput(Accelerator accelerator, AiModel model, int accelerators, MeasurementIndex index) {
        this.accelerator = accelerator;
        this.model = model;
        this.accelerators = accelerators;
        this.index = index;
    }

    /** By the user's own result, else by the fit of published ones, else by what is published of networks that the fit does not know. */
    public Figure at(Precision precision, Metric metric) {
        Optional<Rate> own = index.ownRate(metric, precision, model.id(), accelerator.id());
        return own.map(rate -> measured(rate, metric)).or(() -> fitted(precision, metric)).orElseGet(() -> published(precision, metric));
    }

    /** In the wanted precision, or converted from the nearest in which the network was benchmarked. */
    private Optional<Figure> fitted(Precision wanted, Metric metric) {
        Optional<Figure.Known> same = FittedThroughput.of(accelerator, model, accelerators, wanted, metric, index);
        if (same.isPresent() || accelerator.facts().value(wanted.rate()).isEmpty()) {
            return same.map(Figure.class::cast);
        }
        return byLikeness(wanted).stream().filter(other -> accelerator.facts().value(other.rate()).isPresent())
                .flatMap(other -> FittedThroughput.of(accelerator, model, accelerators, other, metric, index).stream()
                        .map(known -> converted(known, other, wanted)))
                .findFirst();
    }

    /** Measured, else scaled from the other precision, else from other accelerators, else from the specification; unknown with the reason. */
    private Figure published(Precision precision, Metric metric) {
        Optional<Rate> measured = index.rate(metric, precision, model.id(), accelerator.id());
        if (measured.isPresent()) {
            return measured(measured.get(), metric);
        }
        OptionalDouble peak = accelerator.facts().value(precision.rate());
        if (peak.isEmpty()) {
            Figure byOtherModels = CpuShare.scaled(accelerator, scaled(precision, metric), driver());
            return byOtherModels.isKnown() ? byOtherModels : Figure.unknown(UNIT, unsupported(precision));
        }
        for (Precision other : byLikeness(precision)) {
            Optional<Rate> rate = index.rate(metric, other, model.id(), accelerator.id());
            if (rate.isPresent() && accelerator.facts().value(other.rate()).isPresent()) {
                return converted(measured(rate.get(), metric), other, precision);
            }
        }
        Figure scaled = CpuShare.scaled(accelerator, scaled(precision, metric), driver());
        if (scaled.isKnown()) {
            return scaled;
        }
        for (Precision other : byLikeness(precision)) {
            Figure elsewhere = accelerator.facts().value(other.rate()).isPresent() ? CpuShare.scaled(accelerator, scaled(other, metric), driver()) : scaled;
            if (elsewhere.isKnown()) {
                return converted(elsewhere, other, precision);
            }
        }
        return CpuShare.specified(accelerator, specified(precision), driver());
    }

    public String unsupported(Precision precision) {
        var supported = new ArrayList<String>();
        for (Precision other : Precision.values()) {
            if (accelerator.facts().value(other.rate()).isPresent()) {
                supported.add(other.label());
            }
        }
        return accelerator.name() + " has no " + precision.label() + " peak in the catalogue and " + model.name()
                + " was not measured on it in " + precision.label() + ". "
                + (supported.isEmpty() ? "Add its peak rates to the plan's library." : "Supported: " + String.join(", ", supported) + ".");
    }

    private Figure measured(Rate rate, Metric metric) {
        String what = "median of " + rate.rows() + " published " + switch (metric) {
            case SERVER_THROUGHPUT -> "online (Server)";
            case PIPELINE_FRAMES -> "whole-pipeline";
            default -> "batch (Offline)";
        }
                + " results of " + model.name() + " in " + rate.precision().label() + " on " + accelerator.name()
                + (rate.precisionStated() ? "" : " (precision not published, the model's usual one is taken)");
        return Figure.within(driver(), rate.value(), Math.min(0.9, rate.below()), rate.above(), UNIT, Evidence.MEASURED, what, rate.sources());
    }

    private Figure converted(Figure from, Precision measured, Precision wanted) {
        var known = (Figure.Known) from;
        double ratio = Math.pow(accelerator.facts().value(wanted.rate()).orElseThrow()
                / accelerator.facts().value(measured.rate()).orElseThrow(), PRECISION_GAIN);
        double below = Math.hypot(1 - known.low() / known.value(), ANOTHER_PRECISION);
        double above = Math.hypot(known.high() / known.value() - 1, ANOTHER_PRECISION);
        double value = known.value() * ratio;
        return Figure.caused(driver(), value, value * Math.max(0.05, 1 - below), value * (1 + above), UNIT, Evidence.SCALED.and(known.evidence()),
                new Basis(measured.label() + " result x (" + wanted.label() + " peak / " + measured.label() + " peak)^" + PRECISION_GAIN,
                        List.of(new Input(model.name() + " in " + measured.label(), from)), List.of()));
    }

    private Figure scaled(Precision precision, Metric metric) {
        Collection<Rate> rates = index.rates(metric, precision, model.id());
        double sum = 0;
        double weights = 0;
        var sources = new LinkedHashSet<Source>();
        var inputs = new ArrayList<Weighted>();
        for (Rate rate : rates) {
            Optional<Accelerator> other = index.accelerator(rate.acceleratorId());
            Optional<Likeness> likeness = other.flatMap(found -> Likeness.of(accelerator, found, metric, precision, model.id(), index));
            if (likeness.isPresent()) {
                double weight = likeness.get().weight();
                sum += weight * (Math.log(rate.value()) + likeness.get().logRatio());
                weights += weight;
                inputs.add(new Weighted(weight, other.get(), rate));
            }
        }
        if (weights <= 0) {
            return Figure.unknown(UNIT, model.name() + " was measured on no accelerator that " + accelerator.name() + " can be compared with.");
        }
        inputs.sort(Comparator.comparingDouble(Weighted::weight).reversed().thenComparing(input -> input.accelerator().id()));
        List<Weighted> nearest = inputs.subList(0, Math.min(3, inputs.size()));
        nearest.forEach(input -> sources.addAll(input.rate().sources()));
        double value = Math.exp(sum / weights);
        String formula = "weighted geometric mean over " + inputs.size() + " accelerators of (measured " + precision.label()
                + " throughput x expected ratio); ratio from models measured on both and (peak ratio)^0.6 x (bandwidth ratio)^0.4";
        return Figure.caused(driver(), value, value * (1 - SCALED_INTERVAL[0]), value * (1 + SCALED_INTERVAL[1]), UNIT, Evidence.SCALED,
                new Basis(formula, nearest.stream().map(input -> new Input(model.name() + " on " + input.accelerator().name(),
                        Figure.within(Causes.throughput(input.accelerator(), model), input.rate().value(), Math.min(0.9, input.rate().below()),
                                input.rate().above(), UNIT, Evidence.MEASURED,
                                "median of " + input.rate().rows() + " published results", input.rate().sources())))
                        .toList(),
                        List.copyOf(sources)));
    }

    private Figure specified(Precision precision) {
        Optional<Fact> work = model.facts().fact(Spec.WORK);
        Optional<Fact> peak = accelerator.facts().fact(precision.rate());
        if (work.isEmpty() || peak.isEmpty() || work.get().value() <= 0) {
            return Figure.unknown(UNIT, model.name() + " was measured on nothing comparable and its work per inference is not in the catalogue. "
                    + "Add a measurement or the model's GFLOP per inference to the plan's library.");
        }
        double value = peak.get().value() * 1000 * ASSUMED_EFFICIENCY / work.get().value();
        return Figure.caused(driver(), value, value * (1 - SPECIFICATION), value * (1 + SPECIFICATION), UNIT, Evidence.SPECIFIED,
                new Basis(precision.label() + " peak x " + ASSUMED_EFFICIENCY + " assumed efficiency / work per inference",
                        List.of(new Input(precision.label() + " peak of " + accelerator.name(), Figure.of(peak.get(), precision.rate().unit(), "data sheet")),
                                new Input("work of " + model.name(), Figure.of(work.get(), Spec.WORK.unit(), "model"))),
                        List.of()));
    }

    private Driver driver() {
        return Causes.throughput(accelerator, model);
    }

    private List<Precision> byLikeness(Precision wanted) {
        return java.util.Arrays.stream(Precision.values()).filter(other -> other != wanted)
                .sorted(Comparator.comparingDouble((Precision other) -> Math.abs(Math.log(other.bytesPerWeight() / wanted.bytesPerWeight())))).toList();
    }

    private record Weighted(double weight, Accelerator accelerator, Rate rate) {
    }
}
