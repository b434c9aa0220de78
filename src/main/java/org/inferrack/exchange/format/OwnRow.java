package org.inferrack.exchange.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.exchange.run.BenchmarkRun;
import org.inferrack.exchange.run.Health;
import org.inferrack.exchange.run.Quantity;
import org.inferrack.exchange.run.Setup;
import org.inferrack.exchange.run.Speeds;
import org.inferrack.exchange.run.Unit;
import org.inferrack.exchange.run.UnusableRun;
import org.inferrack.exchange.source.ImportException;
import org.inferrack.exchange.source.LocaleNumbers;
import org.inferrack.exchange.source.TableText.Line;

/** One row of a table in our own form. */
record OwnRow(Line line, LocaleNumbers numbers) {

    private static final Set<String> SERVING = Set.of(Metric.OUTPUT_TOKENS.name(), Metric.TTFT.name(), Metric.TPOT.name());

    String place() {
        return "line " + line.number();
    }

    boolean ofServing() {
        return SERVING.contains(metricName());
    }

    String metricName() {
        return line.text("metric").toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }

    /** What rows of one run have in common. */
    String load() {
        return String.join("\u0000", line.text("accelerator"), line.text("accelerators"), line.text("model"), line.text("precision"), line.text("input_tokens"),
                line.text("output_tokens"), line.text("concurrency"), line.text("software"), line.text("system"), line.text("source_date", "date"),
                line.text("power_mode"));
    }

    BenchmarkRun single() throws UnusableRun {
        Metric metric = metric();
        return new BenchmarkRun.Single(setup(), Health.NOT_STATED, metric, value(metric), optional("p99_ms"), optional("wall_watts"));
    }

    /** With this row's value. */
    Speeds added(Speeds others) throws UnusableRun {
        OptionalDouble value = OptionalDouble.of(value(metric()));
        Speeds shaped = others.withInputTokens(optional("input_tokens")).withOutputTokens(optional("output_tokens"));
        return switch (metric()) {
            case TTFT -> shaped.withTtftMs(value).withTtftP99Ms(optional("p99_ms"));
            case TPOT -> shaped.withTpotMs(value).withTpotP99Ms(optional("p99_ms"));
            default -> shaped.withTokensPerSecond(value);
        };
    }

    Setup setup() throws UnusableRun {
        String count = line.text("accelerators");
        if (!count.isBlank() && (!count.matches("\\d{1,6}(\\.0*)?") || count.matches("0+(\\.0*)?"))) {
            throw new UnusableRun("\"" + count + "\" is not a number of accelerators. Enter a whole number from 1.");
        }
        return Setup.UNKNOWN.withAccelerator(line.text("accelerator"))
                .withAccelerators(count.isBlank() ? OptionalInt.empty() : OptionalInt.of((int) Double.parseDouble(count)))
                .withModel(line.text("model")).withFamily(line.text("family", "model_family")).withPrecision(line.text("precision"))
                .withSoftware(line.text("software"))
                .withSystem(line.text("system")).withDate(line.text("source_date", "date"))
                .withPowerMode(line.text("power_mode"));
    }

    private Metric metric() throws UnusableRun {
        return Arrays.stream(Metric.values()).filter(each -> each.name().equals(metricName())).findFirst()
                .orElseThrow(() -> new UnusableRun("the metric \"" + line.text("metric") + "\" is not one of " + Arrays.toString(Metric.values()) + "."));
    }

    /** In the unit of the metric; a column "unit" may state another of the same kind. */
    private double value(Metric metric) throws UnusableRun {
        OptionalDouble value = optional("value");
        if (value.isEmpty()) {
            throw new UnusableRun("value \"" + line.text("value") + "\" is not a number.");
        }
        if (!(value.getAsDouble() > 0)) {
            throw new UnusableRun(metric + " is " + value.getAsDouble() + ". A result is a number above 0 in " + metric.unit() + ".");
        }
        String unit = line.text("unit", "units");
        return unit.isBlank() ? value.getAsDouble() : Quantity.of(value.getAsDouble(), unit).in(Unit.named(metric.unit()).orElseThrow());
    }

    OptionalDouble optional(String column) throws UnusableRun {
        String cell = line.text(column);
        if (cell.isBlank()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(numbers.number(cell).orElseThrow(() -> new UnusableRun(column + " \"" + cell + "\" is not a number.")));
        } catch (ImportException ambiguous) {
            throw new UnusableRun(column + " " + ambiguous.getMessage());
        }
    }
}
