package org.inferrack.exchange.format;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

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
import org.inferrack.exchange.source.JsonFields;

/**
 * The profile of AIPerf (schemas up to 1.3, and the aggregate over repeated runs) and of GenAI-Perf before it: a metric is a value with a unit, the load stands in a copy
 * of the configuration, whose layout changed with nearly every version.
 */
final class AiPerfProfile implements ResultForm {

    @Override
    public String name(Content content) {
        return content.has("aiperf_version") || content.has("schema_version") ? "AIPerf profile" : "AIPerf or GenAI-Perf profile";
    }

    @Override
    public boolean recognises(Content content) {
        return content.values().stream().anyMatch(value -> metric(value, "output_token_throughput").node().isObject());
    }

    @Override
    public void read(Content content, RunSink sink) {
        for (int i = 0; i < content.values().size(); i++) {
            JsonFields profile = content.values().get(i);
            sink.take(content.place(i), () -> run(profile));
        }
    }

    private static BenchmarkRun run(JsonFields profile) throws UnusableRun {
        JsonFields config = profile.at("input_config");
        String model = config.text("endpoint.model_names.0", "model_names.0", "models.items.0.name", "model.0", "model", "models.0.name", "models.0",
                "endpoint.model_names",
                "models.items.0");
        several(config);
        OptionalDouble length = average(profile, "output_sequence_length", Unit.TOKENS);
        var speeds = new Speeds(average(profile, "input_sequence_length", Unit.TOKENS),
                length.isPresent() ? length : average(profile, "output_token_count", Unit.TOKENS),
                average(profile, "output_token_throughput", Unit.TOKENS_PER_SECOND), average(profile, "request_throughput", Unit.INFERENCES_PER_SECOND),
                average(profile, "time_to_first_token", Unit.MILLISECONDS), p99(profile, "time_to_first_token"),
                average(profile, "inter_token_latency", Unit.MILLISECONDS), p99(profile, "inter_token_latency"),
                average(profile, "request_latency", Unit.MILLISECONDS));
        return new BenchmarkRun.Serving(seen(profile, ServingSetup.of(model, profile.text("start_time"), List.of(profile.at("metadata"), config))),
                health(profile), load(config), counts(profile), speeds, OptionalDouble.empty());
    }

    /** Requests to several models in turn are a result of none of them. */
    private static void several(JsonFields config) throws UnusableRun {
        for (String list : List.of("endpoint.model_names", "model_names", "models.items", "model", "models")) {
            var models = config.at(list).node().valueStream().map(each -> each.isObject() ? new JsonFields(each).text("name") : each.asString("")).distinct()
                    .toList();
            if (config.at(list).node().isArray() && models.size() > 1) {
                throw new UnusableRun("the requests went to " + models.size() + " models (" + String.join(", ", models)
                        + "): the figures are of none of them. Run each by itself.");
            }
        }
    }

    private static RunCounts counts(JsonFields profile) throws UnusableRun {
        JsonFields duration = metric(profile, "benchmark_duration");
        OptionalDouble milliseconds = duration.text("unit").isBlank() ? OptionalDouble.empty() : average(profile, "benchmark_duration", Unit.MILLISECONDS);
        OptionalDouble tokens = average(profile, "total_output_tokens", Unit.TOKENS);
        return new RunCounts(milliseconds.isPresent() ? OptionalDouble.of(milliseconds.getAsDouble() / 1000) : milliseconds,
                average(profile, "request_count", Unit.TOKENS), tokens);
    }

    /** A rate of arrivals beside a concurrency makes that a limit. */
    private static Load load(JsonFields config) throws UnusableRun {
        JsonFields phase = phase(config);
        OptionalDouble perSecond = some(config.number("loadgen.request_rate", "request_rate", "perf_analyzer.stimulus.request_rate", "stimulus.request_rate"),
                phase.number("rate", "request_rate"));
        OptionalDouble clients = some(config.number("loadgen.concurrency", "concurrency", "perf_analyzer.stimulus.concurrency", "stimulus.concurrency"),
                phase.number("concurrency"));
        return perSecond.isPresent() || clients.isEmpty() ? new Load.Open(perSecond) : new Load.Closed(clients.getAsDouble());
    }

    /** The phase that is measured: the one so named, else the one that counts. */
    private static JsonFields phase(JsonFields config) {
        var phases = StreamSupport.stream(config.at("phases").node().spliterator(), false).map(JsonFields::new).toList();
        return phases.stream().filter(phase -> phase.text("name").equals("profiling")).findFirst()
                .or(() -> phases.stream().filter(phase -> !phase.text("exclude_from_results").equals("true")).findFirst()).orElse(config.at("none"));
    }

    private static Health health(JsonFields profile) throws UnusableRun {
        double failed = average(profile, "error_request_count", Unit.TOKENS).orElse(0);
        double listed = 0;
        for (String list : List.of("error_summary", "errors_by_type", "records.error_summary")) {
            for (var error : profile.at(list).node()) {
                listed += new JsonFields(error).number("count").orElse(1);
            }
        }
        double answered = average(profile, "request_count", Unit.TOKENS).orElse(0);
        boolean cancelled = profile.text("was_cancelled", "cancelled").equals("true");
        return new Health(answered, Math.max(failed, listed), cancelled);
    }

    /** The boards whose telemetry was recorded. */
    private static Setup seen(JsonFields profile, Setup setup) {
        var names = new ArrayList<String>();
        for (var endpoint : profile.at("telemetry_data.endpoints").node()) {
            for (var gpu : endpoint.path("gpus")) {
                names.add(new JsonFields(gpu).text("gpu_name", "gpu_model_name", "model_name"));
            }
        }
        long older = profile.at("telemetry_stats.gpu_power_usage").node().propertyNames().stream().filter(name -> name.matches("gpu\\d{1,4}")).count();
        int count = Math.max(names.size(), (int) older);
        boolean alike = names.stream().distinct().count() == 1 && !names.getFirst().isBlank();
        Setup counted = count > 0 ? setup.withSeen(OptionalInt.of(count)) : setup;
        return counted.accelerator().isBlank() && alike ? counted.withAccelerator(names.getFirst()) : counted;
    }

    /** A metric stands at the top, in early versions below "records", in aggregates below "metrics" with the statistic in its name. */
    private static JsonFields metric(JsonFields profile, String name) {
        for (String place : List.of(name, "records." + name, "metrics." + name, "metrics." + name + "_avg")) {
            if (profile.at(place).node().isObject()) {
                return profile.at(place);
            }
        }
        return profile.at("none");
    }

    private static OptionalDouble average(JsonFields profile, String name, Unit wanted) throws UnusableRun {
        return statistic(metric(profile, name), wanted, "avg", "mean", "value");
    }

    private static OptionalDouble p99(JsonFields profile, String name) throws UnusableRun {
        return statistic(metric(profile, name), Unit.MILLISECONDS, "p99");
    }

    /** A count has units such as "requests" or "tokens", which are all one. */
    private static OptionalDouble statistic(JsonFields metric, Unit wanted, String... statistics) throws UnusableRun {
        OptionalDouble value = metric.number(statistics);
        if (value.isEmpty() || wanted.dimension() == Unit.Dimension.COUNT) {
            return value;
        }
        return OptionalDouble.of(Quantity.of(value.getAsDouble(), metric.text("unit")).in(wanted));
    }

    private static OptionalDouble some(OptionalDouble first, OptionalDouble second) {
        return first.isPresent() ? first : second;
    }
}
