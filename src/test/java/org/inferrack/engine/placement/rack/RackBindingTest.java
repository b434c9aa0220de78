package org.inferrack.engine.placement.rack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.inferrack.engine.placement.Conditions;
import org.inferrack.engine.placement.LimitKind;
import org.inferrack.engine.placement.Placement.Binding;
import org.inferrack.engine.placement.Placement.Stranded;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.plan.RackGroup;
import org.junit.jupiter.api.Test;

/** A rack of 10 U and 100 kg; flat servers of 1 U and 20 kg, and tall ones of 5 U and 20 kg. */
class RackBindingTest {

    private static final List<Resource> RESOURCES = List.of(new Resource(LimitKind.SPACE, "space", "space of 10 U", 10, "U", ServerKind::units, _ -> 0),
            new Resource(LimitKind.WEIGHT, "weight", "weight limit of 100 kg", 100, "kg", kind -> kind.massKg().orElse(0), _ -> 0));
    private static final ServerKind FLAT = Kinds.kind("flat", 1, 20, 2000);
    private static final ServerKind TALL = Kinds.kind("tall", 5, 20, 2000);
    private static final double[][] NEED = {{1, 20}, {5, 20}};

    private static Binding of(RackGroup group, List<ServerKind> kinds, Conditions conditions, int flat, int tall) {
        return new RackBinding("dc", group, kinds, RESOURCES, NEED, conditions).of(1, new double[] {flat + 5 * tall, 20 * (flat + tall)},
                new int[] {flat, tall});
    }

    private static Binding of(int flat, int tall) {
        return of(PowerWorld.rack(1), List.of(FLAT, TALL), Conditions.NONE, flat, tall);
    }

    @Test
    void a_rack_that_takes_one_more_of_any_kind_is_not_full() {
        var binding = of(1, 1);
        assertThat(binding.full()).isFalse();
        assertThat(binding.stranded()).isEmpty();
        assertThat(of(4, 0).full()).as("the fifth fills the weight exactly").isFalse();
    }

    @Test
    void the_limit_that_stops_the_next_server_binds_and_strands_the_rest() {
        var binding = of(5, 0);
        assertThat(binding.resource()).isEqualTo("weight");
        assertThat(binding.limit()).isEqualTo("weight limit of 100 kg");
        assertThat(binding.stranded()).containsExactly(new Stranded(LimitKind.SPACE, "space", 5, "U"));
        assertThat(of(0, 2).stranded()).containsExactly(new Stranded(LimitKind.WEIGHT, "weight", 60, "kg"));
    }

    /** At 7 U and 100 kg space stops the tall ones alone, weight both; at 10 U and 100 kg both stop both. */
    @Test
    void of_several_limits_the_one_that_stops_most_kinds_binds_and_then_the_fullest() {
        var group = PowerWorld.rack(1);
        var binding = new RackBinding("dc", group, List.of(FLAT, TALL), RESOURCES, NEED, Conditions.NONE);
        assertThat(binding.of(1, new double[] {7, 100}, new int[2]).resource()).isEqualTo("weight");
        assertThat(binding.of(1, new double[] {10, 85}, new int[2]).resource()).isEqualTo("space");
        assertThat(binding.of(1, new double[] {10, 100}, new int[2]).resource()).as("as full as each other: the first").isEqualTo("space");
        assertThat(binding.of(1, new double[] {10, 110}, new int[2]).resource()).isEqualTo("weight");
    }

    @Test
    void a_kind_that_is_too_deep_for_the_rack_does_not_count_as_one_that_fits() {
        var shallow = PowerWorld.rack(1).withDepthMm(OptionalDouble.of(800));
        assertThat(of(shallow, List.of(Kinds.deep(FLAT, 801), TALL), Conditions.NONE, 0, 2).resource()).isEqualTo("space");
        var tallStops = List.of(Kinds.deep(FLAT, 801), TALL);
        assertThat(of(shallow, tallStops, Conditions.NONE, 3, 1).resource()).as("8 U: no tall one fits").isEqualTo("space");
        assertThat(of(shallow, List.of(Kinds.deep(FLAT, 800), TALL), Conditions.NONE, 3, 1).full()).as("as deep as the rack").isFalse();
    }

    @Test
    void a_cap_on_servers_of_a_group_binds_where_nothing_else_fits() {
        var spread = new Conditions(List.of(), Set.of(), List.of(), Map.of("flat", 3));
        var binding = of(PowerWorld.rack(1), List.of(FLAT, TALL), spread, 3, 1);
        assertThat(binding.resource()).isEqualTo("spread");
        assertThat(binding.limit()).isEqualTo("spread of at most 3 of a group in a rack");
        assertThat(binding.stranded()).containsExactly(new Stranded(LimitKind.SPACE, "space", 2, "U"), new Stranded(LimitKind.WEIGHT, "weight", 20, "kg"));
        assertThat(of(PowerWorld.rack(1), List.of(FLAT, TALL), spread, 2, 1).full()).isFalse();
    }

    /** 9 kW on three phases: one server of 2 kW each. */
    @Test
    void a_phase_binds_where_the_rack_takes_one_more_and_no_phase_does() {
        var phased = PowerWorld.rack(1).withFeeds(List.of(PowerWorld.feed("A", 1000, 9 / Math.sqrt(3), 3, 1))).withRedundancy(RackGroup.Redundancy.NONE)
                .withOutlets(Optional.of(RackGroup.Outlets.SINGLE_PHASE));
        var binding = of(phased, List.of(FLAT, TALL), Conditions.NONE, 3, 0);
        assertThat(binding.resource()).isEqualTo("phase");
        assertThat(binding.limit()).isEqualTo("phase limit of 3.00 kW");
        assertThat(of(phased, List.of(FLAT, TALL), Conditions.NONE, 2, 0).full()).isFalse();
    }
}
