package org.inferrack.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.samples.SampleProjects;
import org.junit.jupiter.api.Test;

/**
 * What limits a plan, what helps, and trying things out, in the real window: AdviceScreen with the AdvicePane, whose rows are BottleneckRow and
 * EffectRow, and the WhatIfPane.
 */
class AdviceJourneyTest extends ScreenTest {

    private static final Plan VIDEO = SampleProjects.VIDEO_ANALYTICS.plan();

    private void openAdvice(Plan plan) {
        open(plan, "advice");
        awaitAdvice();
    }

    private void awaitAdvice() {
        ui.await("the changes have been tried", () -> !ui.session().planning() && ui.textOf("advice-state").isEmpty());
        ui.settle();
    }

    @Test
    void a_change_is_made_in_one_step_that_can_be_undone() {
        openAdvice(VIDEO);
        ui.await("changes are shown", () -> ui.shows("change-0-apply"));
        ui.click("change-0-apply");
        assertThat(plan()).isNotEqualTo(VIDEO);
        assertThat(ui.session().undoText()).contains("cooling per rack");
        ui.onToolkit(() -> {
            ui.session().undo();
            return null;
        });
        assertThat(plan()).isEqualTo(VIDEO);
    }

    @Test
    void an_infeasible_scenario_names_its_conflict_and_a_relaxation_ends_it() {
        openAdvice(VIDEO);
        ui.select("advice-scenario", "A2 in DL380 Gen11");
        awaitAdvice();
        ui.await("the conflict is shown", () -> ui.shows("advice-conflict-0"));
        ui.click("relaxation-0-0-apply");
        ui.await("the plan is worked out", () -> !ui.session().stale());
        assertThat(ui.session().outcome().orElseThrow().scenarios()).filteredOn(each -> each.scenario().name().equals("A2 in DL380 Gen11"))
                .allMatch(each -> each.feasible());
        awaitAdvice();
        assertThat(ui.shows("advice-conflict-0")).isFalse();
    }

    @Test
    void sliders_show_figures_without_touching_the_plan_until_they_are_applied() {
        openAdvice(VIDEO);
        assertThat(tried("tried-servers")).isEmpty();
        move("lever-demand-slider", 2);
        ui.await("the figures are there", () -> !tried("tried-servers").isEmpty());
        assertThat(plan()).isEqualTo(VIDEO);
        ui.click("what-if-reset");
        assertThat(tried("tried-servers")).isEmpty();
        move("lever-demand-slider", 2);
        ui.await("the figures are there", () -> !tried("tried-servers").isEmpty());
        String promised = tried("tried-servers");
        ui.click("what-if-apply");
        ui.await("the plan is worked out", () -> !ui.session().stale());
        Scenario shown = plan().scenarios().stream().filter(each -> each.role() == Scenario.Role.PROPOSAL).findFirst().orElseThrow();
        assertThat(ui.session().outcome().orElseThrow().scenario(shown.id()).orElseThrow().sizing().servers()).isEqualTo(Integer.parseInt(promised));
        assertThat(ui.session().undoText()).startsWith("Undo: What if: Demand 200 %");
        assertThat(tried("tried-servers")).isEmpty();
    }

    @Test
    void a_finding_on_the_overview_is_settled_with_one_click() {
        open(VIDEO.withScenarios(VIDEO.scenarios().stream().map(each -> each.withPolicies(each.policies().withSpareServers(0))).toList()), "overview");
        String site = VIDEO.sites().getFirst().id();
        ui.await("the remedy is there", () -> ui.shows("finding-no-spare-" + site + "-apply"));
        ui.click("finding-no-spare-" + site + "-apply");
        assertThat(plan().scenarios()).anyMatch(each -> each.policies().spareServers() == 1);
        ui.await("the finding is gone", () -> !ui.session().stale() && !ui.shows("finding-no-spare-" + site));
    }

    @Test
    void a_plan_without_scenarios_says_what_is_missing() {
        open(VIDEO.withScenarios(List.of()).withTargets(List.of()), "advice");
        assertThat(ui.shows("what-if")).isFalse();
        assertThat(ui.shows("screen-advice")).isTrue();
    }

    private void move(String slider, double value) {
        ui.onToolkit(() -> {
            ((Slider) ui.node(slider)).setValue(value);
            return null;
        });
    }

    private String tried(String id) {
        return ui.onToolkit(() -> ((Label) ui.node(id)).getText());
    }
}
