package org.inferrack.exchange.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.exchange.Imports.CATALOG;
import static org.inferrack.exchange.Imports.LLAMA;
import static org.inferrack.exchange.Imports.ON_AN_L40S;
import static org.inferrack.exchange.Imports.said;
import static org.inferrack.exchange.Imports.text;

import java.util.ArrayList;
import java.util.Optional;

import org.inferrack.catalog.Measurement;
import org.inferrack.exchange.source.ImportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link RunCounts}, {@link WallPower}, {@link ComputePeak} and {@link Health}: figures of one file that cannot all be true. */
class RunCountsTest {

    /** 100 requests of 256 tokens at 440 tokens/s take 58.18 s; 8 are in flight. */
    private static final String RUN = "{\"model_id\":\"meta-llama/Llama-3.1-8B-Instruct\",\"request_rate\":\"%s\",%s\"num_prompts\":100,\"completed\":100,\"duration\":%s,"
            + "\"total_input_tokens\":51200,\"total_output_tokens\":25600,\"output_throughput\":440.0,\"request_throughput\":1.71875,\"mean_ttft_ms\":90.0,\"mean_tpot_ms\":17.8%s}";
    private static final String CLOSED = "\"max_concurrency\":8,";

    @ParameterizedTest
    @ValueSource(strings = {"5.818", "581.8", "58182", "29", "-58.18", "0"})
    void a_duration_that_the_counts_contradict_is_refused_where_nothing_else_decides(String seconds) throws ImportException {
        Imported found = text(RUN.formatted("inf", "", seconds, ""), LLAMA);
        assertThat(found.measurements()).isEmpty();
        assertThat(said(found)).contains("duration");
    }

    /** Concurrency and latency are witnesses for the rate: the run is used, and what does not agree is told with its figures. */
    @Test
    void a_duration_that_three_others_contradict_is_told() throws ImportException {
        Imported found = text(RUN.formatted("inf", CLOSED, "5.818", ""), LLAMA);
        assertThat(found.measurements()).hasSize(3);
        assertThat(said(found)).contains("25600 output tokens / 5.818 s = 4400 tokens/s, but 440 tokens/s are stated");
    }

    @Test
    void a_duration_that_agrees_is_no_matter() throws ImportException {
        assertThat(text(RUN.formatted("inf", CLOSED, "58.18", ""), LLAMA).remarks()).isEmpty();
    }

    /** The list of a detailed result counts, whatever its summary says. */
    @Test
    void errors_that_are_listed_count() throws ImportException {
        String errors = ",\"failed\":0,\"errors\":[" + "\"timeout\",".repeat(60) + "\"\",null]";
        assertThat(said(text(RUN.formatted("inf", CLOSED, "58.18", errors), LLAMA))).contains("60 of 160 requests failed");
        assertThat(text(RUN.formatted("inf", CLOSED, "58.18", ",\"errors\":[\"\",\"\",null]"), LLAMA).measurements()).hasSize(3);
        String guideLlm = "{\"benchmarks\":[{\"config\":{\"backend\":{\"model\":\"x\"}},\"requests\":{\"errored\":[{},{},{}]},\"metrics\":{\"request_totals\":{\"successful\":4}}}]}";
        assertThat(said(text(guideLlm, LLAMA))).contains("3 of 7 requests failed");
        String loadTest = "{\"results\":[{\"error_text\":\"x\"},{\"error_text\":null}],\"config\":{\"load_options\":{\"concurrency\":1}},\"summary\":{\"total_requests\":2,\"total_failures\":0}}";
        assertThat(said(text(loadTest, LLAMA))).contains("1 of 2 requests failed");
    }

    /** One L40S of 350 W in a server of its own draws between 14 W and 3.2 kW. */
    @ParameterizedTest
    @CsvSource({"0.61,false", "610,true", "610000,false", "6.1,false", "2900,true"})
    void watts_of_the_wall_fit_the_boards(double watts, boolean fit) throws ImportException {
        Imported found = text(RUN.formatted("inf", CLOSED, "58.18", ",\"wall_watts\":" + watts), LLAMA);
        assertThat(found.measurements()).hasSize(fit ? 3 : 0);
        if (!fit) {
            assertThat(said(found)).contains("does not fit 1 x NVIDIA L40S of 350 W each", "kW or mW");
        }
    }

    @ParameterizedTest
    @CsvSource({"WALL_POWER,0.3,W", "WALL_POWER,300000,W", "BOARD_POWER,0.07,W", "BOARD_POWER,900,W", "WALL_POWER,0.0003,kW"})
    void a_measured_power_fits_too(String metric, String value, String unit) throws ImportException {
        assertThat(
                said(text("accelerator,accelerators,model,metric,value,unit\nnvidia-l4,1,resnet50," + metric + "," + value + "," + unit + "\n", Given.NOTHING)))
                .contains("does not fit 1 x NVIDIA L4 of 72 W each");
    }

    /** An L4 does 485 TOPS in INT4; 8.2 GFLOP at twice that are 118,000/s, and one takes 8.5 us. */
    @ParameterizedTest
    @CsvSource({"OFFLINE_THROUGHPUT,12000000", "SERVER_THROUGHPUT,900000", "SINGLE_STREAM_LATENCY,0.0009"})
    void no_board_computes_beyond_its_peak(String metric, String value) throws ImportException {
        assertThat(said(text("accelerator,accelerators,model,metric,value\nnvidia-l4,1,resnet50," + metric + "," + value + "\n", Given.NOTHING)))
                .contains("beyond 1 x NVIDIA L4", "Check the unit");
    }

