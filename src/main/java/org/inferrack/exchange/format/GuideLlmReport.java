package org.inferrack.exchange.format;

import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.exchange.run.BenchmarkRun;
import org.inferrack.exchange.run.Health;
import org.inferrack.exchange.run.Load;
import org.inferrack.exchange.run.RunCounts;
import org.inferrack.exchange.run.RunSink;
import org.inferrack.exchange.run.Speeds;
import org.inferrack.exchange.run.UnusableRun;
import org.inferrack.exchange.source.JsonFields;

/**
 * GuideLLM's benchmarks.json and benchmarks.yaml, versions 0.2 to 0.8: one run for each load. The metrics kept their names; where the model and the counts of
 * requests stand has moved. Latency of a request is in seconds, the other times in ms; inter-token latency leaves the first token out, as TPOT does elsewhere.
 */
final class GuideLlmReport implements ResultForm {

    @Override
    public String name(Content content) {
        return "GuideLLM benchmarks";
    }

    @Override
    public boolean recognises(Content content) {
        return content.values().stream().anyMatch(value -> value.at("benchmarks").node().isArray());
    }

    @Override
    public void read(Content content, RunSink sink) {
        for (JsonFields report : content.values()) {
            for (int i = 0; i < report.at("benchmarks").node().size(); i++) {
                JsonFields benchmark = report.at("benchmarks." + i);
                sink.take("benchmarks[" + i + "]", () -> run(report, benchmark));
            }
        }
    }

    private static BenchmarkRun run(JsonFields report, JsonFields benchmark) throws UnusableRun {
        String first = benchmark.text("config.backend.model", "config.backend.model_name", "worker.backend_model", "benchmarker.backend.model",
                "benchmarker.backend.default_model",
                "backend.model", "args.backend.model", "args.model", "config.model");
        String model = first.isBlank() ? report.text("args.model", "args.backend_kwargs.model", "args.backend.model", "metadata.model") : first;
        JsonFields metrics = benchmark.at("metrics");
        var speeds = new Speeds(mean(metrics, "prompt_token_count"), mean(metrics, "output_token_count"), mean(metrics, "output_tokens_per_second"),
                mean(metrics, "requests_per_second"), mean(metrics, "time_to_first_token_ms"), p99(metrics, "time_to_first_token_ms"),
                mean(metrics, "inter_token_latency_ms"), p99(metrics, "inter_token_latency_ms"), milliseconds(mean(metrics, "request_latency")));
        double answered = count(benchmark, "successful");
        double failed = Math.max(count(benchmark, "errored"), benchmark.at("requests.errored").node().size());
        var counts = new RunCounts(benchmark.number("duration"), answered > 0 ? OptionalDouble.of(answered) : OptionalDouble.empty(), OptionalDouble.empty());
        var setup = ServingSetup.of(model, benchmark.text("start_time", "run_stats.start_time", "scheduler_metrics.start_time"),
                List.of(benchmark.at("extras"), report.at("metadata").at("extras"), report.at("args").at("metadata")));
        return new BenchmarkRun.Serving(setup, new Health(answered, failed, false), load(benchmark, mean(metrics, "request_concurrency")), counts, speeds,
                OptionalDouble.empty());
    }

    private static Load load(JsonFields benchmark, OptionalDouble counted) throws UnusableRun {
        OptionalDouble streams = benchmark.number("config.strategy.streams", "args.strategy.streams", "scheduler.strategy.streams");
        return counted.isPresent() && counted.getAsDouble() > 0 ? new Load.Counted(counted.getAsDouble())
                : streams.isPresent() ? new Load.Closed(streams.getAsDouble())
                : new Load.Open(benchmark.number("config.strategy.rate", "args.strategy.rate", "scheduler.strategy.rate"));
    }

    private static double count(JsonFields benchmark, String status) throws UnusableRun {
        return benchmark.number("metrics.request_totals." + status, "request_totals." + status, "run_stats.requests_made." + status, "total_count." + status)
                .orElse(0);
    }

    private static OptionalDouble mean(JsonFields metrics, String name) throws UnusableRun {
        return metrics.number(name + ".successful.mean", name + ".mean");
    }

    private static OptionalDouble p99(JsonFields metrics, String name) throws UnusableRun {
        return metrics.number(name + ".successful.percentiles.p99");
    }

    static OptionalDouble milliseconds(OptionalDouble seconds) {
        return seconds.isPresent() ? OptionalDouble.of(1000 * seconds.getAsDouble()) : seconds;
    }
}
