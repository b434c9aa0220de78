package org.inferrack.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.exchange.Imports.LLAMA;
import static org.inferrack.exchange.Imports.ON_AN_L40S;
import static org.inferrack.exchange.Imports.only;
import static org.inferrack.exchange.Imports.said;
import static org.inferrack.exchange.Imports.text;

import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Measurement.TokenShape;
import org.inferrack.exchange.run.Imported;
import org.inferrack.exchange.source.ImportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link GuideLlmReport} and {@link GuideLlmTable}: GuideLLM 0.2 to 0.8 as JSON, YAML and CSV. */
class GuideLlmReportTest {

    private static final String MODEL = "meta-llama/Llama-3.1-8B-Instruct";
    private static final String METRICS = "\"metrics\":{\"request_totals\":{\"successful\":100,\"errored\":%d,\"incomplete\":16},\"requests_per_second\":{\"successful\":{\"mean\":3.36}},"
            + "\"request_concurrency\":{\"successful\":{\"mean\":15.7}},\"request_latency\":{\"successful\":{\"mean\":4.67}},\"prompt_token_count\":{\"successful\":{\"mean\":512}},"
            + "\"output_token_count\":{\"successful\":{\"mean\":256}},\"time_to_first_token_ms\":{\"successful\":{\"mean\":110,\"percentiles\":{\"p99\":220}}},"
            + "\"time_per_output_token_ms\":{\"successful\":{\"mean\":18.2}},\"inter_token_latency_ms\":{\"successful\":{\"mean\":17.9}},"
            + "\"output_tokens_per_second\":{\"successful\":{\"mean\":860}}}";

    private static String report(String atTop, String inBenchmark, int errored) {
        return "{" + atTop + "\"benchmarks\":[{" + inBenchmark + METRICS.formatted(errored) + "}]}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"worker\":{\"backend_type\":\"openai_http\",\"backend_model\":\"" + MODEL + "\"},",
            "\"config\":{\"backend\":{\"model\":\"" + MODEL + "\"}},",
            "\"benchmarker\":{\"backend\":{\"model\":\"" + MODEL + "\"}},"})
    void the_model_is_found_where_each_version_writes_it(String inBenchmark) throws ImportException {
        Imported found = text(report("", inBenchmark, 0), ON_AN_L40S);
        assertThat(found.measurements()).as(said(found)).hasSize(3).allSatisfy(row -> {
            assertThat(row.modelId()).isEqualTo("llama-3.1-8b");
            assertThat(row.streamShape()).isEqualTo(new TokenShape(512, 256, 16));
        });
        assertThat(only(found, Metric.TPOT).value()).as("the first token is no part of it").isEqualTo(17.9);
        assertThat(only(found, Metric.TTFT).p99Ms()).hasValue(220);
        assertThat(text(report("\"args\":{\"model\":\"" + MODEL + "\"},", "", 0), ON_AN_L40S).measurements()).hasSize(3);
    }

    /** The end of the run cuts requests off; that is no failure. */
    @Test
    void errors_count_and_incomplete_requests_do_not() throws ImportException {
        assertThat(text(report("", "", 0), LLAMA).measurements()).hasSize(3);
        assertThat(said(text(report("", "", 100), LLAMA))).contains("100 of 200 requests failed");
    }

    @Test
    void seconds_of_a_request_and_milliseconds_of_a_token_agree() throws ImportException {
        assertThat(said(text(report("", "", 0).replace("4.67", "4670"), LLAMA))).contains("end-to-end latency of 4670000 ms");
    }

    @Test
    void yaml_is_the_same_report() throws ImportException {
        String yaml = "benchmarks:\n- worker:\n    backend_model: " + MODEL
                + "\n  metrics:\n    requests_per_second: {successful: {mean: 3.36}}\n    request_concurrency: {successful: {mean: 15.7}}\n"
                + "    prompt_token_count: {successful: {mean: 512.0}}\n    output_token_count: {successful: {mean: 256.0}}\n    time_to_first_token_ms: {successful: {mean: 110.0}}\n"
                + "    inter_token_latency_ms: {successful: {mean: 17.9}}\n    output_tokens_per_second: {successful: {mean: 860.0}}\n";
        assertThat(text(yaml, ON_AN_L40S).measurements()).hasSize(3);
    }

    @Test
    void a_table_with_one_header_line_is_that_of_the_early_versions() throws ImportException {
        String table = "Type,Run Id,Id,Name,Start Time,End Time,Duration,Successful Requests,Successful Requests per second mean,Successful Request concurrency mean,Successful Request latency mean,"
                + "Successful Prompt token count mean,Successful Output token count mean,Successful Time to first token ms mean,Successful Inter token latency ms mean,"
                + "Successful Output tokens per second mean,Worker\nconcurrent,y,x,concurrent@16,2026-03-02 17:00:00,2026-03-02 17:03:20,200.0,672,3.36,15.7,4.67,512,256,110.0,17.9,860.0,"
                + "\"{\"\"backend_type\"\": \"\"openai_http\"\", \"\"backend_model\"\": \"\"" + MODEL + "\"\"}\"\n";
        Imported found = text(table, ON_AN_L40S);
        assertThat(found.measurements()).as(said(found)).hasSize(3).allSatisfy(row -> assertThat(row.streamShape()).isEqualTo(new TokenShape(512, 256, 16)));
        assertThat(only(found, Metric.TTFT).source().date()).isEqualTo("2026-03-02");
    }

    @Test
    void a_table_with_three_header_lines_is_that_of_the_later_ones() throws ImportException {
        String table = "Run Info,Run Info,Benchmark,Request Counts,Request Counts,Request Latency,Time to First Token,Inter Token Latency,Server Throughput,Server Throughput,Token Metrics,"
                + "Token Metrics,Token Throughput\nRun ID,Backend,Type,Successful,Errored,Successful Sec,Successful ms,Successful ms,Successful Requests/Sec,Successful Concurrency,"
                + "Successful Input Tokens,Successful Output Tokens,Successful Output Tokens/Sec\n,,,,,Mean,Mean,Mean,Mean,Mean,Mean,Mean,Mean\n"
                + "y,\"{\"\"model\"\": \"\"" + MODEL + "\"\"}\",generative_benchmark,672,0,4.67,110.0,17.9,3.36,15.7,512.0,256.0,860.0\n";
        Imported found = text(table, ON_AN_L40S);
        assertThat(found.measurements()).as(said(found)).hasSize(3).allSatisfy(row -> assertThat(row.streamShape()).isEqualTo(new TokenShape(512, 256, 16)));
    }
}
