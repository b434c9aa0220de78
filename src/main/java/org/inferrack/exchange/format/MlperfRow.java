package org.inferrack.exchange.format;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.exchange.run.BenchmarkRun;
import org.inferrack.exchange.run.Health;
import org.inferrack.exchange.run.Quantity;
import org.inferrack.exchange.run.Setup;
import org.inferrack.exchange.run.Unit;
import org.inferrack.exchange.run.Unit.Dimension;
import org.inferrack.exchange.run.UnusableRun;
import org.inferrack.exchange.source.ImportException;
import org.inferrack.exchange.source.LocaleNumbers;
import org.inferrack.exchange.source.TableText.Line;
import org.inferrack.names.PrecisionNames;

/** One row of an MLPerf summary: a result, or the power of one. The column Units says which. */
record MlperfRow(Line line, LocaleNumbers numbers, String placeWord) {

    String place() {
        return placeWord + line.number();
    }

    boolean isPower() {
        return Unit.named(units()).map(unit -> unit.dimension() == Dimension.POWER || unit.dimension() == Dimension.ENERGY).orElse(false);
    }

    /** What rows of one run have in common. */
    String run() {
        return String.join("\u0000", line.text("Organization", "Submitter"), line.text("Division"), line.text("SystemName", "System"), line.text("Platform"),
                line.text("version", "Round"), benchmark(), scenario());
    }

    /** @param power row of the same run, null if it has none */
    BenchmarkRun read(MlperfRow power) throws UnusableRun {
        if (line.text("inferred").matches("1(\\.0)?|(?i)true")) {
            throw new UnusableRun("the result was derived from another scenario, not measured. Import that one.");
        }
        String errors = line.text("errors");
        if (!errors.isBlank() && !errors.matches("0(\\.0*)?")) {
            throw new UnusableRun("the submission checker found " + errors + " errors in it. Import a run that it accepts.");
        }
        Metric metric = metric();
        double value = quantity().in(unit(metric));
        OptionalDouble watts = power == null
                ? line.text("Power_Result").isBlank() ? OptionalDouble.empty() : watts(number("Power_Result"), line.text("Power_Units"), metric, value)
                : watts(power.quantity().value(), power.units(), metric, value);
        return new BenchmarkRun.Single(setup(), Health.NOT_STATED, metric, value, OptionalDouble.empty(), watts);
    }

    /** A power row without a result. */
    BenchmarkRun alone() throws UnusableRun {
        throw new UnusableRun("there is power without the result of the same run (" + benchmark() + ", " + scenario() + "). Import the whole summary.");
    }

    /** Energy of one query at a time over the time it takes is power; MLPerf states the time that 90 % stay below, so this is the least it can be. */
    private static OptionalDouble watts(double value, String units, Metric metric, double result) throws UnusableRun {
        Quantity stated = Quantity.of(value, units);
        if (stated.unit().dimension() == Dimension.POWER) {
            return OptionalDouble.of(stated.in(Unit.WATTS));
        }
        return metric == Metric.SINGLE_STREAM_LATENCY ? OptionalDouble.of(stated.in(Unit.MILLIJOULES) / result)
                : OptionalDouble.of(stated.in(Unit.JOULES) * result);
    }

    private Metric metric() throws UnusableRun {
        Optional<Unit> unit = Unit.named(units());
        if (unit.isPresent() && unit.get().dimension() == Dimension.TOKEN_RATE) {
            throw new UnusableRun("the result is in " + units().toLowerCase(Locale.ROOT)
                    + ". Import LLM results with their input and output lengths, as CSV in our form or from the load generator.");
        }
        return switch (scenario()) {
            case "offline" -> Metric.OFFLINE_THROUGHPUT;
            case "server", "interactive" -> Metric.SERVER_THROUGHPUT;
            case "singlestream" -> Metric.SINGLE_STREAM_LATENCY;
            case "multistream" -> throw new UnusableRun(
                    "MultiStream is the latency of eight queries at a time, which no workload of a plan asks. Import Offline, Server or SingleStream.");
            default -> throw new UnusableRun("the scenario \"" + line.text("Scenario") + "\" is not Offline, Server or SingleStream.");
        };
    }

    private static Unit unit(Metric metric) {
        return metric == Metric.SINGLE_STREAM_LATENCY ? Unit.MILLISECONDS : Unit.INFERENCES_PER_SECOND;
    }

    /** The rules fix samples/s for Offline and queries/s for Server; a latency without a unit could be ns, ms or s. */
    private Quantity quantity() throws UnusableRun {
        double value = number("Result", "Performance_Result");
        if (units().isBlank() && !scenario().equals("singlestream")) {
            return new Quantity(value, Unit.INFERENCES_PER_SECOND);
        }
        return Quantity.of(value, units());
    }

    private Setup setup() throws UnusableRun {
        String software = line.text("framework", "Software");
        String version = line.text("version", "Round");
        return Setup.UNKNOWN.withAccelerator(part()).withAccelerators(count()).withModel(benchmark()).withPrecision(precision())
                .withSoftware(version.isBlank() ? software : ("MLPerf Inference " + version + "; " + software).replaceFirst("; $", ""))
                .withSystem(line.text("SystemName", "System"));
    }

    private String part() {
        return line.text("accelerator_model_name", "Accelerator");
    }

    private OptionalInt count() throws UnusableRun {
        String each = line.text("accelerators_per_node");
        if (each.isBlank() || each.matches("(?i)n/?a|-")) {
            String all = line.text("total_accelerators", "a#");
            return all.isBlank() ? OptionalInt.empty() : OptionalInt.of(whole(all));
        }
        String nodes = line.text("number_of_nodes", "Nodes");
        return OptionalInt.of(whole(each) * (nodes.isBlank() ? 1 : whole(nodes)));
    }

    private static int whole(String text) throws UnusableRun {
        if (!text.matches("\\d{1,4}(\\.0*)?")) {
            throw new UnusableRun("\"" + text + "\" is not a number of accelerators. Enter a whole number from 1.");
        }
        return (int) Double.parseDouble(text);
    }

    private String benchmark() {
        return line.text("MlperfModel", "UsedModel", "Model");
    }

    /** Of the weights, where it is one; BERT's higher accuracy target is not met in INT8; of the others the target says nothing. */
    private String precision() {
        String weights = line.text("weight_data_types");
        return PrecisionNames.field(weights).isPresent() ? weights : weights.isBlank() && benchmark().equals("bert-99.9") ? "FP16" : "";
    }

    private String scenario() {
        return line.text("Scenario").toLowerCase(Locale.ROOT);
    }

    private String units() {
        return line.text("Units", "Performance_Units");
    }

    private double number(String... columns) throws UnusableRun {
        String cell = line.text(columns);
        try {
            return numbers.number(cell).orElseThrow(() -> new UnusableRun(columns[0] + " \"" + cell + "\" is not a number."));
        } catch (ImportException ambiguous) {
            throw new UnusableRun(columns[0] + " " + ambiguous.getMessage());
        }
    }
}
