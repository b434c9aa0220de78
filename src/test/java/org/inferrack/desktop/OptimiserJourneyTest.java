package org.inferrack.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferrack.optimise.FleetOptimiser;
import org.inferrack.samples.SampleProjects;
import org.junit.jupiter.api.Test;

/** Choosing servers in the window: candidates, answer, scenario, undo. */
class OptimiserJourneyTest extends ScreenTest {

    private void optimise() {
        ui.click("scenarios-tab-optimise");
        ui.click("optimise-start");
        ui.await("a fleet is chosen", () -> ui.shows("optimise-add") && !ui.shows("optimise-stop"));
    }

    @Test
    void the_chosen_fleet_becomes_a_scenario_that_can_be_undone() {
        open(SampleProjects.VIDEO_ANALYTICS.plan(), "scenarios");
        int before = plan().scenarios().size();
        optimise();
        assertThat(ui.textOf("optimise-planned")).contains("TCO");
        ui.click("optimise-add");
        assertThat(plan().scenarios()).hasSize(before + 1);
        assertThat(plan().scenario(FleetOptimiser.SCENARIO)).isPresent();
        assertThat(ui.session().outcome().orElseThrow().scenario(FleetOptimiser.SCENARIO).orElseThrow().feasible()).isTrue();
        ui.press("Ctrl+Z");
        assertThat(plan().scenario(FleetOptimiser.SCENARIO)).isEmpty();
    }

    @Test
    void an_answer_for_an_earlier_plan_is_no_longer_offered() {
        open(SampleProjects.VIDEO_ANALYTICS.plan(), "scenarios");
        optimise();
        ui.type("candidates-fills", "2, 4");
        assertThat(plan().candidates().orElseThrow().fills()).containsExactly(2, 4);
        assertThat(ui.shows("optimise-add")).isFalse();
        assertThat(ui.textOf("optimise-progress")).contains("The plan has changed");
        optimise();
        ui.click("optimise-add");
        assertThat(plan().scenario(FleetOptimiser.SCENARIO).orElseThrow().groups())
                .allSatisfy(group -> assertThat(group.configuration().accelerators()).isIn(2, 4));
    }

    @Test
    void months_that_cannot_be_are_refused_at_the_field() {
        open(SampleProjects.VIDEO_ANALYTICS.plan(), "scenarios");
        ui.click("scenarios-tab-optimise");
        ui.type("candidates-purchases", "0, 13");
        assertThat(plan().candidates()).isEmpty();
        ui.type("candidates-purchases", "1, 13");
        assertThat(plan().candidates().orElseThrow().purchaseMonths()).containsExactly(1, 13);
        ui.press("Ctrl+Z");
        assertThat(plan().candidates()).isEmpty();
    }
}
