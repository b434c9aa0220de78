package org.inferrack.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Catalog;
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
    void a_plan_without_a_server_and_without_candidates_was_asked_nothing() {
        var obstacle = FleetObstacles.of(PLAN.withScenarios(List.of()), Catalog.EMPTY, List.of(), List.of(), needs(), FleetRequest.of(Objective.TCO))
                .orElseThrow();
        assertThat(obstacle.words()).contains("No server of the catalogue").contains("List chassis");
        assertThat(obstacle.proof()).as("nobody asked, so nothing is proven").isFalse();
    }

    @Test
    void work_that_no_offer_carries_is_named_with_its_site() {
        var obstacle = obstacle(List.of(offer("search")), List.of(), Objective.TCO).orElseThrow();
        assertThat(obstacle.words()).startsWith("No candidate server can carry chat at " + PLAN.sites().getFirst().name() + ".\n");
        assertThat(obstacle.proof()).isTrue();
    }

    @Test
    void where_only_a_figure_lacks_it_is_said_which_and_what_to_state() {
        var capex = obstacle(List.of(ABLE), List.of(), Objective.CAPEX).orElseThrow();
        assertThat(capex.words()).startsWith("Nobody knows the capex of any candidate for chat at ")
                .contains(
                        "There is not a price of srv, nor a price of cpu, nor a price of Memory module 64 GB, nor a price of Power supply 2400 W titanium, nor a price of card.")
                .contains("under Hardware").contains("under Economics");
        assertThat(capex.proof()).isFalse();
        assertThat(obstacle(List.of(ABLE), List.of(), Objective.CARBON).orElseThrow().words()).contains("carbon").contains("region");
    }

    @Test
    void nothing_is_in_the_way_where_an_offer_with_its_figure_carries_the_work() {
        assertThat(obstacle(List.of(ABLE), List.of(ABLE), Objective.TCO)).isEmpty();
    }

    private static Optional<FleetObstacles> obstacle(List<Offer> offers, List<Offer> priced, Objective objective) {
        return FleetObstacles.of(PLAN, Catalog.EMPTY, offers, priced, needs(), FleetRequest.of(objective));
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
