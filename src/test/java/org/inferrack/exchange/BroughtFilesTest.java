package org.inferrack.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inferrack.exchange.Imports.LLAMA;
import static org.inferrack.exchange.Imports.ON_AN_L40S;
import static org.inferrack.exchange.Imports.of;
import static org.inferrack.exchange.Imports.only;
import static org.inferrack.exchange.Imports.said;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.exchange.run.Given;
import org.inferrack.exchange.run.Imported;
import org.inferrack.exchange.source.ImportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link BenchmarkResults}: files as people bring them, each with the figures that it means. */
class BroughtFilesTest {

    /** By rate x latency: 6.25/s x (1.4 + 255 x 0.034) s = 62.9; 2/s x (0.12 + 255 x 0.017) s = 8.9; 2/s x 4.455 s = 8.9. */
    @ParameterizedTest
    @CsvSource({"vllm-burst.json,3,63", "vllm-null-cap.json,3,63", "vllm-open-loop.json,3,9", "vllm-open-loop-end-to-end.json,1,9",
            "aiperf-open-loop.json,3,9"})
    void a_concurrency_that_is_not_stated_follows_from_rate_and_latency(String file, int results, int concurrency) throws ImportException {
        Imported found = of(file, ON_AN_L40S);
        assertThat(found.measurements()).hasSize(results).allSatisfy(row -> {
            assertThat(row.streamShape().concurrency()).isEqualTo(concurrency);
            assertThat(row.source().citation()).contains("concurrency " + concurrency + " derived");
        });
        assertThat(said(found)).contains("concurrency " + concurrency + " derived");
    }

    @ParameterizedTest
    @CsvSource({"vllm-appended.json", "vllm-array.json"})
    void three_runs_in_one_file_are_nine_results(String file) throws ImportException {
        Imported found = of(file, ON_AN_L40S);
        assertThat(found.measurements()).hasSize(9);
        assertThat(found.measurements().stream().map(row -> row.streamShape().concurrency()).distinct()).containsExactly(1, 8, 32);
        assertThat(found.measurements()).filteredOn(row -> row.metric() == Metric.OUTPUT_TOKENS).extracting(Measurement::value).containsExactly(58.0, 440.0,
                1500.0);
    }

    @ParameterizedTest
    @CsvSource({"vllm-failed.json,540 of 600 requests failed", "aiperf-cancelled.json,was cancelled after 150 failed"})
    void failed_and_cancelled_runs_are_no_results(String file, String reason) throws ImportException {
        Imported found = of(file, ON_AN_L40S);
        assertThat(found.measurements()).isEmpty();
        assertThat(said(found)).contains(reason);
    }

    @Test
    void hardware_and_precision_come_from_the_metadata() throws ImportException {
        assertThat(of("vllm-metadata.json", Given.NOTHING).measurements()).hasSize(3).allSatisfy(row -> {
            assertThat(row.acceleratorId()).isEqualTo("nvidia-l40s");
            assertThat(row.accelerators()).isEqualTo(4);
            assertThat(row.precision()).isEqualTo(Precision.FP8);
            assertThat(row.modelId()).isEqualTo("llama-3.1-70b");
        });
        assertThat(of("vllm-metadata.json", Given.NOTHING.withAccelerators(OptionalInt.of(4))).measurements()).hasSize(3);
        assertThat(said(of("vllm-metadata.json", Given.NOTHING.withAccelerators(OptionalInt.of(2))))).contains("of which 4 serve together");
    }

    /** 180 mJ a query of 0.9 ms is 200 W. */
    @Test
    void power_rows_are_the_wall_watts_of_their_run() throws ImportException {
        Imported found = of("mlperf-power.csv", Given.NOTHING);
        assertThat(found.measurements()).hasSize(2);
        assertThat(only(found, Metric.OFFLINE_THROUGHPUT)).satisfies(row -> {
            assertThat(row.value()).isEqualTo(12_000);
            assertThat(row.wallWatts()).hasValue(231.5);
            assertThat(row.precision()).isEqualTo(Precision.INT8);
        });
        assertThat(only(found, Metric.SINGLE_STREAM_LATENCY)).satisfies(row -> {
            assertThat(row.value()).isEqualTo(0.9);
            assertThat(row.wallWatts()).hasValue(200);
        });
    }

