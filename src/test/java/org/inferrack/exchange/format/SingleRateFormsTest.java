package org.inferrack.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.exchange.Imports.ON_AN_L40S;
import static org.inferrack.exchange.Imports.only;
import static org.inferrack.exchange.Imports.said;
import static org.inferrack.exchange.Imports.text;

import java.util.Optional;
import java.util.OptionalInt;

import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.exchange.run.Given;
import org.inferrack.exchange.run.Imported;
import org.inferrack.exchange.source.ImportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link TrtexecLog}, {@link DeepStreamLog}, {@link PerfAnalyzerTable} and {@link LlmLoadTest}: tools that measure one network. */
class SingleRateFormsTest {

    private static final Given RESNET = ON_AN_L40S.withModelId(Optional.of("resnet50"));
    private static final String SUMMARY = "[07/30/2024-15:31:00] [I] === Performance summary ===\n[07/30/2024-15:31:00] [I] Throughput: 500.5 qps\n"
            + "[07/30/2024-15:31:00] [I] Latency: min = 1 ms, max = 3 ms, mean = 2 ms, median = 2 ms, percentile(90%) = 2.1 ms, percentile(99%) = 2.5 ms\n";

    @ParameterizedTest
    @ValueSource(strings = {"[07/30/2024-15:30:36] [I] Input inference shape : input=8x3x224x224\n",
            "[07/30/2024-15:30:36] [I] Input inference shapes: input=8x3x224x224\n",
            "&&&& RUNNING TensorRT.trtexec [TensorRT v100200] # trtexec --onnx=r.onnx --shapes=input:8x3x224x224\n", "[05/01/2021-10:00:00] [I] Batch: 8\n"})
    void trtexec_counts_batches(String line) throws ImportException {
        assertThat(only(text(line + SUMMARY, RESNET), Metric.OFFLINE_THROUGHPUT)).satisfies(row -> {
            assertThat(row.value()).isEqualTo(4004);
            assertThat(row.p99Ms()).hasValue(2.5);
        });
    }

    @Test
    void trtexec_says_what_it_ran_on() throws ImportException {
        Imported found = text(
                "&&&& RUNNING TensorRT.trtexec [TensorRT v8601] # trtexec --onnx=/models/resnet50.onnx\n[05/12/2026-10:11:12] [I] Selected Device: NVIDIA L4\n"
                        + "[05/12/2026-10:11:12] [I] Precision: FP32+FP16+INT8\n[05/12/2026-10:11:12] [I] TensorRT version: 8.6.1\n[05/12/2026-10:11:12] [I] Input inference shapes: input=1x3x224x224\n"
                        + SUMMARY,
                Given.NOTHING.withAccelerators(OptionalInt.of(1)));
        assertThat(only(found, Metric.OFFLINE_THROUGHPUT)).satisfies(row -> {
            assertThat(row.acceleratorId()).isEqualTo("nvidia-l4");
            assertThat(row.modelId()).isEqualTo("resnet50");
            assertThat(row.precision()).isEqualTo(Precision.INT8);
            assertThat(row.software()).contains("batch 1");
        });
    }

    @Test
    void streams_that_fall_behind_their_sources_measure_the_pipeline() throws ImportException {
        Given detector = ON_AN_L40S.withModelId(Optional.of("peoplenet-resnet34"));
        assertThat(only(text("**PERF:  FPS 0 (Avg)\tFPS 1 (Avg)\n**PERF:  0.00 (0.00)\t0.00 (0.00)\n**PERF:  21.1 (21.0)\t20.4 (20.5)\n", detector),
                Metric.PIPELINE_FRAMES).value()).isEqualTo(41.5);
        assertThat(only(text("**PERF:  {'stream0': 212.5, 'stream1': 213.5}\n", detector), Metric.PIPELINE_FRAMES).value()).isEqualTo(426);
        assertThat(said(text("**PERF:  29.98 (29.97)\t30.01 (30.00)\n", detector))).contains("2 streams ran at 30.0 frames/s each");
        assertThat(said(text("**PERF:  FPS 0 (Avg)\n", detector))).contains("enable-perf-measurement");
    }

    private static final String PERF = "Concurrency,Inferences/Second,Client Send,Network+Server Send/Recv,Server Queue,Server Compute Input,Server Compute Infer,Server Compute Output,Client Recv,"
            + "p50 latency,p90 latency,p95 latency,p99 latency\n";

    @Test
    void of_a_sweep_the_most_that_was_served_counts() throws ImportException {
        Imported found = text(PERF
                + "1,410.2,10,260,60,45,2050,12,2,2420,2500,2560,2710\n8,1100,12,4000,990,60,2250,14,2,7000,7300,7500,8000\n4,1210.9,12,330,640,60,2250,14,2,3290,3450,3600,3900\n",
                RESNET);
        assertThat(found.measurements()).hasSize(2);
        assertThat(only(found, Metric.SERVER_THROUGHPUT).value()).isEqualTo(1210.9);
    }

    @Test
    void a_row_of_a_sweep_obeys_littles_law() throws ImportException {
        assertThat(said(text(PERF + "64,1210.9,12,330,640,60,2250,14,2,3290,3450,3600,3900\n", RESNET))).contains("concurrency 64.0 contradicts");
    }

    @Test
    void model_analyzer_names_its_models() throws ImportException {
        Imported found = text(
                "Model,Batch,Concurrency,Model Config Path,Satisfies Constraints,Throughput (infer/sec),p99 Latency (ms)\nresnet50,8,4,a,Yes,2000,18.5\nresnet50,8,2,a,Yes,1500,9\n",
                ON_AN_L40S);
        assertThat(only(found, Metric.SERVER_THROUGHPUT)).satisfies(row -> {
            assertThat(row.value()).isEqualTo(2000);
            assertThat(row.p99Ms()).hasValue(18.5);
        });
    }

    @ParameterizedTest
    @CsvSource({"constant,'',16", "concurrency,'',16", "rps,'\"rps\":3.36,',16"})
    void llm_load_test_offers_clients_or_a_rate(String type, String rate, int concurrency) throws ImportException {
        Imported found = text("{\"results\":[],\"config\":{\"load_options\":{\"type\":\"" + type + "\"," + rate + "\"concurrency\":"
                + (type.equals("rps") ? 500 : 16)
                + "},\"plugin_options\":{\"model_name\":\"meta-llama/Llama-3.1-8B-Instruct\"}},\"summary\":{\"ttft\":{\"mean\":110},\"itl\":{\"mean\":17.9},\"output_tokens\":{\"mean\":256},"
                + "\"input_tokens\":{\"mean\":512},\"throughput\":860.0,\"total_requests\":400,\"total_failures\":3}}", ON_AN_L40S);
        assertThat(only(found, Metric.TPOT).streamShape().concurrency()).isEqualTo(concurrency);
        assertThat(said(found)).contains("3 of 400 requests failed");
    }
}
