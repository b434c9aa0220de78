package org.inferrack.exchange.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inferrack.exchange.run.BenchmarkRun;
import org.inferrack.exchange.run.Health;
import org.inferrack.exchange.run.Load;
import org.inferrack.exchange.run.Quantity;
import org.inferrack.exchange.run.RunCounts;
import org.inferrack.exchange.run.RunSink;
import org.inferrack.exchange.run.Setup;
import org.inferrack.exchange.run.Speeds;
import org.inferrack.exchange.run.Unit;
import org.inferrack.exchange.run.UnusableRun;
import org.inferrack.exchange.source.ImportException;
import org.inferrack.exchange.source.LocaleNumbers;
import org.inferrack.exchange.source.TableText;
import org.inferrack.exchange.source.TableText.Line;

/**
 * The CSV that AIPerf and GenAI-Perf write beside the JSON: tables below each other, first the metrics of requests, then those of the system, then the GPUs. The unit
 * stands in brackets behind the name. It says neither the load nor the model, so the concurrency follows and the model is asked for.
 */
final class AiPerfTable implements ResultForm {

    private static final Pattern NAME = Pattern.compile("(.+?)\\s*(?:\\(([^()]+)\\))?");

    @Override
    public String name(Content content) {
        return "AIPerf or GenAI-Perf table";
    }

    @Override
    public boolean recognises(Content content) {
        return !content.isJson() && content.header().matches("\"?Metric\"?[,;\\t]\"?(avg|Value)\\b.*") && content.text().contains("Output Token Throughput");
    }

    @Override
    public void read(Content content, RunSink sink) throws ImportException {
        var metrics = new HashMap<String, Metric>();
        var gpus = new LinkedHashSet<String>();
        var names = new LinkedHashSet<String>();
        var tables = new ArrayList<TableText>();
        for (String block : content.text().strip().split("\\R[\\s,;]*\\R+")) {
            tables.add(TableText.of(content.file(), block));
        }
        for (TableText table : tables) {
            LocaleNumbers numbers = table.numbers();
            for (Line line : table.lines()) {
                if (!line.text("GPU_UUID", "GPU_Index").isBlank()) {
                    gpus.add(line.text("Endpoint") + line.text("GPU_Index") + line.text("GPU_UUID"));
                    names.add(line.text("GPU_Name"));
                    continue;
                }
                Matcher name = NAME.matcher(line.text("Metric"));
                if (name.matches()) {
                    metrics.putIfAbsent(name.group(1).toLowerCase(Locale.ROOT),
                            new Metric(numbers.number(line.text("avg", "Value")), numbers.number(line.text("p99")), name.group(2)));
                }
            }
        }
        Setup setup = Setup.UNKNOWN.withSeen(gpus.isEmpty() ? OptionalInt.empty() : OptionalInt.of(gpus.size()))
                .withAccelerator(names.size() == 1 ? names.getFirst() : "");
        sink.take("run", () -> run(metrics, setup));
    }

    private record Metric(OptionalDouble average, OptionalDouble p99, String unit) {
    }

    private static BenchmarkRun run(Map<String, Metric> metrics, Setup setup) throws UnusableRun {
        var speeds = new Speeds(average(metrics, "Input Sequence Length", Unit.TOKENS), average(metrics, "Output Sequence Length", Unit.TOKENS),
                average(metrics, "Output Token Throughput", Unit.TOKENS_PER_SECOND), average(metrics, "Request Throughput", Unit.INFERENCES_PER_SECOND),
                average(metrics, "Time to First Token", Unit.MILLISECONDS), p99(metrics, "Time to First Token"),
                average(metrics, "Inter Token Latency", Unit.MILLISECONDS), p99(metrics, "Inter Token Latency"),
                average(metrics, "Request Latency", Unit.MILLISECONDS));
        var health = new Health(average(metrics, "Request Count", Unit.TOKENS).orElse(0), average(metrics, "Error Request Count", Unit.TOKENS).orElse(0),
                false);
        OptionalDouble seconds = metric(metrics, "Benchmark Duration").unit() == null ? OptionalDouble.empty()
                : average(metrics, "Benchmark Duration", Unit.SECONDS);
        var counts = new RunCounts(seconds, average(metrics, "Request Count", Unit.TOKENS), average(metrics, "Total Output Tokens", Unit.TOKENS));
        return new BenchmarkRun.Serving(setup, health, new Load.Open(OptionalDouble.empty()), counts, speeds, OptionalDouble.empty());
    }

    private static OptionalDouble average(Map<String, Metric> metrics, String name, Unit wanted) throws UnusableRun {
        Metric metric = metric(metrics, name);
        return in(metric.average(), metric, wanted);
    }

    private static OptionalDouble p99(Map<String, Metric> metrics, String name) throws UnusableRun {
        Metric metric = metric(metrics, name);
        return in(metric.p99(), metric, Unit.MILLISECONDS);
    }

    private static Metric metric(Map<String, Metric> metrics, String name) {
        return metrics.getOrDefault(name.toLowerCase(Locale.ROOT), new Metric(OptionalDouble.empty(), OptionalDouble.empty(), null));
    }

    /** Counts are written without a unit. */
    private static OptionalDouble in(OptionalDouble value, Metric metric, Unit wanted) throws UnusableRun {
        if (value.isEmpty() || wanted.dimension() == Unit.Dimension.COUNT) {
            return value;
        }
        return OptionalDouble.of(Quantity.of(value.getAsDouble(), metric.unit() == null ? "" : metric.unit()).in(wanted));
    }
}
