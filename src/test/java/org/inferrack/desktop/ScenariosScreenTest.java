package org.inferrack.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;

import org.inferrack.engine.outcome.Outcome;
import org.inferrack.plan.Metric;
import org.junit.jupiter.api.Test;

/** The page about scenarios: ScenariosScreen with its ServerGroups and their findings, a FindingLine each. */
class ScenariosScreenTest extends ScreenTest {

    private static double servers(Outcome outcome) {
        return outcome.scenario("today").orElseThrow().metric(Metric.SERVERS).amount().orElseThrow();
    }

    @Test
    void a_stated_count_replaces_the_engines_and_empty_leaves_it_to_the_engine_again() {
        open(ScreenPlan.full(), "scenarios");
        ui.type("group-count", "25");
        assertThat(plan().scenarios().getFirst().groups().getFirst().count()).isEqualTo(OptionalInt.of(25));
        assertThat(servers(ui.session().outcome().orElseThrow())).isGreaterThanOrEqualTo(25);
        ui.press("Ctrl+Z");
        assertThat(plan().scenarios().getFirst().groups().getFirst().count()).isEmpty();
    }

    @Test
    void an_accelerator_is_found_by_searching_and_chosen_with_enter() {
        open(ScreenPlan.full(), "scenarios");
        ui.click("group-accelerator");
        ui.write("l40s").press("Enter");
        assertThat(plan().scenarios().getFirst().groups().getFirst().configuration().acceleratorId()).isEqualTo("nvidia-l40s");
    }

    @Test
    void a_target_is_added_and_stated_in_per_cent() {
        open(ScreenPlan.full(), "scenarios");
        ui.click("scenarios-tab-targets");
        ui.click("targets-add");
        ui.type("targets-3-value", "42.5");
        assertThat(plan().targets().getLast().value()).isEqualTo(0.425);
        ui.click("targets-3-remove");
        assertThat(plan().targets()).isEqualTo(ScreenPlan.full().targets());
    }

    @Test
    void what_the_findings_say_of_a_group_stands_over_its_form() {
        open(ScreenPlan.full(), "scenarios");
        var group = plan().scenarios().getFirst().groups().getFirst();
        var findings = ui.session().outcome().orElseThrow().scenarios().getFirst().findings().stream().filter(finding -> finding.subject().equals(group.id()))
                .toList();
        assertThat(((javafx.scene.layout.Pane) ui.node("group-findings")).getChildren()).hasSameSizeAs(findings);
    }

    @Test
    void a_group_is_removed_and_the_scenario_invites_to_add_one() {
        open(ScreenPlan.full(), "scenarios");
        ui.click("groups-remove").click("groups-remove");
        assertThat(plan().scenarios().getFirst().groups()).isEmpty();
        assertThat(ui.shows("group-name")).isFalse();
        ui.click("groups-add");
        assertThat(ui.shows("group-name")).isTrue();
    }
}
