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
 * The output of openshift-psap/llm-load-test: single requests, the configuration and a summary. Times are in ms. Its "tpot" is the whole answer over its tokens, so
 * inter-token latency is what others call TPOT.
 */
final class LlmLoadTest implements ResultForm {

    @Override
    public String name(Content content) {
        return "llm-load-test output";
    }

    @Override
    public boolean recognises(Content content) {
        return content.has("config.load_options", "summary");
    }

    @Override
    public void read(Content content, RunSink sink) {
        for (int i = 0; i < content.values().size(); i++) {
            JsonFields value = content.values().get(i);
            sink.take(content.place(i), () -> run(value));
        }
    }

    private static BenchmarkRun run(JsonFields test) throws UnusableRun {
        JsonFields summary = test.at("summary");
        OptionalDouble between = summary.number("itl.mean");
        OptionalDouble output = summary.number("output_tokens.mean");
        var speeds = new Speeds(summary.number("input_tokens.mean"), output, summary.number("throughput_full_duration", "throughput"), OptionalDouble.empty(),
                summary.number("ttft.mean"), summary.number("ttft.percentile_99"), between, summary.number("itl.percentile_99"),
                summary.number("response_time.mean"));
        boolean rate = test.text("config.load_options.type").equals("rps");
        OptionalDouble clients = test.number("config.load_options.concurrency");
        Load load = rate || clients.isEmpty() ? new Load.Open(test.number("config.load_options.rps")) : new Load.Closed(clients.getAsDouble());
        double sent = summary.number("total_requests").orElse(0);
        double failed = Math.max(summary.number("total_failures").orElse(0), listedFailures(test));
        double answered = Math.max(0, sent - failed);
        OptionalDouble tokens = output.isPresent() && sent > 0 ? OptionalDouble.of(answered * output.getAsDouble()) : OptionalDouble.empty();
        var counts = new RunCounts(summary.number("full_duration"), OptionalDouble.empty(), tokens);
        return new BenchmarkRun.Serving(
                ServingSetup.of(test.text("config.plugin_options.model_name"), "", List.of(test.at("config.metadata"), test.at("config"))),
                new Health(answered, failed, false), load, counts, speeds, OptionalDouble.empty());
    }

    private static double listedFailures(JsonFields test) {
        double failed = 0;
        for (var request : test.at("results").node()) {
            failed += new JsonFields(request).text("error_text").isBlank() ? 0 : 1;
        }
        return failed;
    }
}
