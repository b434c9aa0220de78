package org.inferrack.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.engine.sizing.Sizing.SiteDemand;
import org.inferrack.optimise.candidates.Candidate;
import org.inferrack.optimise.candidates.Offer;
import org.inferrack.optimise.candidates.WindowDemand;
import org.inferrack.optimise.model.Objective;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;

/** {@link FleetObstacles}: who cannot be served, and what to do about it. */
class FleetObstaclesTest {

    private static final Plan PLAN = FleetWorld.plan(List.of(FleetWorld.work("chat", "net", 10, 0)), Candidates.OF_SCENARIOS);
    private static final String SITE = PLAN.sites().getFirst().id();
    private static final Offer ABLE = offer("chat");

    @Test
    void a_plan_without_a_scenario_has_no_candidates() {
        assertThat(FleetObstacles.of(PLAN.withScenarios(List.of()), List.of(ABLE), List.of(ABLE), needs(), FleetRequest.of(Objective.TCO)).orElseThrow())
                .contains("no scenario");
    }

    @Test
    void work_that_no_offer_carries_is_named_with_its_site() {
        assertThat(obstacle(List.of(offer("search")), List.of(), Objective.TCO).orElseThrow())
                .startsWith("No candidate server can carry chat at " + PLAN.sites().getFirst().name() + ".\n");
    }

    @Test
    void where_only_a_figure_lacks_it_is_said_which_and_what_to_state() {
        assertThat(obstacle(List.of(ABLE), List.of(), Objective.CAPEX).orElseThrow()).contains("lacks a figure for capex").contains("missing prices");
        assertThat(obstacle(List.of(ABLE), List.of(), Objective.CARBON).orElseThrow()).contains("lacks a figure for carbon").contains("region");
    }

    @Test
    void nothing_is_in_the_way_where_an_offer_with_its_figure_carries_the_work() {
        assertThat(obstacle(List.of(ABLE), List.of(ABLE), Objective.TCO)).isEmpty();
    }

    private static Optional<String> obstacle(List<Offer> offers, List<Offer> priced, Objective objective) {
        return FleetObstacles.of(PLAN, offers, priced, needs(), FleetRequest.of(objective));
    }

    private static List<WindowDemand> needs() {
        return List.of(new WindowDemand(new SiteDemand("chat", SITE, 10, 10, 5), 0));
    }

    private static Offer offer(String workload) {
        var unknown = OptionalDouble.empty();
        return new Offer(SITE, new Candidate(FleetWorld.server("srv", "card", 1), Optional.empty(), 1, Optional.empty()),
                List.of(new Offer.Work(workload, List.of(10.0))), 1, new Offer.Costs(unknown, unknown, unknown, unknown, unknown, 0), 0, List.of());
    }
}
