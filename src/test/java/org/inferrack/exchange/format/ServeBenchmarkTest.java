package org.inferrack.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.exchange.Imports.LLAMA;
import static org.inferrack.exchange.Imports.only;
import static org.inferrack.exchange.Imports.said;
import static org.inferrack.exchange.Imports.text;

import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Measurement.TokenShape;
import org.inferrack.catalog.Precision;
import org.inferrack.exchange.run.Given;
import org.inferrack.exchange.run.Imported;
import org.inferrack.exchange.source.ImportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link ServeBenchmark} and {@link ServingSetup}: vLLM and SGLang under load, in all their versions and with what people add. */
class ServeBenchmarkTest {

    /** 8 clients, 256 tokens in 0.09 + 255 x 0.0178 s each: 440 tokens/s. */
    private static final String RUN = "{\"model_id\":\"meta-llama/Llama-3.1-8B-Instruct\",\"request_rate\":\"inf\",\"max_concurrency\":8,\"num_prompts\":100,\"completed\":100,"
            + "\"total_input_tokens\":51200,\"total_output_tokens\":25600,\"output_throughput\":440.0,\"mean_ttft_ms\":90.0,\"mean_tpot_ms\":17.8%s}";

    private static Imported run(String more) throws ImportException {
        return text(RUN.formatted(more), LLAMA);
    }

    @Test
    void lengths_are_means_over_the_requests_that_were_answered() throws ImportException {
        assertThat(run("").measurements()).hasSize(3).allSatisfy(row -> assertThat(row.streamShape()).isEqualTo(new TokenShape(512, 256, 8)));
        assertThat(only(run(",\"p99_ttft_ms\":150"), Metric.TTFT).p99Ms()).hasValue(150);
    }

    /** A limit above the number of prompts limits nothing: 8 prompts are at most 8 at once. */
    @Test
    void a_limit_is_no_load() throws ImportException {
        String few = RUN.formatted("")
                .replace("\"max_concurrency\":8,\"num_prompts\":100,\"completed\":100", "\"max_concurrency\":1000,\"num_prompts\":8,\"completed\":8")
                .replace("51200", "4096").replace("25600", "2048");
        assertThat(only(text(few, LLAMA), Metric.OUTPUT_TOKENS).streamShape().concurrency()).isEqualTo(8);
        Imported paced = text(RUN.formatted("").replace("\"inf\"", "1.72").replace("\"max_concurrency\":8", "\"max_concurrency\":300"), LLAMA);
        assertThat(only(paced, Metric.OUTPUT_TOKENS).streamShape().concurrency()).isEqualTo(8);
        assertThat(said(paced)).contains("concurrency 8 derived");
    }

    @ParameterizedTest
    @CsvSource({"256,contradicts", "1,contradicts", "0,concurrency is 0.0", "-4,concurrency is -4.0", "1e308,contradicts"})
    void a_concurrency_that_the_other_figures_contradict_is_refused_with_them(String limit, String reason) throws ImportException {
        Imported found = text(
                RUN.formatted("").replace("\"max_concurrency\":8", "\"max_concurrency\":" + limit).replace(":100,", ":1000000,")
                        .replace("51200", "512e6").replace("25600", "256e6"),
                LLAMA);
        assertThat(found.measurements()).isEmpty();
        assertThat(said(found)).contains(reason);
    }

    /** Seconds where milliseconds should be, and tokens of prompt and answer together. */
    @ParameterizedTest
    @CsvSource({"\"mean_tpot_ms\":17.8|\"mean_tpot_ms\":0.0178", "\"output_throughput\":440.0|\"output_throughput\":1320.0",
            "\"mean_ttft_ms\":90.0|\"mean_ttft_ms\":90000.0"})
    void figures_in_the_wrong_unit_are_noticed(String change) throws ImportException {
        String[] parts = change.split("\\|");
        assertThat(said(text(RUN.formatted("").replace(parts[0], parts[1]), LLAMA))).contains("contradicts the other figures");
    }

    @ParameterizedTest
    @CsvSource({"0,'',3", "4,4 of 104 requests failed,3", "50,50 of 150 requests failed,0"})
    void few_failures_are_told_and_many_refused(int failed, String told, int results) throws ImportException {
        Imported found = run(",\"failed\":" + failed);
        assertThat(found.measurements()).hasSize(results);
        assertThat(said(found)).contains(told);
    }

    /** Versions before "failed" say how many were sent. */
    @Test
    void requests_that_were_sent_and_not_answered_failed() throws ImportException {
        assertThat(said(text(RUN.formatted("").replace("\"num_prompts\":100", "\"num_prompts\":1000"), LLAMA))).contains("900 of 1000 requests failed");
        assertThat(said(text(RUN.formatted("").replace("\"completed\":100", "\"completed\":0"), LLAMA))).contains("no request was answered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"gpu\":\"NVIDIA H100 80GB HBM3\",\"tp\":2,\"quantization\":\"fp8\"",
            "\"GPU_name\":\"h100-sxm\",\"num_gpus\":\"2\",\"dtype\":\"float8\",\"precision\":\"FP8\"",
            "\"metadata\":{\"accelerator\":\"2x H100-SXM-80GB\",\"weight_precision\":\"fp8\"}",
            "\"hardware\":\"H100\",\"tensor-parallel-size\":1,\"pipeline_parallel_size\":\"2\",\"quant\":\"fp8\"",
            "\"server_info\":{\"tp_size\":2,\"quantization\":\"fp8\"},\"gpu_type\":\"NVIDIA H100-SXM-80GB\""})
    void what_people_add_is_found_under_its_many_names(String fields) throws ImportException {
        Imported found = text(RUN.formatted("," + fields), Given.NOTHING);
        assertThat(found.measurements()).as(said(found)).hasSize(3).allSatisfy(row -> {
            assertThat(row.acceleratorId()).isEqualTo("nvidia-h100-sxm");
            assertThat(row.accelerators()).isEqualTo(2);
            assertThat(row.precision()).isEqualTo(Precision.FP8);
        });
    }

