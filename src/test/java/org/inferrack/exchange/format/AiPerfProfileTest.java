package org.inferrack.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.exchange.Imports.LLAMA;
import static org.inferrack.exchange.Imports.ON_AN_L40S;
import static org.inferrack.exchange.Imports.only;
import static org.inferrack.exchange.Imports.said;
import static org.inferrack.exchange.Imports.text;

import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.exchange.run.Given;
import org.inferrack.exchange.run.Imported;
import org.inferrack.exchange.source.ImportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link AiPerfProfile}, {@link AiPerfRecords} and {@link AiPerfTable}: every schema of AIPerf, and GenAI-Perf before it. */
class AiPerfProfileTest {

    private static final String METRICS = "\"request_throughput\":{\"unit\":\"requests/sec\",\"avg\":3.359},\"output_token_throughput\":{\"unit\":\"tokens/sec\",\"avg\":860.0},"
            + "\"time_to_first_token\":{\"unit\":\"ms\",\"avg\":110.0,\"p99\":220.0},\"inter_token_latency\":{\"unit\":\"ms\",\"avg\":17.9},\"request_count\":{\"unit\":\"requests\",\"avg\":200},"
            + "\"output_sequence_length\":{\"unit\":\"tokens\",\"avg\":256},\"input_sequence_length\":{\"unit\":\"tokens\",\"avg\":512}";

    private static Imported profile(String metrics, String config) throws ImportException {
        return text("{" + metrics + ",\"input_config\":{" + config + "}}", LLAMA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"loadgen\":{\"concurrency\":16}", "\"concurrency\":16", "\"perf_analyzer\":{\"stimulus\":{\"concurrency\":16}}",
            "\"phases\":[{\"name\":\"warmup\",\"concurrency\":4,\"exclude_from_results\":true},{\"name\":\"profiling\",\"concurrency\":16}]",
            "\"phases\":[{\"name\":\"a\",\"concurrency\":4,\"exclude_from_results\":true},{\"name\":\"b\",\"concurrency\":16}]",
            "\"loadgen\":{\"concurrency\":500,\"request_rate\":3.36}",
            "\"phases\":[{\"name\":\"profiling\",\"rate\":3.36,\"concurrency\":500}]", "\"loadgen\":{}"})
    void the_load_is_found_in_every_layout_and_a_limit_beside_a_rate_is_none(String config) throws ImportException {
        Imported found = profile(METRICS, config);
        assertThat(found.measurements()).as(said(found)).hasSize(3).allSatisfy(row -> assertThat(row.streamShape().concurrency()).isEqualTo(16));
    }

