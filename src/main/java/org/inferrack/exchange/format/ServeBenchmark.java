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
 * Results of {@code vllm bench serve --save-result} (before: benchmark_serving.py) and of {@code sglang.bench_serving}, which comes from it: an object, an array, or an
 * object a line. Times are in ms. {@code max_concurrency} limits the requests in flight; a run without a request rate fills it, one with a rate need not.
 */
final class ServeBenchmark implements ResultForm {

    @Override
    public String name(Content content) {
        return content.values().stream().anyMatch(ServeBenchmark::sglang) ? "SGLang benchmark" : "vLLM benchmark";
    }

    @Override
    public boolean recognises(Content content) {
        return content.has("output_throughput");
    }

    @Override
    public void read(Content content, RunSink sink) {
        for (int i = 0; i < content.values().size(); i++) {
            JsonFields value = content.values().get(i);
            sink.take(content.place(i), () -> run(value));
        }
    }

    private static BenchmarkRun run(JsonFields run) throws UnusableRun {
        OptionalDouble answered = run.number("completed");
        if (answered.isPresent() && answered.getAsDouble() <= 0) {
            throw new UnusableRun("no request was answered. Run the load with a fixed concurrency until requests are answered.");
        }
        if (!run.text("ramp_up_strategy").isBlank()) {
            throw new UnusableRun("the load rose during the run (ramp_up_strategy " + run.text("ramp_up_strategy")
                    + "): its means are of no load at all. Run it at one rate or one concurrency.");
        }
        var setup = ServingSetup.of(run.text("model_id"), run.text("date"), List.of(run, run.at("metadata"), run.at("server_info")));
        var speeds = new Speeds(mean(run.number("total_input_tokens"), answered), mean(run.number("total_output_tokens"), answered),
                run.number("output_throughput"), run.number("request_throughput"), run.number("mean_ttft_ms"), run.number("p99_ttft_ms"),
                run.number("mean_tpot_ms", "mean_itl_ms"), run.number("p99_tpot_ms", "p99_itl_ms"), run.number("mean_e2el_ms", "mean_e2e_latency_ms"));
        var counts = new RunCounts(run.number("duration"), answered, run.number("total_output_tokens"));
        return new BenchmarkRun.Serving(setup, health(run, answered), load(run), counts, speeds, run.number("wall_watts", "wall_power_w", "system_power_w"));
    }

    private static Load load(JsonFields run) throws UnusableRun {
        OptionalDouble counted = sglang(run) ? run.number("concurrency") : OptionalDouble.empty();
        OptionalDouble perSecond = run.number("request_rate");
        OptionalDouble limit = run.number("max_concurrency");
        if (counted.isPresent()) {
            return new Load.Counted(counted.getAsDouble());
        }
        if (perSecond.isPresent() || limit.isEmpty()) {
            return perSecond.isEmpty() && run.text("request_rate").matches("(?i)inf(inity)?") ? new Load.Burst() : new Load.Open(perSecond);
        }
        return new Load.Closed(Math.min(limit.getAsDouble(), run.number("num_prompts", "completed").orElse(Double.MAX_VALUE)));
    }

    /** Older results name the requests sent and the requests answered; detailed ones list a text for each request, blank where it was answered. */
    private static Health health(JsonFields run, OptionalDouble answered) throws UnusableRun {
        double sent = run.number("num_prompts").orElse(0);
        double unanswered = Math.max(0, sent - answered.orElse(sent));
        long listed = run.at("errors").node().valueStream().filter(error -> !error.isNull() && !error.asString("").isBlank()).count();
        return new Health(answered.orElse(0), Math.max(run.number("failed").orElse(0), Math.max(unanswered, listed)), false);
    }

    private static boolean sglang(JsonFields run) {
        return run.has("total_output_tokens_retokenized") || run.has("mean_e2e_latency_ms") || run.text("backend").startsWith("sglang") && !run.has("model_id");
    }

    private static OptionalDouble mean(OptionalDouble total, OptionalDouble count) {
        return total.isPresent() && count.isPresent() ? OptionalDouble.of(total.getAsDouble() / count.getAsDouble()) : OptionalDouble.empty();
    }
}