    @Test
    void names_of_mlperf_are_those_that_the_fit_knows() throws ImportException {
        assertThat(of("mlperf-names.csv", Given.NOTHING).measurements()).extracting(Measurement::acceleratorId).containsExactly("nvidia-h100-sxm",
                "nvidia-a100-sxm-80",
                "nvidia-h100-nvl", "jetson-agx-orin-64", "nvidia-t4", "nvidia-l4");
    }

    @ParameterizedTest
    @CsvSource({"aiperf-phases.json,16", "genai-perf.json,16", "llm-load-test.json,16"})
    void a_closed_loop_has_the_concurrency_that_it_states(String file, int concurrency) throws ImportException {
        Imported found = of(file, ON_AN_L40S);
        assertThat(found.measurements()).hasSize(3).allSatisfy(row -> {
            assertThat(row.streamShape()).isEqualTo(new Measurement.TokenShape(512, 256, concurrency));
            assertThat(row.modelId()).isEqualTo("llama-3.1-8b");
        });
        assertThat(only(found, Metric.TPOT).value()).isEqualTo(17.9);
    }

    @Test
    void files_of_one_name_do_not_replace_each_other() throws ImportException {
        var ids = new HashSet<String>();
        for (String accelerator : List.of("nvidia-l40s", "nvidia-l4")) {
            for (String folder : List.of("c1", "c16")) {
                of(folder + "/profile_export_aiperf.json", ON_AN_L40S.withAcceleratorId(Optional.of(accelerator)).withPrecision(Optional.of(Precision.INT4)))
                        .measurements()
                        .forEach(row -> ids.add(row.id()));
            }
        }
        assertThat(ids).hasSize(12);
        assertThat(of("c1/profile_export_aiperf.json", ON_AN_L40S)).as("the same file again is the same results")
                .isEqualTo(of("c1/profile_export_aiperf.json", ON_AN_L40S));
    }

    @ParameterizedTest
    @CsvSource({"guidellm.json,1,16", "sglang.jsonl,16,31"})
    void a_mean_concurrency_that_was_counted_is_taken(String file, int first, int second) throws ImportException {
        Imported found = of(file, LLAMA);
        assertThat(found.measurements()).hasSize(6);
        assertThat(found.measurements().stream().map(row -> row.streamShape().concurrency()).distinct()).containsExactly(first, second);
    }

    @Test
    void a_tool_is_called_by_its_name() throws ImportException {
        assertThat(of("sglang.jsonl", LLAMA).format()).startsWith("SGLang");
        assertThat(of("guidellm.json", LLAMA).format()).startsWith("GuideLLM");
        assertThat(of("vllm-array.json", LLAMA).format()).startsWith("vLLM");
    }

    /** 860 tokens/s / 256 x (0.11 + 255 x 0.0179) s = 15.7. */
    @Test
    void a_table_without_the_load_gives_it() throws ImportException {
        assertThat(of("aiperf.csv", LLAMA).measurements()).hasSize(3).allSatisfy(row -> assertThat(row.streamShape().concurrency()).isEqualTo(16));
        assertThat(said(of("aiperf.csv", ON_AN_L40S))).contains("--model");
    }

    @Test
    void single_rates_are_read() throws ImportException {
        Given resnet = ON_AN_L40S.withModelId(Optional.of("resnet50"));
        assertThat(only(of("mlperf-log.txt", resnet), Metric.OFFLINE_THROUGHPUT).value()).isEqualTo(12_000.4);
        assertThat(only(of("trtexec.log", resnet.withBatch(OptionalInt.of(8))), Metric.OFFLINE_THROUGHPUT)).satisfies(row -> {
            assertThat(row.value()).isEqualTo(8 * 1875.2);
            assertThat(row.p99Ms()).hasValue(0.9);
        });
        assertThat(said(of("trtexec.log", resnet))).contains("--batch");
        Imported swept = of("perf-analyzer.csv", resnet);
        assertThat(only(swept, Metric.SERVER_THROUGHPUT).value()).isEqualTo(1210.9);
        assertThat(only(swept, Metric.SERVER_THROUGHPUT).p99Ms()).hasValue(3.9);
        assertThat(only(swept, Metric.SINGLE_STREAM_LATENCY).value()).isEqualTo(2.5);
    }

