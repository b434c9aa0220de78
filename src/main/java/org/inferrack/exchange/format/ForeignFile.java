package org.inferrack.exchange.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Files that people take for results, told by their content: what they are, and what to do. */
public record ForeignFile(String what, String todo, Predicate<Content> recognises) {

    private static final String NO_RESULT = "It describes a load or a part, not a benchmark result; enter what it says in the window.";

    private static final List<ForeignFile> KNOWN = List.of(
            json("a plan of Inferrack", "Open it; results are imported into it with --into.", value -> value.has("format", "sites")),
            json("a result of vLLM's offline throughput benchmark",
                    "It counts tokens of input and output together and has no latency. Run \"vllm bench serve --save-result\".",
                    value -> value.has("tokens_per_second", "num_requests") || value.has("tokens_per_second", "elapsed_time")),
            json("a result of vLLM's latency benchmark", "It has no throughput under load. Run \"vllm bench serve --save-result\".",
                    value -> value.has("avg_latency", "percentiles")),
            json("a vLLM result in PyTorch's format", "Import the file without .pytorch in its name, which is written beside it.",
                    value -> value.has("benchmark", "metric")),
            json("the raw profile of perf_analyzer", "Import profile_export_genai_perf.json, which GenAI-Perf writes beside it.",
                    value -> value.has("experiments")),
            json("a trace of requests (Mooncake)", NO_RESULT, value -> value.has("input_length", "output_length")),
            json("the configuration of a model (Hugging Face)", "It has no results. Import what the load generator wrote.",
                    value -> value.has("architectures") || value.has("hidden_size", "num_hidden_layers")),
            json("a list of prompts", "It has no results. Import the summary that the tool writes.",
                    value -> value.has("data", "payloads") || value.has("prompt") || value.has("conversations")),
            text("a trace of requests (Azure)", NO_RESULT, "(?i)timestamp[,;\\t]\\s*context_?tokens[,;\\t]\\s*generated_?tokens.*"),
            whole("a NetBox rack type", NO_RESULT, "(?s)(?=.*^manufacturer:)(?=.*^u_height:)(?=.*^form_factor:).*"),
            whole("a NetBox device type", NO_RESULT, "(?s)(?=.*^manufacturer:)(?=.*^model:)(?=.*^(u_height|slug):).*"),
            text("a quotation", "It states prices; enter them in the hardware catalogue of the window.",
                    "(?i)(?=.*\\b(qty|quantity|menge|anzahl)\\b)(?=.*(price|preis|amount|discount)).*"),
            text("a list of cameras", "It describes workloads; enter them in the window.",
                    "(?i)(?=.*\\b(camera|kamera|stream)\\b)(?=.*(fps|frame|resolution|codec|aufl)).*"),
            text("a load by the hour", "It describes the profile of a workload; enter it in the window.",
                    "(?i)(timestamp|time|date|hour|datum|zeit)[,;\\t]\\s*(requests?|queries|load|count|anfragen)[\\w /]*"),
            text("GenAI-Perf's table of GPU telemetry", "Import profile_export_genai_perf.json, which is written beside it.", "Metric,GPU,.*"),
            whole("a page in HTML", "Import the JSON or CSV that the tool writes beside it.", "(?is)\\s*(<!doctype html|<html).*"),
            whole("what a serving benchmark printed", "Run it with --save-result (vLLM) or --output-file (SGLang) and import that file.",
                    "(?s).*=+ Serving Benchmark Result =+.*"),
            whole("MLPerf's detailed log", "Import mlperf_log_summary.txt, which is written beside it.", "(?s):::MLLOG.*"));

    private static ForeignFile json(String what, String todo, Predicate<Fields> fields) {
        return new ForeignFile(what, todo, content -> content.isJson() && fields.test(content::has));
    }

    private static ForeignFile text(String what, String todo, String header) {
        return new ForeignFile(what, todo, content -> !content.isJson() && content.header().length() < 2_000 && content.header().strip().matches(header));
    }

    private static ForeignFile whole(String what, String todo, String pattern) {
        var compiled = java.util.regex.Pattern.compile(pattern, java.util.regex.Pattern.MULTILINE);
        return new ForeignFile(what, todo,
                content -> !content.isJson() && compiled.matcher(content.text().substring(0, Math.min(20_000, content.text().length()))).matches());
    }

    /** Whether some value of a file has fields. */
    private interface Fields {
        boolean has(String... paths);
    }

    public static Optional<ForeignFile> of(Content content) {
        return KNOWN.stream().filter(known -> known.recognises().test(content)).findFirst();
    }
}