    /** The type of tensors beside a quantised model is that of the activations; "compressed-tensors" is a container. */
    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"Llama-3.1-8B-Instruct-quantized.w4a16|\"dtype\":\"bfloat16\"|INT4", "Llama-3.1-8B-Instruct|\"dtype\":\"bfloat16\"|FP16",
                    "Llama-3.1-8B-Instruct|\"dtype\":\"bfloat16\",\"quantization\":\"fp8\"|FP8",
                    "Llama-3.1-8B-Instruct-GPTQ-Int8|\"quantization\":\"gptq_marlin\"|INT8",
                    "Llama-3.1-8B-Instruct-FP8-dynamic|\"quantization\":\"compressed-tensors\",\"dtype\":\"bfloat16\"|FP8",
                    "Llama-3.1-8B-Instruct|\"dtype\":\"bfloat16\",\"quantization\":null|FP16",
                    "Llama-3.1-8B-Instruct|\"dtype\":\"auto\",\"quantization\":\"compressed-tensors\"|asked"})
    void the_precision_is_that_of_the_weights(String model, String fields, String precision) throws ImportException {
        Given hardware = LLAMA.withModelId(java.util.Optional.empty()).withPrecision(java.util.Optional.empty());
        Imported found = text(RUN.formatted("," + fields).replace("meta-llama/Llama-3.1-8B-Instruct", model), hardware);
        if (precision.equals("asked")) {
            assertThat(said(found)).contains("--precision");
        } else {
            assertThat(found.measurements()).hasSize(3).allSatisfy(row -> assertThat(row.precision()).isEqualTo(Precision.valueOf(precision)));
        }
    }

    @Test
    void engine_and_version_are_those_of_the_server_not_of_the_client() throws ImportException {
        assertThat(only(run(",\"backend\":\"vllm\",\"vllm_version\":\"0.11.0\""), Metric.TPOT).software()).isEqualTo("vLLM 0.11.0");
        assertThat(only(run(",\"backend\":\"openai-chat\""), Metric.TPOT).software()).isEmpty();
        assertThat(only(run(",\"backend\":\"openai\",\"engine\":\"SGLang\",\"version\":\"0.5.3\""), Metric.TPOT).software()).isEqualTo("SGLang 0.5.3");
    }

    @Test
    void wall_watts_of_the_run_stay_with_its_tokens() throws ImportException {
        Imported found = run(",\"wall_watts\":\"612.5\",\"system\":\"Dell PowerEdge R760xa\"");
        Measurement tokens = only(found, Metric.OUTPUT_TOKENS);
        assertThat(tokens.wallWatts()).hasValue(612.5);
        assertThat(tokens.systemName()).isEqualTo("Dell PowerEdge R760xa");
        assertThat(only(found, Metric.TTFT).wallWatts()).isEmpty();
    }

    @Test
    void a_run_without_streaming_has_no_first_token() throws ImportException {
        Imported found = text(RUN.formatted("").replace("\"mean_ttft_ms\":90.0,\"mean_tpot_ms\":17.8", "\"mean_ttft_ms\":0.0,\"mean_tpot_ms\":NaN"), LLAMA);
        assertThat(found.measurements()).extracting(Measurement::metric).containsExactly(Metric.OUTPUT_TOKENS);
    }

    /** SGLang's own count wins over the limit; older versions have none. */
    @Test
    void sglang_counts_what_is_in_flight() throws ImportException {
        String sglang = ",\"total_output_tokens_retokenized\":25500,\"mean_e2e_latency_ms\":4629.0";
        assertThat(only(run(sglang + ",\"concurrency\":7.2"), Metric.TPOT).streamShape().concurrency()).isEqualTo(7);
        assertThat(only(run(sglang), Metric.TPOT).streamShape().concurrency()).isEqualTo(8);
        assertThat(said(run(sglang + ",\"concurrency\":64"))).contains("mean concurrency of 64 contradicts");
    }

    @Test
    void a_load_that_rose_is_none() throws ImportException {
        assertThat(said(run(",\"ramp_up_strategy\":\"linear\",\"ramp_up_start_rps\":1,\"ramp_up_end_rps\":9"))).contains("the load rose during the run");
        assertThat(run(",\"ramp_up_strategy\":null").measurements()).hasSize(3);
    }

    @Test
    void one_wrong_run_does_not_take_the_others_with_it() throws ImportException {
        Imported found = text(RUN.formatted("") + "\n" + RUN.formatted("").replace("440.0", "4400.0") + "\n" + RUN.formatted(",\"date\":\"20260102-030405\""),
                LLAMA);
        assertThat(found.measurements()).hasSize(6);
        assertThat(found.problems()).singleElement().satisfies(problem -> assertThat(problem.place()).isEqualTo("run 2"));
    }
}