    @ParameterizedTest
    @CsvSource({"17.9,ms", "0.0179,s", "17900,us", "17900000,ns", "0.0179,sec", "17.9,milliseconds"})
    void times_are_read_with_their_unit(String value, String unit) throws ImportException {
        Imported found = profile(METRICS.replace("\"inter_token_latency\":{\"unit\":\"ms\",\"avg\":17.9}",
                "\"inter_token_latency\":{\"unit\":\"" + unit + "\",\"avg\":" + value + "}"), "\"concurrency\":16");
        assertThat(only(found, Metric.TPOT).value()).isCloseTo(17.9, org.assertj.core.api.Assertions.within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"W,not a time", "mJ,not a time", "lightyears,not known", "'',not known"})
    void another_unit_is_no_time(String unit, String reason) throws ImportException {
        Imported found = profile(METRICS.replace("{\"unit\":\"ms\",\"avg\":17.9}", "{\"unit\":\"" + unit + "\",\"avg\":17.9}"), "\"concurrency\":16");
        assertThat(found.measurements()).isEmpty();
        assertThat(said(found)).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"endpoint\":{\"model_names\":[\"%s\"]}", "\"model_names\":[\"%s\"]", "\"models\":{\"items\":[{\"name\":\"%s\"}]}",
            "\"model\":[\"%s\"]", "\"model\":\"%s\"",
            "\"models\":[\"%s\"]", "\"models\":[{\"name\":\"%s\"}]"})
    void the_model_is_found_in_every_layout(String config) throws ImportException {
        Imported found = text("{" + METRICS + ",\"input_config\":{\"concurrency\":16," + config.formatted("meta-llama/Llama-3.1-8B-Instruct") + "}}",
                ON_AN_L40S);
        assertThat(found.measurements()).as(said(found)).hasSize(3);
    }

    @Test
    void early_versions_nest_their_metrics_and_aggregates_name_the_statistic() throws ImportException {
        assertThat(text("{\"records\":{" + METRICS + "},\"input_config\":{\"loadgen\":{\"concurrency\":16}}}", LLAMA).measurements()).hasSize(3);
        String aggregate = METRICS.replaceAll("\"(\\w+)\":\\{\"unit\"", "\"$1_avg\":{\"unit\"").replace("\"avg\":", "\"mean\":");
        assertThat(
                text("{\"schema_version\":\"1.0\",\"metadata\":{\"aggregation_type\":\"confidence\"},\"metrics\":{" + aggregate + "}}", LLAMA).measurements())
                .hasSize(3);
    }

    @Test
    void errors_and_cancelling_are_noticed_wherever_they_stand() throws ImportException {
        assertThat(said(profile(METRICS + ",\"was_cancelled\":true", "\"concurrency\":16"))).contains("cancelled");
        assertThat(said(profile(METRICS + ",\"error_request_count\":{\"unit\":\"requests\",\"avg\":60}", "\"concurrency\":16"))).contains("60 of 260");
        assertThat(said(profile(METRICS + ",\"error_summary\":[{\"count\":30},{\"count\":31}]", "\"concurrency\":16"))).contains("61 of 261");
        assertThat(profile(METRICS + ",\"error_summary\":[{\"count\":2}]", "\"concurrency\":16").measurements()).hasSize(3);
    }

    @Test
    void telemetry_names_the_boards() throws ImportException {
        String telemetry = ",\"telemetry_data\":{\"endpoints\":{\"a\":{\"gpus\":{\"gpu_0\":{\"gpu_name\":\"NVIDIA L40S\"},\"gpu_1\":{\"gpu_name\":\"NVIDIA L40S\"}}}}}";
        Given onlyPrecision = Given.NOTHING.withPrecision(LLAMA.precision()).withModelId(LLAMA.modelId());
        assertThat(text("{" + METRICS + telemetry + ",\"input_config\":{\"concurrency\":16}}", onlyPrecision).measurements()).hasSize(3).allSatisfy(row -> {
            assertThat(row.acceleratorId()).isEqualTo("nvidia-l40s");
            assertThat(row.accelerators()).isEqualTo(2);
        });
    }

    /** Two requests of 256 tokens within 9.35 s: 54.8 tokens/s, one in flight at a time. */
    @Test
    void records_of_single_requests_are_one_run() throws ImportException {
        String record = "{\"metadata\":{\"request_start_ns\":%d,\"request_end_ns\":%d,\"benchmark_phase\":\"%s\"},\"metrics\":{\"request_latency\":{\"value\":4674.5,\"unit\":\"ms\"},"
                + "\"time_to_first_token\":{\"value\":110,\"unit\":\"ms\"},\"inter_token_latency\":{\"value\":17.9,\"unit\":\"ms\"},\"output_sequence_length\":{\"value\":256,\"unit\":\"tokens\"},"
                + "\"input_sequence_length\":{\"value\":512,\"unit\":\"tokens\"}},\"error\":null}";
        Imported found = text(record.formatted(1, 99_000_000_000L, "warmup") + "\n" + record.formatted(100_000_000_000L, 104_674_500_000L, "profiling") + "\n"
                + record.formatted(104_674_500_000L, 109_349_000_000L, "profiling") + "\n", LLAMA);
        assertThat(found.format()).contains("records");
        assertThat(only(found, Metric.OUTPUT_TOKENS)).satisfies(row -> {
            assertThat(row.value()).isCloseTo(54.77, org.assertj.core.api.Assertions.within(0.01));
            assertThat(row.streamShape().concurrency()).isEqualTo(1);
        });
    }

    @Test
    void genai_perfs_table_writes_thousands_and_units() throws ImportException {
        String table = "Metric,avg,min,max,p99,p95,p90,p75,p50,p25\nTime To First Token (ms),\"1,100.00\",1,2,\"2,200.00\",1,1,1,1,1\nInter Token Latency (ms),17.90,1,2,21,1,1,1,1,1\n"
                + "Request Latency (ms),\"5,664.50\",1,2,3,1,1,1,1,1\nOutput Sequence Length,256.00,1,2,3,1,1,1,1,1\nInput Sequence Length,512.00,1,2,3,1,1,1,1,1\n\n"
                + "Metric,Value\nOutput Token Throughput (per sec),723.00\nOutput Token Throughput (tokens/sec),723.00\nRequest Throughput (requests/sec),2.82\n";
        Imported found = text(table.replace("Output Token Throughput (per sec),723.00\n", ""), LLAMA);
        assertThat(only(found, Metric.TTFT)).satisfies(row -> {
            assertThat(row.value()).isEqualTo(1100);
            assertThat(row.p99Ms()).hasValue(2200);
            assertThat(row.streamShape().concurrency()).isEqualTo(16);
        });
    }
}
