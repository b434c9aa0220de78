package org.inferrack.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.exchange.Imports.only;
import static org.inferrack.exchange.Imports.said;
import static org.inferrack.exchange.Imports.text;

import java.util.OptionalDouble;

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

/** {@link OwnTable} and {@link OwnRow}: results in our own form, typed by people into spreadsheets. */
class OwnTableTest {

    @Test
    void a_row_keeps_value_source_and_date() throws ImportException {
        Imported found = text("accelerator,accelerators,model,precision,metric,value,p99_ms,wall_watts,system,source_date\n"
                + "NVIDIA L4,2,bert-large,int8,offline throughput,2000,,310,\"Box\nof ours\",2026-09-30\n", Given.NOTHING);
        Measurement row = found.measurements().getFirst();
        assertThat(row.acceleratorId()).isEqualTo("nvidia-l4");
        assertThat(row.perAccelerator()).isEqualTo(1000);
        assertThat(row.precision()).isEqualTo(Precision.INT8);
        assertThat(row.wallWatts()).isEqualTo(OptionalDouble.of(310));
        assertThat(row.systemName()).isEqualTo("Box\nof ours");
        assertThat(row.source().date()).isEqualTo("2026-09-30");
        assertThat(row.source().citation()).contains("own.txt", "line 2");
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void wrong_rows_are_named_by_line_and_the_rest_is_imported() throws ImportException {
        Imported found = text("accelerator,accelerators,model,metric,value\nWonder 9000,1,bert-large,OFFLINE_THROUGHPUT,5\n"
                + "nvidia-l4,1,bert-large,OFFLINE_THROUGHPUT,-5\nnvidia-l4,1,bert-large,SPEED,5\nnvidia-l4,half,bert-large,OFFLINE_THROUGHPUT,5\n"
                + "nvidia-l4,1,bert-large,OFFLINE_THROUGHPUT,fast\nnvidia-l4,1,bert-large,OFFLINE_THROUGHPUT,1e308\nnvidia-l4,1,bert-large,OFFLINE_THROUGHPUT,900\n",
                Given.NOTHING);
        assertThat(found.measurements()).hasSize(1);
        assertThat(found.lines(found.problems())).hasSize(6);
        assertThat(found.lines(found.problems()).get(0)).contains("line 2", "Wonder 9000");
        assertThat(found.lines(found.problems()).get(1)).contains("line 3", "above 0");
        assertThat(found.lines(found.problems()).get(4)).contains("line 6", "\"fast\" is not a number");
    }

    private static final String LLM = "accelerator,accelerators,model,precision,metric,value,unit,input_tokens,output_tokens,concurrency\n";

    private static String row(String metric, double value, String unit, Object concurrency) {
        return "nvidia-l40s,1,llama-3.1-8b,FP16," + metric + "," + value + "," + unit + ",512,256," + concurrency + "\n";
    }

    @Test
    void rows_of_one_load_check_each_other() throws ImportException {
        Imported good = text(LLM + row("OUTPUT_TOKENS", 440, "", 8) + row("TTFT", 0.09, "s", 8) + row("TPOT", 17.8, "ms", 8), Given.NOTHING);
        assertThat(good.measurements()).hasSize(3).allSatisfy(row -> assertThat(row.streamShape()).isEqualTo(new TokenShape(512, 256, 8)));
        assertThat(only(good, Metric.TTFT).value()).isEqualTo(90);
        Imported seconds = text(LLM + row("OUTPUT_TOKENS", 440, "", 8) + row("TTFT", 0.09, "", 8) + row("TPOT", 0.0178, "", 8), Given.NOTHING);
        assertThat(seconds.measurements()).isEmpty();
        assertThat(said(seconds)).contains("lines 2, 3, 4", "contradicts");
    }

    @Test
    void a_load_that_is_not_stated_follows() throws ImportException {
        assertThat(only(text(LLM + row("OUTPUT_TOKENS", 440, "", "") + row("TTFT", 90, "", "") + row("TPOT", 17.8, "", ""), Given.NOTHING), Metric.TPOT)
                .streamShape().concurrency()).isEqualTo(8);
        assertThat(said(text(LLM + row("OUTPUT_TOKENS", 440, "", ""), Given.NOTHING))).contains("--concurrency");
    }

    /** 440 tokens/s / 256 x 255 x 0.03 s are 13 in flight, not 8: the first run is refused with its TPOT, the second stands. */
    @Test
    void a_repeat_of_a_load_is_a_run_of_its_own() throws ImportException {
        Imported found = text(LLM + row("OUTPUT_TOKENS", 440, "", 8) + row("OUTPUT_TOKENS", 450, "", 8) + row("TPOT", 30, "", 8), Given.NOTHING);
        assertThat(only(found, Metric.OUTPUT_TOKENS).value()).isEqualTo(450);
        assertThat(said(found)).contains("lines 2, 4", "13.15");
    }

    @ParameterizedTest
    @CsvSource({"OFFLINE_THROUGHPUT,ms,is a time", "WALL_POWER,samples/s,inferences per time", "SINGLE_STREAM_LATENCY,W,is power",
            "DECODE_FRAMES,tokens/s,tokens per time"})
    void a_unit_of_another_kind_is_refused(String metric, String unit, String reason) throws ImportException {
        assertThat(said(text("accelerator,accelerators,model,metric,value,unit\nnvidia-l4,1,resnet50," + metric + ",5," + unit + "\n", Given.NOTHING)))
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"WALL_POWER,0.3,kW,300", "SINGLE_STREAM_LATENCY,0.9,s,900", "DECODE_FRAMES,90,fps,90"})
    void a_unit_of_the_same_kind_is_converted(String metric, double value, String unit, double expected) throws ImportException {
        assertThat(text("accelerator,accelerators,model,metric,value,unit\nnvidia-l4,1,resnet50," + metric + "," + value + "," + unit + "\n", Given.NOTHING)
                .measurements().getFirst().value())
                .isCloseTo(expected, org.assertj.core.api.Assertions.within(1e-9));
    }
}