    @Test
    void streams_at_the_pace_of_cameras_measure_no_accelerator() throws ImportException {
        assertThat(said(of("deepstream.log", ON_AN_L40S))).contains("pace of their sources");
    }

    /** 860 tokens/s over 3.36 requests/s are 256 tokens a request; how long prompts were is not in it. */
    @Test
    void a_table_without_lengths_asks_for_them() throws ImportException {
        assertThat(said(of("guidellm.csv", LLAMA))).contains("input tokens", "--input-tokens");
        assertThat(of("guidellm.csv", LLAMA.withInputTokens(OptionalDouble.of(512))).measurements()).hasSize(3)
                .allSatisfy(row -> assertThat(row.streamShape()).isEqualTo(new Measurement.TokenShape(512, 256, 16)));
    }

    @ParameterizedTest
    @CsvSource({"azure-trace.csv,trace of requests", "mooncake.jsonl,trace of requests", "netbox-device.yaml,NetBox device type",
            "netbox-rack.yaml,NetBox rack type",
            "quotation.csv,quotation", "cameras.csv,list of cameras", "hourly-load.csv,load by the hour", "assistant.inferrack,plan of Inferrack"})
    void what_is_no_result_is_named(String file, String what) {
        assertThatThrownBy(() -> of(file, ON_AN_L40S)).isInstanceOf(ImportException.class).hasMessageContaining("this is a " + what);
    }

    @ParameterizedTest
    @CsvSource({"own-german.csv,12000.5", "own-windows-1252.csv,12000", "own-capitals.csv,12000", "own-thousands.csv,12000"})
    void a_table_of_any_spreadsheet_is_read(String file, double value) throws ImportException {
        Measurement row = of(file, Given.NOTHING.withAccelerators(OptionalInt.of(1))).measurements().getFirst();
        assertThat(row.value()).isEqualTo(value);
        assertThat(row.acceleratorId()).isEqualTo("nvidia-l4");
        assertThat(row.systemName()).isEqualTo(file.contains("1252") ? "Prüfstand München" : "");
    }

    @Test
    void models_that_the_catalogue_lacks_can_be_added() throws ImportException {
        Imported asked = of("own-new-models.csv", Given.NOTHING);
        assertThat(asked.measurements()).extracting(Measurement::modelId).containsExactly("qwen2-7b");
        assertThat(said(asked)).contains("bge-large", "whisper-large-v3", "--family");
        Imported added = of("own-new-models.csv", Given.NOTHING.withFamily(Optional.of(AiModel.Family.ENCODER)));
        assertThat(added.measurements()).hasSize(3);
        assertThat(added.models()).extracting(AiModel::id).containsExactly("bge-large", "whisper-large-v3");
    }

    /** Reading 16 GB of weights at 864 GB/s takes 18.6 ms, so 13.2 ms a token are not of 16 bits. */
    @Test
    void the_precision_in_a_models_name_is_that_of_the_result() throws ImportException {
        Given hardware = ON_AN_L40S.withPrecision(Optional.empty());
        assertThat(of("vllm-int4-name.json", hardware).measurements()).hasSize(3).allSatisfy(row -> assertThat(row.precision()).isEqualTo(Precision.INT4));
        assertThat(said(of("vllm-int4-name.json", ON_AN_L40S))).contains("18.59 ms", "Check the unit, the precision");
    }

    @Test
    void what_nobody_says_is_asked_for() throws ImportException {
        var asked = new ArrayList<String>();
        asked.add(said(of("vllm-array.json", Given.NOTHING)));
        asked.add(said(of("vllm-array.json", Given.NOTHING.withAcceleratorId(Optional.of("nvidia-l40s")))));
        asked.add(said(of("vllm-array.json", ON_AN_L40S.withPrecision(Optional.empty()))));
        assertThat(asked.get(0)).contains("--accelerator.");
        assertThat(asked.get(1)).contains("--accelerators.");
        assertThat(asked.get(2)).contains("--precision.");
    }
}
