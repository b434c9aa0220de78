package org.inferrack.engine.placement.rack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.engine.placement.Conditions;
import org.inferrack.engine.placement.Placement.Binding;
import org.inferrack.engine.placement.Placement.Fill;
import org.inferrack.engine.placement.Placement.PlacedRack;
import org.inferrack.engine.placement.Placement.Slot;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.plan.ExistingLoad;
import org.inferrack.plan.RackGroup;
import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;

/** Light servers of 1 U and 10 kg, of which one is spare, and heavy ones of 3 U and 50 kg; each draws 1 kW. */
class RackFillingTest {

    private static final ServerKind LIGHT = Kinds.kind("light", 1, 10, 1000, 2, 1);
    private static final ServerKind HEAVY = Kinds.kind("heavy", 3, 50, 1000, 1, 0);

    /** @param racks light and heavy servers of each */
    private static RackFilling.Result fill(RackGroup group, List<ServerKind> kinds, int[]... racks) {
        return new RackFilling(PowerWorld.racks(group), kinds, Map.of(group, List.of(racks)), Conditions.NONE, Cancellation.NEVER).fill();
    }

    private static RackFilling.Result fill(RackGroup group, int[]... racks) {
        return fill(group, List.of(LIGHT, HEAVY), racks);
    }

    private static double used(PlacedRack rack, String resource) {
        return rack.fills().stream().filter(fill -> fill.resource().equals(resource)).findFirst().orElseThrow().used();
    }

    @Test
    void heavy_servers_stand_below_light_ones_without_a_gap() {
        var rack = fill(PowerWorld.rack(1), new int[] {2, 1}).racks().getFirst();
        assertThat(rack.slots()).extracting(Slot::groupId, Slot::bottomU, Slot::heightU).containsExactly(tuple("heavy", 1, 3), tuple("light", 4, 1),
                tuple("light", 5, 1));
        assertThat(used(rack, "space")).isEqualTo(5);
        assertThat(used(rack, "weight")).isEqualTo(70);
    }

    @Test
    void servers_are_numbered_over_the_racks_and_spares_named() {
        var racks = fill(PowerWorld.rack(2), new int[] {2, 0}, new int[] {1, 0}).racks();
        assertThat(racks).flatExtracting(PlacedRack::slots).extracting(Slot::name).containsExactly("light 1", "light 3 (spare)", "light 2");
    }

    @Test
    void servers_stand_above_what_is_there_already_and_share_its_limits() {
        var group = PowerWorld.rack(2).withExisting(List.of(new ExistingLoad("Switch", List.of(2), 4, 500, 20, 0)));
        var racks = fill(group, new int[] {1, 0}, new int[] {1, 0}).racks();
        assertThat(racks).extracting(rack -> rack.slots().getFirst().bottomU()).containsExactly(1, 5);
        assertThat(racks).extracting(rack -> used(rack, "space")).containsExactly(1.0, 5.0);
        assertThat(racks).extracting(rack -> used(rack, "cooling")).containsExactly(1.0, 1.5);
    }

    @Test
    void an_empty_rack_has_no_limit_that_binds_and_equal_ones_the_same() {
        var result = fill(PowerWorld.rack(3).withCoolingKw(1), new int[] {1, 0}, new int[] {1, 0}, new int[] {0, 0});
        assertThat(result.racks()).hasSize(3);
        assertThat(result.bindings()).extracting(Binding::index, Binding::resource).containsExactly(tuple(1, "cooling"), tuple(2, "cooling"));
    }

    /** Of the light ones nothing is known but that they weigh something. */
    @Test
    void no_weight_is_shown_where_one_kind_has_none() {
        var unknown = new ServerKind(LIGHT.fleet(), LIGHT.group(), LIGHT.heightU(), LIGHT.depthMm(), OptionalDouble.empty(), LIGHT.planningWatts(),
                LIGHT.worstWatts(), 1, Map.of(), LIGHT.power());
        var rack = fill(PowerWorld.rack(1), List.of(unknown, HEAVY), new int[] {0, 1}).racks().getFirst();
        assertThat(rack.fills()).extracting(Fill::resource).contains("space").doesNotContain("weight");
    }

    @Test
    void the_busiest_phase_is_shown_where_phases_count() {
        var group = PowerWorld.rack(1).withOutlets(Optional.of(RackGroup.Outlets.SINGLE_PHASE));
        var rack = fill(group, new int[] {3, 1}).racks().getFirst();
        assertThat(used(rack, "phase")).as("four of 1 kW on three phases").isEqualTo(2);
        assertThat(fill(PowerWorld.rack(1), new int[] {3, 1}).racks().getFirst().fills()).extracting(Fill::resource).doesNotContain("phase");
    }
}
