package org.inferrack.engine.capability.llm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Source;
import org.inferrack.engine.figure.Median;

/** A user's own LLM benchmarks: near them they win over what was learned from others. */
public final class LlmOwn {

    /** Half-width of a 90 % interval over the median absolute deviation, for normal errors. */
    private static final double NORMAL_90 = 1.4826 * 1.645;
    /** Repeats of one benchmark differ by about so much, in log. */
    private static final double LEAST_SPREAD = 0.1;
    /** Loads that differ by no more than this, in log, are one and the same. */
    private static final double NEAR = 0.25;

    /** How own results differ from the prediction: median and half-width of the 90 % interval of log measured less log predicted. */
    public record Correction(double log, double spread, Evidence evidence, List<Source> sources) {

        /** @param near whether any of the results was taken under a load such as the predicted one; empty without results */
        private static Optional<Correction> of(List<Double> ratios, List<Source> sources, boolean near) {
            if (ratios.isEmpty()) {
                return Optional.empty();
            }
            double[] logs = ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            double median = Median.of(logs);
            double deviation = Median.of(Arrays.stream(logs).map(log -> Math.abs(log - median)).toArray());
            return Optional
                    .of(new Correction(median, Math.max(near ? LEAST_SPREAD : NEAR, NORMAL_90 * deviation), near ? Evidence.MEASURED : Evidence.INTERPOLATED,
                            sources.stream().distinct().limit(4).toList()));
        }
    }

    private static final Set<Metric> SPEEDS = Set.of(Metric.OUTPUT_TOKENS, Metric.TPOT, Metric.TTFT);

    private final List<Measurement> rows;

    private LlmOwn(List<Measurement> rows) {
        this.rows = rows;
    }

    /** Those of the rows that tell the speed of an LLM under a stated load. */
    public static LlmOwn of(List<Measurement> measurements) {
        return new LlmOwn(measurements.stream().filter(LlmOwn::tellsSpeed).toList());
    }

    /** Of throughput; empty where nothing of the accelerator with the model and precision was measured. */
    public Optional<Correction> correction(Accelerator accelerator, AiModel model, Precision precision, LlmPrediction prediction) {
        return correction(accelerator, model, precision, prediction,
                row -> row.metric() == Metric.TTFT ? OptionalDouble.empty() : ratio(row, prediction.of(row)));
    }

    /**
     * Of the time to the first token.
     *
     * @param predictedMs of a measured row, by what predicts the plan's own times
     */
    public Optional<Correction> firstToken(Accelerator accelerator, AiModel model, Precision precision, LlmPrediction prediction,
                                           ToDoubleFunction<Measurement> predictedMs) {
        return correction(accelerator, model, precision, prediction, row -> row.metric() == Metric.TTFT
                ? logRatio(row.p99Ms().orElse(row.value()), predictedMs.applyAsDouble(row)) : OptionalDouble.empty());
    }

    /** A result whose precision nobody states is proof for none. */
    private Optional<Correction> correction(Accelerator accelerator, AiModel model, Precision precision, LlmPrediction prediction,
                                            Function<Measurement, OptionalDouble> logRatio) {
        var ratios = new ArrayList<Double>();
        var sources = new ArrayList<Source>();
        boolean near = false;
        for (Measurement row : rows) {
            if (row.acceleratorId().equals(accelerator.id()) && row.modelId().equals(model.id()) && row.precision() == precision) {
                OptionalDouble ratio = logRatio.apply(row);
                if (ratio.isPresent()) {
                    ratios.add(ratio.getAsDouble());
                    sources.add(row.source());
                    near |= near(row, prediction.query());
                }
            }
        }
        return Correction.of(ratios, sources, near);
    }

    private static OptionalDouble ratio(Measurement row, LlmPrediction prediction) {
        double sequences = row.streamShape().concurrency();
        double tokens = row.streamShape().outputTokens() * Math.exp(prediction.logRequestsPerSecond(sequences));
        return row.metric() == Metric.TPOT ? logRatio(1000 * sequences / tokens, row.value()) : logRatio(row.value(), tokens);
    }

    private static OptionalDouble logRatio(double above, double below) {
        double log = Math.log(above / below);
        return Double.isFinite(log) ? OptionalDouble.of(log) : OptionalDouble.empty();
    }

    private static boolean near(Measurement row, LlmQuery query) {
        return row.accelerators() == query.parallel() && Math.abs(Math.log(row.streamShape().inputTokens() / query.inputTokens())) < NEAR
                && Math.abs(Math.log(row.streamShape().outputTokens() / query.outputTokens())) < NEAR;
    }

    private static boolean tellsSpeed(Measurement row) {
        Measurement.TokenShape load = row.streamShape();
        return load != null && SPEEDS.contains(row.metric()) && load.concurrency() >= 1 && load.inputTokens() >= 1
                && load.outputTokens() >= 1;
    }
}
