package org.inferrack.accuracy;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

import org.inferrack.engine.capability.inference.InferenceModel;
import org.inferrack.engine.capability.inference.InferenceQuery;
import org.inferrack.engine.capability.inference.InferenceQuery.Scenario;

/** What one line of MLPerf results measured, in the units of the model: its units change with round, network and scenario. */
final class MlperfResult {

    private static final Map<String, Scenario> SCENARIOS = Map.of("Offline", Scenario.OFFLINE, "Server", Scenario.SERVER,
            "Interactive", Scenario.SERVER, "SingleStream", Scenario.SINGLE_STREAM, "MultiStream", Scenario.MULTI_STREAM);
    private static final Map<String, Double> MILLISECONDS = Map.of("ms", 1.0, "s", 1000.0, "us", 0.001, "ns", 1e-6);

    private MlperfResult() {
    }

    /** Empty for an unknown way of asking. */
    static Optional<Scenario> scenario(Cells cells) {
        return Optional.ofNullable(SCENARIOS.get(cells.text("scenario")));
    }

    /** Why a line cannot be used at all; empty if it can. */
    static Optional<String> aside(Cells cells) {
        Optional<Scenario> scenario = scenario(cells);
        if (scenario.isEmpty()) {
            return Optional.of("scenario \"" + cells.text("scenario") + "\" is none of Offline, Server, Interactive, SingleStream, MultiStream");
        }
        if (cells.text("inferred").equals("1")) {
            return Optional.of("derived from another scenario, not measured");
        }
        if (cells.text("gpu").isEmpty() || cells.text("gpu").startsWith("none")) {
            return Optional.of("no accelerator");
        }
        boolean latency = scenario.get().latency();
        String metric = cells.text("metric_name");
        if (latency ? !metric.startsWith("latency") : !metric.equals("throughput")) {
            return Optional.of(metric + " is not what " + cells.text("scenario") + " measures");
        }
        Optional<String> unit = wrongUnit(cells, latency);
        if (unit.isPresent()) {
            return unit;
        }
        OptionalDouble value = cells.number("metric_value");
        if (value.isEmpty() || value.getAsDouble() <= 0) {
            return Optional.of("metric_value \"" + cells.text("metric_value") + "\" is not a number above 0");
        }
        OptionalInt count = cells.whole("total_accels");
        return count.isEmpty() || count.getAsInt() < 1 ? Optional.of("total_accels \"" + cells.text("total_accels") + "\" is not a count") : Optional.empty();
    }

    private static Optional<String> wrongUnit(Cells cells, boolean latency) {
        String unit = cells.text("metric_unit");
        if (latency) {
            return MILLISECONDS.containsKey(unit) ? Optional.empty() : Optional.of("unit \"" + unit + "\" instead of ms");
        }
        boolean text = InferenceQuery.text(cells.text("benchmark"));
        if (unit.equals("tokens/s")) {
            return text ? Optional.empty() : Optional.of("unit \"tokens/s\" instead of samples/s or queries/s");
        }
        return Set.of("samples/s", "queries/s").contains(unit) ? Optional.empty() : Optional.of("unit \"" + unit + "\" instead of samples/s or queries/s"
                + (text ? " or tokens/s" : ""));
    }

    /** Inferences/s per accelerator, or milliseconds per query. A line that {@link #aside} lets pass. */
    static double value(Cells cells) {
        double value = cells.number("metric_value").orElseThrow();
        if (scenario(cells).orElseThrow().latency()) {
            return value * MILLISECONDS.get(cells.text("metric_unit"));
        }
        double each = cells.text("metric_unit").equals("tokens/s") ? InferenceModel.tokensPerQuery(cells.text("benchmark")).orElse(1) : 1;
        return value / each / accelerators(cells);
    }

    /** Accelerators that shared the work. */
    static int accelerators(Cells cells) {
        return Partitions.accelerators(cells.text("gpu"), cells.whole("total_accels").orElseThrow());
    }
}
