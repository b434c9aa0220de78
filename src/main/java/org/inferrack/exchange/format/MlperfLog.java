package org.inferrack.exchange.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.exchange.run.BenchmarkRun;
import org.inferrack.exchange.run.Health;
import org.inferrack.exchange.run.RunSink;
import org.inferrack.exchange.run.Setup;
import org.inferrack.exchange.run.UnusableRun;

/** The mlperf_log_summary.txt of MLPerf's load generator: one run, without the model and the hardware. Latencies are in ns. */
final class MlperfLog implements ResultForm {

    @Override
    public String name(Content content) {
        return "MLPerf log summary";
    }

    @Override
    public boolean recognises(Content content) {
        return !content.isJson() && content.text().contains("MLPerf Results Summary");
    }

    @Override
    public void read(Content content, RunSink sink) {
        var fields = new HashMap<String, String>();
        content.text().lines().filter(line -> line.contains(":")).forEach(line -> fields
                .putIfAbsent(line.substring(0, line.indexOf(':')).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "),
                        line.substring(line.indexOf(':') + 1).strip()));
        sink.take("run", () -> run(fields));
    }

    private static BenchmarkRun run(Map<String, String> fields) throws UnusableRun {
        if (!fields.getOrDefault("result is", "").equals("VALID")) {
            throw new UnusableRun(
                    "the result is " + fields.getOrDefault("result is", "not said to be VALID") + ". Import a run that MLPerf's load generator accepts.");
        }
        if (!fields.getOrDefault("mode", "Performance").startsWith("Performance")) {
            throw new UnusableRun("the mode is " + fields.get("mode") + ". Import the performance run.");
        }
        String scenario = fields.getOrDefault("scenario", "");
        OptionalDouble p99 = milliseconds(fields, "99.00 percentile latency (ns)");
        Setup setup = Setup.UNKNOWN.withSoftware("MLPerf load generator");
        return switch (scenario) {
            case "Offline" -> new BenchmarkRun.Single(setup, Health.NOT_STATED, Metric.OFFLINE_THROUGHPUT, rate(fields, "samples per second"),
                    OptionalDouble.empty(), OptionalDouble.empty());
            case "Server" -> new BenchmarkRun.Single(setup, Health.NOT_STATED, Metric.SERVER_THROUGHPUT,
                    rate(fields, "completed samples per second", "scheduled samples per second"), p99,
                    OptionalDouble.empty());
            case "SingleStream", "Single Stream" -> new BenchmarkRun.Single(setup, Health.NOT_STATED, Metric.SINGLE_STREAM_LATENCY,
                    first(milliseconds(fields, "90.0th percentile latency (ns)"), milliseconds(fields, "90th percentile latency (ns)"),
                            milliseconds(fields, "90.00 percentile latency (ns)"))
                            .orElseThrow(() -> new UnusableRun("the 90th percentile of the latency is not in it.")),
                    p99, OptionalDouble.empty());
            default -> throw new UnusableRun("the scenario \"" + scenario + "\" is not Offline, Server or SingleStream.");
        };
    }

    private static double rate(Map<String, String> fields, String... names) throws UnusableRun {
        if (fields.containsKey("tokens per second") || fields.containsKey("completed tokens per second")) {
            throw new UnusableRun(
                    "it is of an LLM, and says neither the lengths nor how many requests were in flight. Import the load generator's results, or CSV in our form.");
        }
        OptionalDouble found = OptionalDouble.empty();
        for (String name : names) {
            found = first(found, number(fields.getOrDefault(name, "")));
        }
        return found.orElseThrow(() -> new UnusableRun("samples per second are not in it."));
    }

    private static OptionalDouble milliseconds(Map<String, String> fields, String name) {
        OptionalDouble nanoseconds = number(fields.getOrDefault(name, ""));
        return nanoseconds.isPresent() ? OptionalDouble.of(nanoseconds.getAsDouble() / 1e6) : nanoseconds;
    }

    private static OptionalDouble number(String text) {
        return text.matches("\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?") ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }

    private static OptionalDouble first(OptionalDouble... values) {
        for (OptionalDouble value : values) {
            if (value.isPresent()) {
                return value;
            }
        }
        return OptionalDouble.empty();
    }
}
