package org.inferrack.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleFunction;

import org.inferrack.fixture.Gate;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.Objective;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;

/** Whatever is searched for over a plan, it ends soon after nobody wants it any more, and goes home with what it has where it is only stopped. */
class FleetStoppingTest {

    private static final double MOST_MS = 100;
    private static final double[] MOMENTS_MS = {0, 2, 10, 40};
    private static final FleetRequest LIMITED = FleetRequest.of(Objective.TCO).withBudget(4_000_000);
    private static final CheckedPlan CHECKED = Gate.checked(plan(), FleetWorld.KNOWLEDGE);
    private static final FleetOptimiser OPTIMISER = FleetOptimiser.of(CHECKED, FleetWorld.KNOWLEDGE);

    /** Shared servers bought in four years, for two workloads that grow. */
    private static Plan plan() {
        var candidates = Candidates.OF_SCENARIOS.withServerIds(List.of("srv", "big")).withAcceleratorIds(List.of("card", "card-new", "card-net"))
                .withPurchaseMonths(List.of(1, 7, 13, 25)).withSharing(true);
        return FleetWorld.racks(FleetWorld.plan(List.of(FleetWorld.work("a", "resnet50", 51_000, 0.7), FleetWorld.work("b", "net", 33_000, 0.3)), candidates,
                FleetWorld.group("servers", FleetWorld.server("srv", "card", 4))), 50);
    }

    @Test
    void a_choice_of_shared_servers_ends() {
        unwanted("choice", end -> OPTIMISER.choose(FleetRequest.of(Objective.TCO), unwantedAt(end)));
        stopped("choice", end -> OPTIMISER.choose(FleetRequest.of(Objective.TCO), stoppedAt(end)));
    }

    @Test
    void the_search_for_the_largest_workload_ends() {
        unwanted("largest", end -> LargestWorkload.of(OPTIMISER, CHECKED, "a", LIMITED, () -> unwantedAt(end)));
        stopped("largest", end -> LargestWorkload.of(OPTIMISER, CHECKED, "a", LIMITED, () -> stoppedAt(end)).fleet());
    }

    @Test
    void a_frontier_ends() {
        unwanted("frontier", end -> ParetoFrontier.of(OPTIMISER, Objective.TCO, Objective.POWER, 9, () -> unwantedAt(end)));
        stopped("frontier", end -> ParetoFrontier.of(OPTIMISER, Objective.TCO, Objective.POWER, 9, () -> stoppedAt(end)).getFirst());
    }

    @Test
    void candidates_that_are_not_asked_any_more_are_missing() {
        int all = OPTIMISER.offers();
        stopped("candidates", end -> {
            FleetOptimiser some = FleetOptimiser.of(CHECKED, FleetWorld.KNOWLEDGE, () -> now() >= end);
            assertThat(some.offers()).isLessThanOrEqualTo(all);
            return some.choose(FleetRequest.of(Objective.TCO), stoppedAt(end));
        });
    }

    @Test
    void an_interrupt_ends_the_asking_of_candidates() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> FleetOptimiser.of(CHECKED, FleetWorld.KNOWLEDGE)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void unwanted(String what, DoubleFunction<Object> work) {
        late(work, 500);
        for (double moment : MOMENTS_MS) {
            assertThat(late(work, moment)).as(what + " unwanted after " + moment + " ms").isLessThan(MOST_MS);
        }
    }

    /** How long it goes on after it is unwanted; it may be ready before. */
    private static double late(DoubleFunction<Object> work, double moment) {
        double end = now() + moment;
        try {
            work.apply(end);
            return 0;
        } catch (CancellationException _) {
            return now() - end;
        }
    }

    private static void stopped(String what, DoubleFunction<OptimisedFleet> work) {
        work.apply(now() + 300);
        for (double moment : MOMENTS_MS) {
            double end = now() + moment;
            OptimisedFleet fleet = work.apply(end);
            assertThat(now() - end).as(what + " stopped after " + moment + " ms").isLessThan(MOST_MS);
            fleet.scenario().ifPresent(_ -> FleetCheck.holds(CHECKED.plan(), fleet));
        }
    }

    private static Effort unwantedAt(double end) {
        return new Effort(0.001, () -> false, _ -> {}, Effort.Deep.NONE, () -> now() >= end);
    }

    private static Effort stoppedAt(double end) {
        return new Effort(0.001, () -> now() >= end, _ -> {});
    }

    private static double now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }
}
