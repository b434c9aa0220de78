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

    private record Pair(String acceleratorId, String modelId, Precision precision) {
    }

    private record Ratio(double value, Measurement row) {
    }

    private final Map<Pair, List<Ratio>> byPair = new HashMap<>();
    private final Map<String, List<Ratio>> byAccelerator = new HashMap<>();
    private final Map<String, List<Ratio>> byModel = new HashMap<>();

    private LlmCalibration() {
    }

    static LlmCalibration of(Catalog catalog) {
        var calibration = new LlmCalibration();
        var shapes = new HashMap<String, LlmShape>();
        catalog.models().forEach(model -> LlmShape.of(model).ifPresent(shape -> shapes.put(model.id(), shape)));
        var accelerators = new HashMap<String, Accelerator>();
        catalog.accelerators().forEach(accelerator -> accelerators.put(accelerator.id(), accelerator));
        for (Measurement row : catalog.measurements()) {
            boolean speed = row.metric() == Measurement.Metric.OUTPUT_TOKENS || row.metric() == Measurement.Metric.TPOT;
            if (speed && row.streamShape() != null) {
                calibration.add(row, accelerators.get(row.acceleratorId()), shapes.get(row.modelId()));
            }
        }
        calibration.byPair.values().forEach(LlmCalibration::sort);
        calibration.byAccelerator.values().forEach(LlmCalibration::sort);
        calibration.byModel.values().forEach(LlmCalibration::sort);
        return calibration;
    }

    /** Measured over predicted speed, to multiply predictions with. */
    Figure factor(Accelerator accelerator, AiModel model, Precision precision) {
        List<Ratio> own = byPair.get(new Pair(accelerator.id(), model.id(), precision));
        if (own != null) {
            return figure(own, Evidence.INTERPOLATED, LEAST_SPREAD, "of " + model.name() + " on " + accelerator.name() + " in " + precision.label());
        }
        List<Ratio> others = byAccelerator.get(accelerator.id());
        if (others != null) {
            return figure(others, Evidence.SCALED, SCALED_SPREAD, "of other models or precisions on " + accelerator.name());
        }
        List<Ratio> elsewhere = byModel.get(model.id());
        if (elsewhere != null) {
            return figure(elsewhere, Evidence.SCALED, SCALED_SPREAD, "of " + model.name() + " on other accelerators");
        }
        return new Figure.Known(1, 1 - SPECIFIED_SPREAD, 1 + SPECIFIED_SPREAD, "", Evidence.SPECIFIED,
                new Basis("nothing measured: data sheets with " + LlmRoofline.BANDWIDTH_SHARE + " of the bandwidth and "
                        + LlmRoofline.RATE_SHARE + " of the peak", List.of(), List.of()));
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
        double sequences = Math.max(1, Math.min(load.concurrency(), room));
        var replica = new LlmReplica(roofline.get(), load.inputTokens(), load.outputTokens(), load.inputTokens(), 1);
        var ratio = new Ratio(row.metric() == Measurement.Metric.TPOT ? replica.tpotMs(sequences) / row.value()
                : row.value() / (replica.requestsPerSecond(sequences) * load.outputTokens()), row);
        byPair.computeIfAbsent(new Pair(accelerator.id(), row.modelId(), precision), _ -> new ArrayList<>()).add(ratio);
        byAccelerator.computeIfAbsent(accelerator.id(), _ -> new ArrayList<>()).add(ratio);
        byModel.computeIfAbsent(row.modelId(), _ -> new ArrayList<>()).add(ratio);
    }

    private static void sort(List<Ratio> ratios) {
        ratios.sort(Comparator.comparingDouble(Ratio::value).thenComparing(ratio -> ratio.row().id()));
    }

    private static Figure figure(List<Ratio> sorted, Evidence evidence, double leastSpread, String what) {
        double median = Rates.median(sorted.stream().mapToDouble(Ratio::value).toArray());
        double low = sorted.get((int) Math.floor(0.05 * (sorted.size() - 1))).value();
        double high = sorted.get((int) Math.ceil(0.95 * (sorted.size() - 1))).value();
        var sources = sorted.stream().sorted(Comparator.comparingDouble((Ratio ratio) -> Math.abs(ratio.value() - median))
                .thenComparing(ratio -> ratio.row().id())).map(ratio -> ratio.row().source()).distinct().limit(4).toList();
        return new Figure.Known(median, Math.min(low, median * (1 - leastSpread)), Math.max(high, median * (1 + leastSpread)), "", evidence,
                new Basis("median over " + sorted.size() + " published results " + what + " of measured over calculated tokens/s", List.of(), sources));
    }
}