    /** 16 GB of weights at 864 GB/s take 18.6 ms before the first token as before any other: 0.09 is seconds. */
    @Test
    void a_first_token_comes_no_sooner_than_the_weights() throws ImportException {
        assertThat(said(text(RUN.formatted("inf", CLOSED, "58.18", "").replace("90.0", "0.09"), LLAMA))).contains("a TTFT of 0.09 ms is less than");
    }

    @Test
    void a_percentile_below_its_mean_is_not_taken() throws ImportException {
        Imported found = text(RUN.formatted("inf", CLOSED, "58.18", ",\"p99_ttft_ms\":0.15,\"p99_tpot_ms\":21"), LLAMA);
        assertThat(found.measurements()).hasSize(3).allSatisfy(row -> assertThat(row.p99Ms().orElse(21)).isEqualTo(21));
        assertThat(said(found)).contains("99th percentile of TTFT, 0.15 ms, is below 90 ms");
    }

    @Test
    void a_rate_of_nothing_is_no_result() throws ImportException {
        assertThat(said(text(RUN.formatted("inf", CLOSED, "58.18", "").replace("440.0", "0.0"), LLAMA))).contains("rate of output tokens is 0.0");
    }

    /** A figure that cannot be read is named by its key, never passed over. */
    @ParameterizedTest
    @ValueSource(strings = {"1.234,5", "90 ms", "n. a."})
    void text_in_place_of_a_figure_is_refused(String text) throws ImportException {
        assertThat(said(text(RUN.formatted("inf", CLOSED, "58.18", "").replace("90.0", "\"" + text + "\""), LLAMA)))
                .contains("mean_ttft_ms is \"" + text + "\"");
    }

    @Test
    void requests_to_two_models_are_of_none() throws ImportException {
        String profile = "{\"output_token_throughput\":{\"unit\":\"tokens/sec\",\"avg\":860.0},\"input_config\":{\"endpoint\":{\"model_names\":[\"a\",\"b\"]},\"concurrency\":16}}";
        assertThat(said(text(profile, LLAMA))).contains("2 models (a, b)");
    }

    @Test
    void a_stream_that_stands_still_or_is_none_is_said() throws ImportException {
        var detector = ON_AN_L40S.withModelId(Optional.of("peoplenet-resnet34"));
        assertThat(said(text("**PERF:  {'stream0': 212.5, 'thrstr': 213.5}\n", detector))).contains("the entry 'thrstr': 213.5");
        assertThat(said(text("**PERF:  {'stream0': 212.5, 'stream1': nan}\n", detector))).contains("the entry 'stream1': nan");
        assertThat(said(text("**PERF:  21.1 (21.0)\t0.00 (0.00)\n", detector))).contains("1 of 2 streams stood still");
    }

    @Test
    void columns_that_nobody_reads_are_named() throws ImportException {
        Imported found = text("accelerator,accelerators,model,metric,value,wall_kw\nnvidia-l4,1,resnet50,OFFLINE_THROUGHPUT,12000,0.3\n", Given.NOTHING);
        assertThat(found.measurements()).hasSize(1);
        assertThat(said(found)).contains("nothing is read from the columns wall kw");
    }

    @Test
    void a_tools_table_saved_by_a_german_spreadsheet_is_the_same_table() throws ImportException {
        String german = "Concurrency;Inferences/Second;p90 latency;p99 latency\n1;410,2;2500;2710\n4;1.210,9;3450;3900\n";
        assertThat(text(german, ON_AN_L40S.withModelId(Optional.of("resnet50"))).measurements().getFirst().value()).isEqualTo(1210.9);
    }

    /** The bounds are beyond everything that was ever published. */
    @Test
    void every_measurement_that_ships_is_within_the_bounds() {
        var refused = new ArrayList<String>();
        for (Measurement row : CATALOG.measurements()) {
            var accelerator = CATALOG.accelerator(row.acceleratorId());
            var model = CATALOG.model(row.modelId());
            if (accelerator.isPresent() && model.isPresent()) {
                var on = new Resolved(accelerator.get(), row.accelerators(), model.get(), false, Optional.ofNullable(row.precision()), "", "", "",
                        Optional.ofNullable(row.powerMode()));
                try {
                    ComputePeak.check(on, row.metric(), row.value());
                    WallPower.check(on, row.wallWatts());
                } catch (UnusableRun reason) {
                    refused.add(row.id() + ": " + reason.getMessage());
                }
            }
        }
        assertThat(refused).isEmpty();
        assertThat(CATALOG.measurements()).hasSizeGreaterThan(1000);
    }

    @Test
    void a_submission_with_errors_is_refused() throws ImportException {
        String row = "SystemName,Model,Scenario,Result,accelerator_model_name,accelerators_per_node,Units,errors\nBox,resnet50,Offline,8000,NVIDIA L4,1,Samples/s,%s\n";
        assertThat(text(row.formatted("0"), Given.NOTHING).measurements()).hasSize(1);
        assertThat(said(text(row.formatted("3"), Given.NOTHING))).contains("found 3 errors");
    }
}
