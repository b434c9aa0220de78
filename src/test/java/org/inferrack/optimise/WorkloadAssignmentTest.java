package org.inferrack.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.engine.sizing.Sizing.SiteDemand;
import org.inferrack.optimise.candidates.Candidate;
import org.inferrack.optimise.candidates.Offer;
import org.inferrack.optimise.candidates.WindowDemand;
import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;

/** {@link WorkloadAssignment} of two workloads of 10 to servers that could run both, one of them better at each. */
class WorkloadAssignmentTest {

    private static final List<WindowDemand> NEEDS = List.of(need("chat"), need("search"));
    private static final Offer CHATTY = offer(10, 4);
    private static final Offer FINDER = offer(4, 10);

    @Test
    void each_server_runs_what_it_is_good_at() {
        assertThat(assigned(List.of(CHATTY, FINDER), 1, 1)).containsExactly(List.of("chat"), List.of("search"));
    }

    @Test
    void a_server_that_is_alone_runs_everything_and_one_that_is_not_chosen_nothing() {
        assertThat(assigned(List.of(CHATTY, FINDER), 0, 2)).containsExactly(List.of(), List.of("chat", "search"));
    }

    @Test
    void what_servers_of_one_workload_carry_is_left_to_them() {
        Offer searching = new Offer("hall", CHATTY.candidate(), List.of(new Offer.Work("search", List.of(10.0))), 1, CHATTY.costs(), 0, List.of());
        assertThat(assigned(List.of(CHATTY, searching), 1, 1)).containsExactly(List.of("chat"), List.of("search"));
    }

    @Test
    void a_shared_server_that_is_needed_for_nothing_may_run_all_that_it_can() {
        Offer searching = new Offer("hall", CHATTY.candidate(), List.of(new Offer.Work("search", List.of(10.0))), 1, CHATTY.costs(), 0, List.of());
        assertThat(assigned(List.of(CHATTY, searching, FINDER), 1, 1, 1).getLast()).containsExactly("chat", "search");
    }

    private static List<List<String>> assigned(List<Offer> offers, Integer... counts) {
        return WorkloadAssignment.of(offers, List.of(counts), NEEDS, Cancellation.NEVER);
    }

    private static WindowDemand need(String workload) {
        return new WindowDemand(new SiteDemand(workload, "hall", 10, 10, 5), 0);
    }

    private static Offer offer(double chat, double search) {
        var unknown = OptionalDouble.empty();
        return new Offer("hall", new Candidate(FleetWorld.server("srv", "card", 1), Optional.empty(), 1, Optional.empty()),
                List.of(new Offer.Work("chat", List.of(chat)), new Offer.Work("search", List.of(search))), 1,
                new Offer.Costs(unknown, unknown, unknown, unknown, unknown, 0), 0, List.of());
    }
}
