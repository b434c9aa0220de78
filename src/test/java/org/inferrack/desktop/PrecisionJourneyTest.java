package org.inferrack.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.inferrack.catalog.Precision;
import org.inferrack.engine.sizing.PrecisionUse;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;
import org.junit.jupiter.api.Test;

/** From what the client accepts, over the choice of a group, to what each scenario computes in. */
class PrecisionJourneyTest extends ScreenTest {

    /** Everything accepted in INT8 besides, so that there is something to choose. */
    private static Plan accepting() {
        Plan plan = ScreenPlan.full();
        return plan.withWorkloads(plan.workloads().stream().<Workload>map(each -> switch (each) {
            case VideoAnalytics video -> video.withPrecisions(Set.of(Precision.INT8, Precision.FP16));
            case LlmServing llm -> llm.withPrecisions(Set.of(Precision.INT8, Precision.FP16));
            default -> each;
        }).toList());
    }

    private List<Precision> used(String scenario) {
        return ui.session().outcome().orElseThrow().scenario(scenario).orElseThrow().sizing().fleets().stream()
                .flatMap(fleet -> PrecisionUse.of(fleet).stream()).filter(use -> use.workloadId().equals("assistant")).map(PrecisionUse::precision).distinct()
                .toList();
    }

    @Test
    void a_precision_that_the_client_accepts_is_ticked_and_used() {
        open(ScreenPlan.full(), "workloads");
        choose("workloads-list", 1);
        assertThat(used("today")).containsExactly(Precision.FP16);
        ui.click("llm-precisions-INT8");
        assertThat(plan().workloads().get(1).precisions()).containsExactly(Precision.FP16, Precision.INT8);
        assertThat(used("today")).containsExactly(Precision.INT8);
        assertThat(words("workload-result")).contains("Precision: INT8");
        ui.press("Ctrl+Z");
        assertThat(used("today")).containsExactly(Precision.FP16);
    }

    @Test
    void none_accepted_is_a_problem_at_the_boxes() {
        open(ScreenPlan.full(), "workloads");
        choose("workloads-list", 1);
        ui.click("llm-precisions-FP16");
        assertThat(ui.textOf("llm-precisions-message")).isEqualTo("No precision is accepted. Accept at least one.");
        ui.click("llm-precisions-INT8");
        assertThat(ui.shows("llm-precisions-message")).isFalse();
    }

    @Test
    void a_group_is_told_its_precision_and_what_it_serves_must_accept_it() {
        open(accepting(), "scenarios");
        assertThat(used("today")).containsExactly(Precision.INT8);
        ui.select("group-precision", "FP16");
        assertThat(plan().scenarios().getFirst().groups().getFirst().precision()).isEqualTo(Optional.of(Precision.FP16));
        assertThat(used("today")).containsExactly(Precision.FP16);
        ui.click("go-workloads");
        choose("workloads-list", 1);
        ui.click("llm-precisions-FP16");
        ui.click("go-scenarios");
        assertThat(ui.textOf("group-precision-message")).contains("compute in FP16", "\"Staff assistant\" accepts INT8");
        ui.select("group-precision", "Best of the accepted");
        assertThat(ui.shows("group-precision-message")).isFalse();
        assertThat(used("today")).containsExactly(Precision.INT8);
    }

    @Test
    void the_comparison_says_in_what_each_scenario_computes() {
        open(ScreenPlan.full(), "scenarios");
        ui.click("scenarios-tab-comparison");
        var lines = ui.onToolkit(() -> ((TableView<?>) ui.node("comparison")).getItems().stream().limit(3).map(Object::toString).toList());
        assertThat(lines.getFirst()).contains("Precision", "Yard cameras", "INT8, INT8");
        assertThat(lines.get(1)).contains("Precision", "Staff assistant", "FP16, FP16");
    }

    private String words(String id) {
        return ui.onToolkit(() -> String.join("\n", ui.node(id).lookupAll(".label").stream().map(Label.class::cast).map(Label::getText).toList()));
    }
}
