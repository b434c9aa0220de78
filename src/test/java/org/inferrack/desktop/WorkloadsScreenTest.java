package org.inferrack.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;

import org.inferrack.engine.outcome.Outcome;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.inferrack.plan.VideoAnalytics;
import org.junit.jupiter.api.Test;

/** The page about workloads: WorkloadsScreen with the form and the result of the selected one. */
class WorkloadsScreenTest extends ScreenTest {

    private static VideoAnalytics cameras(Plan plan) {
        return (VideoAnalytics) plan.workloads().getFirst();
    }

    private static double servers(Outcome outcome) {
        return outcome.scenario("today").orElseThrow().metric(Metric.SERVERS).amount().orElseThrow();
    }

    @Test
    void more_cameras_need_more_servers_and_undo_takes_them_back() {
        open(ScreenPlan.full(), "workloads");
        double before = servers(ui.session().outcome().orElseThrow());
        ui.type("video-cameras", "4,000");
        assertThat(cameras(plan()).cameras()).isEqualTo(4000);
        assertThat(servers(ui.session().outcome().orElseThrow())).isGreaterThan(before);
        ui.press("Ctrl+Z");
        assertThat(cameras(plan()).cameras()).isEqualTo(400);
        assertThat(ui.textOf("video-cameras")).isEqualTo("400");
        assertThat(servers(ui.session().outcome().orElseThrow())).isEqualTo(before);
    }

    @Test
    void wrong_text_stays_marked_and_the_plan_stays_as_it_was() {
        open(ScreenPlan.full(), "workloads");
        Plan before = plan();
        ui.type("video-growth", "a lot");
        assertThat(plan()).isSameAs(before);
        assertThat(ui.textOf("video-growth")).isEqualTo("a lot");
        assertThat(ui.textOf("video-growth-message")).isEqualTo("“a lot” is not a number. Enter a number from -90 to 1,000 %.");
        ui.type("video-growth", "30");
        assertThat(cameras(plan()).demand().growthPerYear()).isEqualTo(0.3);
        assertThat(ui.shows("video-growth-message")).isFalse();
    }

    @Test
    void text_in_the_making_is_committed_to_the_workload_it_was_typed_for() {
        open(ScreenPlan.full(), "workloads");
        ui.onToolkit(() -> {
            ((javafx.scene.control.TextField) ui.node("video-cameras")).setText("777");
            return null;
        });
        choose("workloads-list", 2);
        assertThat(cameras(plan()).cameras()).isEqualTo(777);
        assertThat(plan().workloads().get(2)).isEqualTo(ScreenPlan.full().workloads().get(2));
    }

    @Test
    void a_workload_is_removed_with_what_was_there_for_it_alone_and_comes_back_whole() {
        open(ScreenPlan.full(), "workloads");
        Plan before = plan();
        choose("workloads-list", 2);
        ui.click("workloads-remove");
        assertThat(plan().workloads()).hasSize(2);
        assertThat(plan().targets()).noneMatch(target -> target.workloadId().equals("scan"));
        assertThat(plan().scenarios()).allMatch(scenario -> scenario.groups().stream().noneMatch(group -> group.id().equals("orin")));
        ui.click("do-undo");
        assertThat(plan()).isEqualTo(before);
    }

    @Test
    void the_demand_of_a_language_model_changes_between_people_and_requests() {
        open(ScreenPlan.full(), "workloads");
        choose("workloads-list", 1);
        ui.select("llm-load", "Requests per second");
        ui.type("llm-rate", "12.5");
        assertThat(((LlmServing) plan().workloads().get(1)).load()).isEqualTo(new LlmServing.Load.Requests(12.5));
        assertThat(ids()).contains("llm-rate").doesNotContain("llm-users");
    }

    @Test
    void every_screen_of_an_empty_plan_invites_to_begin() {
        var full = ScreenPlan.full();
        open(full.withSites(java.util.List.of()).withWorkloads(java.util.List.of()).withScenarios(java.util.List.of()).withTargets(java.util.List.of()),
                "workloads");
        for (String screen : java.util.List.of("sites-and-racks", "hardware", "scenarios", "economics", "report", "workloads")) {
            ui.click("go-" + screen);
        }
        ui.click("workloads-add");
        ui.click("workloads-add-llm");
        ui.click("go-sites-and-racks");
        ui.click("sites-add");
        ui.click("sites-add-edge");
        ui.click("go-scenarios");
        ui.click("scenarios-add");
        assertThat(plan().workloads()).hasSize(1);
        assertThat(plan().sites().getFirst().electricalLimitKw()).isEqualTo(OptionalDouble.empty());
        assertThat(plan().baseline()).isPresent();
    }
}
