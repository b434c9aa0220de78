package org.inferrack.engine.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.engine.sizing.SizingWorld.open;
import static org.inferrack.engine.sizing.SizingWorld.scoring;
import static org.inferrack.engine.sizing.SizingWorld.size;
import static org.inferrack.engine.sizing.SizingWorld.stated;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.assertj.core.groups.Tuple;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Span;
import org.inferrack.plan.Policies;
import org.inferrack.plan.ServerGroup;
import org.junit.jupiter.api.Test;

/** {@link Fleet} in time: one L4 does 1,000/s, one A100 that takes its place 3,000/s. */
class FleetTest {

    private static final Policies FULL = new Policies(0, 1, 0);
    private static final ServerGroup SWAPPED = stated("g", "l4", 1, 1).withSwap(Optional.of(new ServerGroup.Swap(19, "a100")));

    /** 1,000/s: the first accelerators work all the time, the second a third of it. 18 months each: (1 + 1/3) / 2. */
    @Test
    void each_side_of_a_swap_has_its_own_utilisation_and_capability() {
        Fleet fleet = size(List.of(scoring("w", 1_000)), FULL, SWAPPED).fleets().getFirst();
        assertThat(fleet.spans()).extracting(Span::fromMonth).containsExactly(1, 19);
        assertThat(fleet.spans().getFirst().peakUtilisation()).isCloseTo(1, within(1e-12));
        assertThat(fleet.spans().getLast().meanUtilisation()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(fleet.spans()).extracting(span -> span.loads().getFirst().capability().perServer().amount().orElseThrow()).containsExactly(1_000.0, 3_000.0);
        assertThat(fleet.meanUtilisation()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(fleet.peakUtilisation()).isCloseTo(1, within(1e-12));
    }

    /** 500/s that double every year: in the first 18 months up to 500 x 2^1.5 of 1,000, then up to 4,000 of 3,000: an overload that only the end has. */
    @Test
    void each_side_carries_the_demand_of_its_own_time() {
        var doubling = scoring("w", 500).withDemand(CapabilityWorld.demand(1, 0));
        Fleet fleet = size(List.of(doubling), FULL, SWAPPED).fleets().getFirst();
        assertThat(fleet.spans().getFirst().peakUtilisation()).isCloseTo(500 * Math.pow(2, 1.5) / 1_000, within(1e-9));
        assertThat(fleet.spans().getLast().peakUtilisation()).isCloseTo(4_000 / 3_000.0, within(1e-9));
        double early = 500 * (Math.pow(2, 1.5) - 1) / (1.5 * Math.log(2));
        double late = 500 * (8 - Math.pow(2, 1.5)) / (1.5 * Math.log(2));
        assertThat(fleet.spans().getFirst().loads().getFirst().meanUnits()).isCloseTo(early, within(1e-9));
        assertThat(fleet.spans().getLast().loads().getFirst().meanUnits()).isCloseTo(late, within(1e-9));
        assertThat(fleet.loads().getFirst().meanUnits()).as("the horizon's mean is that of its phases").isCloseTo((early + late) / 2, within(1e-9));
        assertThat(fleet.meanUtilisation()).isCloseTo((early / 1_000 + late / 3_000) / 2, within(1e-9));
    }

    /** A second group comes in month 13, the swap in month 19: three times, each with its own share of the work. */
    @Test
    void purchases_and_swaps_together_cut_the_horizon_into_their_times() {
        var later = stated("h", "l4", 1, 1).withFromMonth(OptionalInt.of(13));
        var fleets = size(List.of(scoring("w", 1_000)), FULL, SWAPPED, later).fleets();
        assertThat(fleets.getFirst().spans()).extracting(Span::fromMonth).containsExactly(1, 13, 19);
        assertThat(fleets.getLast().spans()).extracting(Span::fromMonth).containsExactly(13);
        for (int month : new int[] {1, 12, 13, 18, 19, 36}) {
            double carried = fleets.stream().flatMap(fleet -> fleet.in(month).stream()).flatMap(fleet -> fleet.loads().stream())
                    .mapToDouble(Sizing.Load::peakUnits).sum();
            assertThat(carried).as("month %s", month).isCloseTo(1_000, within(1e-6));
        }
    }

    @Test
    void a_fleet_is_used_in_a_month_as_in_the_last_time_that_began() {
        var fleet = new Fleet("g", "dc", 2, 1, List.of(), 0.9, 0.4, List.of(new Span(7, 0.9, 0.5, List.of()), new Span(19, 0.6, 0.3, List.of())));
        assertThat(fleet.in(6)).isEmpty();
        assertThat(fleet.in(7)).map(Fleet::peakUtilisation).contains(0.9);
        assertThat(fleet.in(18)).map(Fleet::meanUtilisation).contains(0.5);
        assertThat(fleet.in(19)).map(Fleet::meanUtilisation).contains(0.3);
        assertThat(fleet.in(36)).hasValueSatisfying(last -> {
            assertThat(last.spans()).as("in a month there is one use").isEmpty();
            assertThat(Tuple.tuple(last.needed(), last.spare())).isEqualTo(Tuple.tuple(2, 1));
        });
    }

    @Test
    void a_fleet_that_never_changes_is_the_same_in_every_month() {
        Fleet fleet = size(List.of(scoring("w", 1_000)), FULL, open("g", "l4", 1)).fleets().getFirst();
        assertThat(fleet.in(1)).contains(fleet);
        assertThat(fleet.in(36)).contains(fleet);
    }

    @Test
    void a_swap_in_the_first_month_or_after_the_last_makes_no_phases() {
        assertThat(size(List.of(scoring("w", 1_000)), FULL, SWAPPED.withSwap(Optional.of(new ServerGroup.Swap(1, "a100")))).fleets().getFirst())
                .satisfies(fleet -> assertThat(fleet.spans()).isEmpty())
                .satisfies(fleet -> assertThat(fleet.peakUtilisation()).isCloseTo(1 / 3.0, within(1e-12)));
        assertThat(size(List.of(scoring("w", 1_000)), FULL, SWAPPED.withSwap(Optional.of(new ServerGroup.Swap(37, "a100")))).fleets().getFirst())
                .satisfies(fleet -> assertThat(fleet.spans()).isEmpty()).satisfies(fleet -> assertThat(fleet.peakUtilisation()).isCloseTo(1, within(1e-12)));
    }
}
