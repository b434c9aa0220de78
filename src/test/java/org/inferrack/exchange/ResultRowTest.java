package org.inferrack.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.exchange.ResultRow.Run;
import org.inferrack.exchange.ResultRow.Unusable;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a row says of a run, and what a person says where it does not; what the row says wins. */
class ResultRowTest {

    private static final Catalog CATALOG = ShippedKnowledge.read().catalog();
    private static final Given GIVEN = new Given(Optional.of("nvidia-l4"), OptionalInt.of(2), Optional.empty(), Optional.of(Precision.FP8), "2026-05-01");

    private static Measurement read(Given given, Run run, double value) throws Unusable {
        return new ResultRow(CATALOG, given, "own.csv").of("line 3", run, Metric.OFFLINE_THROUGHPUT, value, OptionalDouble.empty(), OptionalDouble.empty(),
                null);
    }

    private static Run run(String accelerator, String count, String model, String precision, String date) {
        return new Run(accelerator, count, model, precision, "", "", date);
    }

    @Test
    void what_is_given_fills_what_the_row_leaves_blank() throws Unusable {
        var read = read(GIVEN, run("", "", "resnet50", "", ""), 100);
        assertThat(read.acceleratorId()).isEqualTo("nvidia-l4");
        assertThat(read.accelerators()).isEqualTo(2);
        assertThat(read.precision()).isEqualTo(Precision.FP8);
        assertThat(read.source().date()).isEqualTo("2026-05-01");
    }

    @Test
    void what_the_row_says_wins() throws Unusable {
        var read = read(GIVEN, run("NVIDIA L40S", "4.0", "resnet50", "bf16", "2026-06-02"), 100);
        assertThat(read.acceleratorId()).isEqualTo("nvidia-l40s");
        assertThat(read.accelerators()).isEqualTo(4);
        assertThat(read.precision()).isEqualTo(Precision.FP16);
        assertThat(read.source().date()).isEqualTo("2026-06-02");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_result_is_a_number_above_nothing(double value) {
        assertThatThrownBy(() -> read(GIVEN, run("", "", "resnet50", "", ""), value)).isInstanceOf(Unusable.class).hasMessageContaining(String.valueOf(value));
    }

    @ParameterizedTest
    @CsvSource({"Wonder,1,resnet50,INT8,catalog list", "nvidia-l4,0,resnet50,INT8,whole number", "nvidia-l4,half,resnet50,INT8,whole number",
            "nvidia-l4,1.5,resnet50,INT8,whole number",
            "nvidia-l4,1,never-seen,INT8,--model", "nvidia-l4,1,resnet50,INT9,INT9"})
    void an_unusable_row_says_what_to_do(String accelerator, String count, String model, String precision, String words) {
        assertThatThrownBy(() -> read(Given.NOTHING, run(accelerator, count, model, precision, ""), 1)).isInstanceOf(Unusable.class)
                .hasMessageContaining(words);
    }

    @Test
    void what_nobody_says_is_asked_for() {
        assertThatThrownBy(() -> read(Given.NOTHING, run("", "1", "resnet50", "", ""), 1)).hasMessageContaining("--accelerator");
        assertThatThrownBy(() -> read(Given.NOTHING, run("nvidia-l4", "", "resnet50", "", ""), 1)).hasMessageContaining("--accelerators");
    }
}
