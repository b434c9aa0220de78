package org.inferrack.engine.capability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;

/** How fast LLMs were measured to run over what {@link LlmRoofline} says, by accelerator and model. */
final class LlmCalibration {

    private static final double LEAST_SPREAD = 0.15;
    private static final double SCALED_SPREAD = 0.35;
    private static final double SPECIFIED_SPREAD = 0.5;
    /** Half-width of a 90 % interval over the median absolute deviation, for normal errors. */
    private static final double NORMAL_90 = 1.4826 * 1.645;
    /** A row faster than twice the reached bandwidth was not under the load it states. */
    private static final double MOST_RATIO = 1.6;
    /** Not what one serves with; counted only where an accelerator has nothing else. */
    private static final List<String> OTHER_ENGINES = List.of("llama.cpp", "Deepspeed");

    private record Pair(String acceleratorId, String modelId, Precision precision) {
    }

    private record Ratio(double value, Measurement row) {
    }

    /** Mixtures of experts reach less of the roofline than dense models, so that each speaks for its own kind. */
    private record Kind(String of, boolean mixtureOfExperts) {
    }

    private final Map<Pair, List<Ratio>> byPair = new HashMap<>();
    private final Map<Kind, List<Ratio>> byAccelerator = new HashMap<>();
    private final Map<Kind, List<Ratio>> byVendor = new HashMap<>();

    private LlmCalibration() {
    }

    static LlmCalibration of(Catalog catalog) {
        var calibration = new LlmCalibration();
        var shapes = new HashMap<String, LlmShape>();
        catalog.models().forEach(model -> LlmShape.of(model).ifPresent(shape -> shapes.put(model.id(), shape)));
        var accelerators = new HashMap<String, Accelerator>();
        catalog.accelerators().forEach(accelerator -> accelerators.put(accelerator.id(), accelerator));
        List<Measurement> rows = catalog.measurements().stream().filter(LlmCalibration::tellsSpeed).toList();
        var serving = rows.stream().filter(LlmCalibration::servingEngine).map(Measurement::acceleratorId).collect(java.util.stream.Collectors.toSet());
        for (Measurement row : rows) {
            if (servingEngine(row) || !serving.contains(row.acceleratorId())) {
                calibration.add(row, accelerators.get(row.acceleratorId()), shapes.get(row.modelId()));
            }
        }
        calibration.byPair.forEach((pair, ratios) -> {
            sort(ratios);
            boolean mixture = shapes.get(pair.modelId()).mixtureOfExperts();
            Ratio middle = ratios.get(ratios.size() / 2);
            calibration.byAccelerator.computeIfAbsent(new Kind(pair.acceleratorId(), mixture), _ -> new ArrayList<>()).add(middle);
            calibration.byVendor.computeIfAbsent(new Kind(accelerators.get(pair.acceleratorId()).vendor(), mixture), _ -> new ArrayList<>()).add(middle);
        });
        calibration.byAccelerator.values().forEach(LlmCalibration::sort);
        calibration.byVendor.values().forEach(LlmCalibration::sort);
        return calibration;
    }

    /** Measured over predicted speed, to multiply predictions with. */
    Figure factor(Accelerator accelerator, AiModel model, Precision precision) {
        boolean mixture = LlmShape.of(model).map(LlmShape::mixtureOfExperts).orElse(false);
        List<Ratio> own = byPair.get(new Pair(accelerator.id(), model.id(), precision));
        if (own != null) {
            return figure(own, Evidence.INTERPOLATED, LEAST_SPREAD, "of " + model.name() + " on " + accelerator.name() + " in " + precision.label());
        }
        List<Ratio> others = byAccelerator.get(new Kind(accelerator.id(), mixture));
        if (others != null) {
            return figure(others, Evidence.SCALED, SCALED_SPREAD, "of other models or precisions on " + accelerator.name());
        }
        List<Ratio> elsewhere = byVendor.get(new Kind(accelerator.vendor(), mixture));
        if (elsewhere != null) {
            return figure(elsewhere, Evidence.SCALED, SCALED_SPREAD, "on other accelerators of " + accelerator.vendor());
        }
        return new Figure.Known(1, 1 - SPECIFIED_SPREAD, 1 + SPECIFIED_SPREAD, "", Evidence.SPECIFIED,
                new Basis("nothing measured: data sheets with " + LlmRoofline.BANDWIDTH_SHARE + " of the bandwidth and "
                        + LlmRoofline.RATE_SHARE + " of the peak", List.of(), List.of()));
    }

    private static boolean tellsSpeed(Measurement row) {
        return row.streamShape() != null && (row.metric() == Measurement.Metric.OUTPUT_TOKENS || row.metric() == Measurement.Metric.TPOT);
    }

    private static boolean servingEngine(Measurement row) {
        return OTHER_ENGINES.stream().noneMatch(engine -> row.software().startsWith(engine));
    }

    private void add(Measurement row, Accelerator accelerator, LlmShape shape) {
        Measurement.TokenShape load = row.streamShape();
        if (accelerator == null || shape == null || load.concurrency() < 1 || load.inputTokens() < 1 || load.outputTokens() < 1) {
            return;
        }
        Precision precision = row.precision() == null ? Precision.FP16 : row.precision();
        OptionalDouble memory = accelerator.facts().value(Spec.MEMORY);
        var roofline = LlmReplica.roofline(shape, precision, accelerator, row.accelerators());
        if (roofline.isEmpty() || memory.isEmpty()) {
            return;
        }
        double room = LlmMemory.sequences(shape, precision, memory.getAsDouble(), row.accelerators(), load.inputTokens() + load.outputTokens());
        if (room < 1) {
            return;
        }
        double sequences = Math.min(load.concurrency(), room);
        var replica = new LlmReplica(roofline.get(), load.inputTokens(), load.outputTokens(), load.inputTokens(), 1);
        var ratio = new Ratio(row.metric() == Measurement.Metric.TPOT ? replica.tpotMs(sequences) / row.value()
                : row.value() / (replica.requestsPerSecond(sequences) * load.outputTokens()), row);
        if (ratio.value() > MOST_RATIO) {
            return;
        }
        byPair.computeIfAbsent(new Pair(accelerator.id(), row.modelId(), precision), _ -> new ArrayList<>()).add(ratio);
    }

    private static void sort(List<Ratio> ratios) {
        ratios.sort(Comparator.comparingDouble(Ratio::value).thenComparing(ratio -> ratio.row().id()));
    }

    private static Figure figure(List<Ratio> sorted, Evidence evidence, double leastSpread, String what) {
        double median = Rates.median(sorted.stream().mapToDouble(Ratio::value).toArray());
        double deviation = Rates.median(sorted.stream().mapToDouble(ratio -> Math.abs(Math.log(ratio.value() / median))).toArray());
        double spread = Math.max(Math.log(1 + leastSpread), NORMAL_90 * deviation);
        var sources = sorted.stream().sorted(Comparator.comparingDouble((Ratio ratio) -> Math.abs(ratio.value() - median))
                .thenComparing(ratio -> ratio.row().id())).map(ratio -> ratio.row().source()).distinct().limit(4).toList();
        return new Figure.Known(median, median * Math.exp(-spread), median * Math.exp(spread), "", evidence,
                new Basis("median over " + sorted.size() + " published results " + what + " of measured over calculated tokens/s", List.of(), sources));
    }
}
