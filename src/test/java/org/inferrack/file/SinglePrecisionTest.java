package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.inferrack.catalog.Precision;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinglePrecisionTest {

    private static final String NOW = PlanFiles.text(TinyPlan.PLAN);
    private static final String LIST = "\"precisions\": [\"int8\"]";

    private static ReadResult read(String text) throws PlanFileException {
        return PlanText.parse(Path.of("plan.inferrack"), text);
    }

    private static Plan accepting(Precision... precisions) {
        return TinyPlan.PLAN.withWorkloads(List.of(((ModelInference) TinyPlan.PLAN.workloads().getFirst()).withPrecisions(Set.of(precisions))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void the_one_of_an_older_file_is_the_one_that_is_accepted(int version) throws PlanFileException {
        assertThat(NOW).containsOnlyOnce(LIST);
        ReadResult read = read(NOW.replace(LIST, "\"precision\": \"int8\"").replace("\"version\": 2", "\"version\": " + version));
        assertThat(read.plan().workloads()).isEqualTo(TinyPlan.PLAN.workloads());
        assertThat(read.plan().carried()).isEmpty();
        assertThat(PlanFiles.text(read.plan())).contains(LIST);
    }

    @Test
    void fields_of_others_beside_it_survive() throws PlanFileException {
        ReadResult read = read(NOW.replace(LIST, "\"precision\": \"int8\", \"calibratedBy\": \"them\""));
        assertThat(PlanFiles.text(read.plan())).contains(LIST, "\"calibratedBy\": \"them\"");
        assertThat(read.warnings()).hasSize(1).first().asString().contains("calibratedBy");
    }

    @Test
    void the_list_wins_over_the_former_field_which_is_told_and_kept() throws PlanFileException {
        ReadResult read = read(NOW.replace(LIST, LIST + ", \"precision\": \"fp8\""));
        assertThat(read.plan().workloads()).isEqualTo(TinyPlan.PLAN.workloads());
        assertThat(read.warnings()).hasSize(1).first().asString().contains("precision", "unknown");
        assertThat(PlanFiles.text(read.plan())).contains("\"precision\": \"fp8\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~',
            value = {"\"precision\": \"fp9\" | one of fp32", "\"precision\": null | null", "\"precision\": 8 | the number 8",
                    "\"precisions\": \"int8\" | a list in [ ]", "\"precisions\": [\"fp9\"] | one of fp32", "\"precisions\": [null] | null",
                    "\"precisions\": null | null",
                    "\"precisions\": [[\"int8\"]] | a list"})
    void what_is_no_precision_is_refused_with_its_place(String written, String words) {
        assertThatThrownBy(() -> read(NOW.replace(LIST, written))).isInstanceOfSatisfying(PlanFileException.class, refused -> {
            assertThat(refused.where()).contains("line ", "$.workloads[0].precisions");
            assertThat(refused.problem()).contains(words);
        });
        assertThatThrownBy(() -> read(NOW.replace(LIST + ",", ""))).hasMessageContaining("\"precisions\" is missing");
    }

    @Test
    void several_are_written_in_one_order_and_come_back() throws PlanFileException {
        String written = PlanFiles.text(accepting(Precision.INT8, Precision.FP16, Precision.FP8));
        assertThat(written).contains("\"precisions\": [\"fp16\", \"fp8\", \"int8\"]");
        assertThat(read(written).plan()).isEqualTo(accepting(Precision.FP16, Precision.FP8, Precision.INT8));
        assertThat(read(NOW.replace(LIST, "\"precisions\": [\"int8\", \"fp8\", \"int8\", \"fp16\"]")).plan())
                .isEqualTo(accepting(Precision.FP16, Precision.FP8, Precision.INT8));
    }

    @Test
    void the_choice_of_a_group_is_kept_and_left_out_where_there_is_none() throws PlanFileException {
        assertThat(NOW.split("\"precision\":")).as("that of a measurement alone").hasSize(2);
        Plan chosen = TinyPlan.PLAN.withScenarios(TinyPlan.PLAN.scenarios().stream().map(scenario -> scenario.withGroups(scenario.groups().stream()
                .map(group -> group.withPrecision(Optional.of(Precision.INT8))).toList())).toList());
        assertThat(read(PlanFiles.text(chosen)).plan()).isEqualTo(chosen);
        assertThat(PlanSchema.errors(PlanSchema.plan(), PlanFiles.text(chosen))).isEmpty();
    }
}
