package org.inferrack.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Knowledge;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.Objective;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.Candidates.Host;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;

/** Where nothing was asked, or prices lack, nothing is proven, and it is said what to enter. */
class NothingAskedTest {

    private static final Plan NO_SCENARIO = FleetWorld.plan(List.of(FleetWorld.work("search", "net", 3_500, 0)), Candidates.OF_SCENARIOS)
            .withScenarios(List.of());

    @Test
    void a_plan_that_takes_its_candidates_from_scenarios_is_told_that_there_are_none() {
        var fleet = FleetWorld.best(Candidates.from(NO_SCENARIO, Candidates.From.SCENARIOS), Objective.TCO);
        assertThat(fleet.scenario()).isEmpty();
        assertThat(fleet.selection().infeasible()).isFalse();
        assertThat(fleet.reason()).contains("nothing to choose from yet").contains("Choose from the catalogue");
    }

    /** Nobody knows the sockets of these chassis. */
    @Test
    void a_catalogue_of_which_nothing_is_known_to_fit_is_nothing_to_choose_from_and_no_proof() {
        var fleet = FleetWorld.best(NO_SCENARIO, Objective.TCO);
        assertThat(fleet.scenario()).isEmpty();
        assertThat(fleet.selection().infeasible()).isFalse();
        assertThat(fleet.reason()).contains("No server of the catalogue").contains("chassis, accelerators and their processors and memory");
    }

    /** Four cards of 1,000/s at 2,500 in a chassis of 10,000: two processors and eight modules are listed with it. */
    @Test
    void listed_candidates_do_without_a_scenario() {
        var listed = Candidates.OF_SCENARIOS.withServerIds(List.of("srv")).withAcceleratorIds(List.of("card")).withHosts(List.of(new Host("cpu", 2, 512, 8)));
        var fleet = FleetWorld.best(NO_SCENARIO.withCandidates(java.util.Optional.of(listed)), Objective.CAPEX);
        assertThat(fleet.feasible()).isTrue();
        assertThat(fleet.groups()).singleElement().satisfies(group -> {
            assertThat(group.configuration()).isEqualTo(FleetWorld.server("srv", "card", 4));
            assertThat(group.count()).hasValue(1);
        });
    }

    @Test
    void what_has_no_price_is_named_with_where_to_enter_it() {
        Catalog whole = FleetWorld.KNOWLEDGE.catalog();
        var unpriced = new Catalog(whole.servers(), whole.accelerators(), whole.components(), whole.models(), whole.regions(),
                whole.prices().stream().filter(price -> !price.itemId().equals("srv") && !price.itemId().equals("card")).toList(), whole.measurements());
        Plan plan = FleetWorld.plan(List.of(FleetWorld.work("search", "net", 3_500, 0)), Candidates.OF_SCENARIOS,
                FleetWorld.group("g", FleetWorld.server("srv", "card", 4)));
        var fleet = FleetOptimiser.of(org.inferrack.fixture.Gate.checked(plan, new Knowledge("test", unpriced)), new Knowledge("test", unpriced))
                .choose(FleetRequest.of(Objective.TCO), Effort.untilProven());
        assertThat(fleet.selection().infeasible()).as("nothing is proven").isFalse();
        assertThat(fleet.reason()).startsWith("Nobody knows the TCO of any candidate for search at ").contains("a price of Chassis srv").contains("a price of ")
                .doesNotContain("a price of CPU").contains("under Hardware");
    }
}
