package org.inferrack.exchange.format;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

import org.inferrack.exchange.run.BenchmarkRun;
import org.inferrack.exchange.run.Health;
import org.inferrack.exchange.run.Load;
import org.inferrack.exchange.run.Quantity;
import org.inferrack.exchange.run.RunCounts;
import org.inferrack.exchange.run.RunSink;
import org.inferrack.exchange.run.Speeds;
import org.inferrack.exchange.run.Unit;
import org.inferrack.exchange.run.UnusableRun;
import org.inferrack.exchange.source.JsonFields;

/** AIPerf's profile_export.jsonl: one line a request, with its times. All lines together are one run; requests that warmed the server up do not count. */
final class AiPerfRecords implements ResultForm {

    @Override
    public String name(Content content) {
        return "AIPerf records of requests";
    }

    @Override
    public boolean recognises(Content content) {
        return content.has("metadata.request_start_ns") && content.has("metrics.request_latency");
    }

    @Override
    public void read(Content content, RunSink sink) {
        sink.take("run", () -> run(content.values().stream().filter(each -> !each.text("metadata.benchmark_phase").equals("warmup")).toList()));
    }

    private static BenchmarkRun run(List<JsonFields> all) throws UnusableRun {
        List<JsonFields> answered = all.stream().filter(AiPerfRecords::answered).toList();
        long failed = all.stream().filter(each -> each.has("error")).count();
        double start = times(answered, "metadata.request_start_ns").min().orElse(0);
        double end = times(answered, "metadata.request_end_ns").max().orElse(0);
        double seconds = (end - start) / 1e9;
        if (answered.isEmpty() || !(seconds > 0)) {
            throw new UnusableRun("no request was answered, or none has a start and an end. Import the summary profile_export_aiperf.json.");
        }
        OptionalDouble output = mean(answered, Unit.TOKENS, "output_sequence_length", "output_token_count");
        OptionalDouble tokens = output.isPresent() ? OptionalDouble.of(output.getAsDouble() * answered.size() / seconds) : OptionalDouble.empty();
        var speeds = new Speeds(mean(answered, Unit.TOKENS, "input_sequence_length"), output, tokens, OptionalDouble.of(answered.size() / seconds),
                mean(answered, Unit.MILLISECONDS, "time_to_first_token"), OptionalDouble.empty(), mean(answered, Unit.MILLISECONDS, "inter_token_latency"),
                OptionalDouble.empty(), mean(answered, Unit.MILLISECONDS, "request_latency"));
        return new BenchmarkRun.Serving(ServingSetup.of("", "", List.of(answered.getFirst().at("metadata"))), new Health(answered.size(), failed, false),
                new Load.Open(OptionalDouble.empty()), RunCounts.NOT_STATED, speeds, OptionalDouble.empty());
    }

    private static boolean answered(JsonFields request) {
        return !request.has("error") && !request.text("metadata.was_cancelled").equals("true") && request.has("metrics.request_latency");
    }

    private static DoubleStream times(List<JsonFields> requests, String path) throws UnusableRun {
        var times = DoubleStream.builder();
        for (JsonFields request : requests) {
            request.number(path).ifPresent(times);
        }
        return times.build();
    }

    /** Over the requests that have the metric. */
    private static OptionalDouble mean(List<JsonFields> requests, Unit wanted, String... names) throws UnusableRun {
        double sum = 0;
        int count = 0;
        for (JsonFields request : requests) {
            for (String name : names) {
                OptionalDouble value = request.number("metrics." + name + ".value");
                if (value.isPresent()) {
                    boolean counted = wanted.dimension() == Unit.Dimension.COUNT;
                    sum += counted ? value.getAsDouble() : Quantity.of(value.getAsDouble(), request.text("metrics." + name + ".unit")).in(wanted);
                    count++;
                    break;
                }
            }
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }
}
