package org.inferrack.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.inferrack.optimise.model.Objective;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.Candidates.Stock;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Workload;

/** What must hold for choices from any plan. */
class FleetOptimiserPropertiesTest {

    private static Candidates candidates(Random random) {
        var all = Candidates.OF_SCENARIOS.withServerIds(List.of("srv", "big")).withAcceleratorIds(List.of("card", "card-new", "card-net"))
                .withFills(random.nextBoolean() ? List.of(2, 4) : List.of(1, 4, 8)).withSharing(random.nextInt(3) == 0);
        all = random.nextInt(3) == 0 ? all.withMostModels(OptionalInt.of(1)) : all;
        return random.nextInt(2) == 0 ? all.withStock(List.of(new Stock("card-new", 4 + random.nextInt(20)))) : all;
    }

    private static Plan plan(Random random, double demand) {
        List<Workload> workloads = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            workloads.add(
                    FleetWorld.work("w" + i, random.nextBoolean() ? "resnet50" : "net", demand * (1_000 + random.nextInt(20_000)), random.nextInt(3) * 0.1));
        }
        Plan plan = FleetWorld.plan(workloads, candidates(random), FleetWorld.group("g", FleetWorld.server("srv", "card", 4)),
                FleetWorld.owned("old", FleetWorld.server("srv", "card", 4), 1 + random.nextInt(2)));
        return FleetWorld.racks(FleetWorld.spares(plan, random.nextInt(2)), 20);
    }

    private static double cost(Plan plan) {
        OptimisedFleet fleet = FleetWorld.best(plan, Objective.CAPEX);
        if (fleet.scenario().isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        FleetCheck.holds(plan, fleet);
        assertThat(fleet.selection().proven()).as(fleet.selection() + " " + plan.candidates() + plan.workloads()).isTrue();
        return fleet.selection().objective().orElseThrow();
    }

    @Property(tries = 25)
    void more_demand_never_costs_less(@ForAll @IntRange(max = 100_000) int seed) {
        assertThat(cost(plan(new Random(seed), 1.3))).isGreaterThanOrEqualTo(cost(plan(new Random(seed), 1)) - 1e-3);
    }

    @Property(tries = 25)
    void more_candidates_or_stock_never_cost_more(@ForAll @IntRange(max = 100_000) int seed) {
        Plan plan = plan(new Random(seed), 1);
        Candidates few = plan.candidates().orElseThrow();
        double cost = cost(plan);
        assertThat(cost(plan.withCandidates(Optional.of(few.withFills(List.of(1, 2, 3, 4, 8)))))).isLessThanOrEqualTo(cost + 1e-3);
        assertThat(cost(plan.withCandidates(Optional.of(few.withStock(List.of()))))).isLessThanOrEqualTo(cost + 1e-3);
        assertThat(cost(plan.withCandidates(Optional.of(few.withMostModels(OptionalInt.empty()))))).isLessThanOrEqualTo(cost + 1e-3);
    }

    @Property(tries = 25)
    void the_order_of_what_is_stated_does_not_matter(@ForAll @IntRange(max = 100_000) int seed) {
        Plan plan = plan(new Random(seed), 1);
        var workloads = new ArrayList<>(plan.workloads());
        Collections.reverse(workloads);
        Candidates candidates = plan.candidates().orElseThrow();
        var turned = plan.withWorkloads(workloads).withCandidates(Optional.of(candidates.withServerIds(candidates.serverIds().reversed())
                .withAcceleratorIds(candidates.acceleratorIds().reversed()).withFills(candidates.fills().reversed())));
        double cost = cost(plan);
        assertThat(cost(turned)).satisfiesAnyOf(other -> assertThat(other).isEqualTo(cost),
                other -> assertThat(other).isCloseTo(cost, org.assertj.core.data.Offset.offset(1e-3)));
    }
}
