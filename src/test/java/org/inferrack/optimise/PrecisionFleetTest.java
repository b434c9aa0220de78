package org.inferrack.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.engine.sizing.PrecisionUse;
import org.inferrack.optimise.model.Objective;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerGroup;
import org.junit.jupiter.api.Test;

/**
 * The choice of servers where a workload accepts FP8 and INT8. "card" has INT8 alone and does 1,000/s in it; "card-float" has both at one peak and does
 * 2,000/s in FP8 and 3,000/s in INT8. One card a server; one server with "card-float" costs as much as one with "card".
 */
class PrecisionFleetTest {

    private static final Catalog FLOAT = new Catalog(List.of(),
            List.of(TinyFleet.card("card-float", Accelerator.Segment.INFERENCE, List.of("TensorRT"),
                    TinyFleet.facts(Spec.TDP, 72, Spec.INT8_RATE, 242, Spec.FP8_RATE, 242, Spec.SLOT_WIDTH, 2))),
            List.of(), List.of(), List.of(), List.of(TinyFleet.price("card-float", Price.Kind.USER, 2_500, "USD", "2026-11")),
            List.of(CapabilityWorld.measured("f8", "card-float", 1, "resnet50", Precision.FP8, Metric.OFFLINE_THROUGHPUT, 2_000),
                    CapabilityWorld.measured("i8", "card-float", 1, "resnet50", Precision.INT8, Metric.OFFLINE_THROUGHPUT, 3_000)));

    private static Plan plan(Candidates candidates, double perSecond, Precision... accepted) {
        ModelInference work = FleetWorld.work("w", "resnet50", perSecond, 0).withPrecisions(Set.of(accepted));
        return FleetWorld.plan(List.of(work), candidates.withServerIds(List.of("srv")).withFills(List.of(1)),
                FleetWorld.group("g", FleetWorld.server("srv", "card", 1))).withLibrary(FLOAT);
    }

    private static List<ServerGroup> best(Plan plan) {
        OptimisedFleet fleet = FleetWorld.best(plan, Objective.CAPEX);
        assertThat(fleet.selection().proven()).isTrue();
        assertThat(fleet.feasible()).isTrue();
        return fleet.groups();
    }

    @Test
    void a_fleet_is_told_the_precision_in_which_it_serves_most() {
        var cards = Candidates.OF_SCENARIOS.withAcceleratorIds(List.of("card-float"));
        assertThat(best(plan(cards, 6_000, Precision.FP8, Precision.INT8))).singleElement().satisfies(group -> {
            assertThat(group.precision()).isEqualTo(Optional.of(Precision.INT8));
            assertThat(group.count()).hasValue(2);
        });
        assertThat(best(plan(cards, 6_000, Precision.FP8))).singleElement().satisfies(group -> {
            assertThat(group.precision()).isEmpty();
            assertThat(group.count()).hasValue(3);
        });
    }

    /** Of "card-float" there is one, measured in FP8 alone, which does 2,000 of 3,000/s; a "card" does the rest in INT8. */
    @Test
    void each_accelerator_of_a_mixed_fleet_has_its_own() {
        var one = Candidates.OF_SCENARIOS.withAcceleratorIds(List.of("card", "card-float")).withStock(List.of(new Candidates.Stock("card-float", 1)));
        Plan plan = plan(one, 3_000, Precision.FP8, Precision.INT8);
        Plan floating = plan.withLibrary(new Catalog(List.of(), FLOAT.accelerators(), List.of(), List.of(), List.of(), FLOAT.prices(),
                FLOAT.measurements().subList(0, 1)));
        var fleets = FleetWorld.best(floating, Objective.CAPEX).outcome().orElseThrow().sizing().fleets();
        assertThat(fleets).flatExtracting(PrecisionUse::of).extracting(PrecisionUse::precision).containsExactlyInAnyOrder(Precision.INT8, Precision.FP8);
    }
}
