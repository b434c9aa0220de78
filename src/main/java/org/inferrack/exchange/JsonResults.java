package org.inferrack.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Measurement.TokenShape;
import org.inferrack.exchange.ResultRow.Run;
import org.inferrack.exchange.ResultRow.Unusable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Results that load generators of LLM servers write: vLLM's {@code bench serve --save-result}, GuideLLM's benchmarks.json, and
 * {@code profile_export} of AIPerf and GenAI-Perf. Each run gives tokens/s, and time to first token and per token where it has them.
 */
final class JsonResults {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(200).maxStringLength(5_000_000).build()).build()).build();

    private static final double MOST_TOKENS = 1e9;

    private final ResultRow rows;
    private final String file;
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    JsonResults(ResultRow rows, String file) {
        this.rows = rows;
        this.file = file;
    }

    Imported read(String text) throws ImportException {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JacksonException broken) {
            throw new ImportException(file + " line " + (broken.getLocation() == null ? 1 : broken.getLocation().getLineNr())
                    + ": this is not JSON. Save the result again.", broken);
        }
        if (root.has("output_throughput")) {
            add("run", new Figures(root.path("model_id").asString(""), root.path("backend").asString("vllm"), root.path("date").asString(""),
                    mean(root.path("total_input_tokens"), root.path("completed")), mean(root.path("total_output_tokens"), root.path("completed")),
                    number(root.path("max_concurrency")), number(root.path("output_throughput")), number(root.path("mean_ttft_ms")),
                    number(root.path("mean_tpot_ms"))));
            return imported("vLLM benchmark");
        }
        if (root.path("benchmarks").isArray()) {
            for (int i = 0; i < root.path("benchmarks").size(); i++) {
                guideLlm("benchmarks[" + i + "]", root.path("benchmarks").get(i));
            }
            return imported("GuideLLM benchmarks");
        }
        if (root.has("output_token_throughput")) {
            JsonNode load = root.path("input_config");
            double concurrency = number(load.path("loadgen").path("concurrency"));
            double asked = Double.isNaN(concurrency) ? number(load.path("perf_analyzer").path("stimulus").path("concurrency")) : concurrency;
            add("run", new Figures(model(load), "AIPerf", root.path("start_time").asString(""), number(root.path("input_sequence_length").path("avg")),
                    number(root.path("output_sequence_length").path("avg")), asked, number(root.path("output_token_throughput").path("avg")),
                    number(root.path("time_to_first_token").path("avg")), number(root.path("inter_token_latency").path("avg"))));
            return imported("AIPerf or GenAI-Perf profile");
        }
        throw new ImportException(file + ": the JSON is not a result of vLLM (output_throughput), GuideLLM (benchmarks) or AIPerf and GenAI-Perf "
                + "(output_token_throughput). Import the summary file that the tool writes, not its log.");
    }

    /** Means over successful requests; NaN where a file does not say. */
    private record Figures(String model, String software, String date, double inputTokens, double outputTokens, double concurrency,
                           double tokensPerSecond, double ttftMs, double tpotMs) {
    }

    private void guideLlm(String place, JsonNode benchmark) {
        JsonNode metrics = benchmark.path("metrics");
        add(place, new Figures(benchmark.path("worker").path("backend_model").asString(""), "GuideLLM", "", successful(metrics, "prompt_token_count"),
                successful(metrics, "output_token_count"), successful(metrics, "request_concurrency"), successful(metrics, "output_tokens_per_second"),
                successful(metrics, "time_to_first_token_ms"), successful(metrics, "inter_token_latency_ms")));
    }

    private void add(String place, Figures run) {
        if (!(counts(run.inputTokens(), 1) && counts(run.outputTokens(), 1) && counts(run.concurrency(), 0.5))) {
            problems.add(file + " " + place
                    + ": input tokens, output tokens or concurrency are not stated. Run the load with a fixed concurrency and keep the summary.");
            return;
        }
        var shape = new TokenShape((int) Math.round(run.inputTokens()), (int) Math.round(run.outputTokens()), Math.max(1, (int) Math.round(run.concurrency())));
        var stated = new Run("", "", run.model(), "", run.software(), "", date(run.date()));
        add(place, stated, Metric.OUTPUT_TOKENS, run.tokensPerSecond(), shape);
        if (!Double.isNaN(run.ttftMs())) {
            add(place, stated, Metric.TTFT, run.ttftMs(), shape);
        }
        if (!Double.isNaN(run.tpotMs())) {
            add(place, stated, Metric.TPOT, run.tpotMs(), shape);
        }
    }

    /** Whether a mean is a number that a load can have: a run without an answered request has none. */
    private static boolean counts(double mean, double least) {
        return mean >= least && mean <= MOST_TOKENS;
    }

    private void add(String place, Run run, Metric metric, double value, TokenShape shape) {
        try {
            measurements.add(rows.of(place, run, metric, value, OptionalDouble.empty(), OptionalDouble.empty(), shape));
        } catch (Unusable reason) {
            problems.add(file + " " + place + ": " + reason.getMessage());
        }
    }

    private Imported imported(String format) {
        return new Imported(format, measurements, problems.stream().distinct().toList());
    }

    private static String model(JsonNode config) {
        JsonNode aiperf = config.path("endpoint").path("model_names");
        JsonNode genAiPerf = config.path("model_names");
        return aiperf.isArray() && !aiperf.isEmpty() ? aiperf.get(0).asString("") : genAiPerf.isArray() && !genAiPerf.isEmpty() ? genAiPerf.get(0).asString("")
                : config.path("models").path("items").path(0).path("name").asString("");
    }

    /** "20260131-101112" and "2026-01-31T10:11:12" as a date. */
    private static String date(String stamp) {
        return stamp.matches("\\d{8}-.*") ? stamp.substring(0, 4) + "-" + stamp.substring(4, 6) + "-" + stamp.substring(6, 8)
                : stamp.matches("\\d{4}-\\d{2}-\\d{2}.*") ? stamp.substring(0, 10) : "";
    }

    private static double successful(JsonNode metrics, String name) {
        return number(metrics.path(name).path("successful").path("mean"));
    }

    private static double mean(JsonNode total, JsonNode count) {
        return number(total) / number(count);
    }

    private static double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : Double.NaN;
    }
}
