package org.inferrack.engine.placement.rack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.placement.Placement.Unplaced;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.plan.RackGroup;
import org.junit.jupiter.api.Test;

/** Servers of 2 U, 30 kg and 1 kW; racks of 40 U. */
class RefusalsTest {

    private static final ServerKind KIND = Kinds.kind("g", 2, 30, 1000);

    private static Unplaced noRoom(ServerKind kind, int servers, RackGroup... groups) {
        return new Refusals(List.of(groups)).noRoom(kind, servers);
    }

    private static ServerKind unknown(OptionalDouble heightU, Figure planning, Figure worst) {
        var known = KIND.power();
        var power = new ServerPower("g", "dc", known.idle(), known.mean(), planning, worst, known.boardMean(), known.psuLoadShare(),
                known.psuFailoverShare());
        return new ServerKind(KIND.fleet(), KIND.group(), heightU, KIND.depthMm(), KIND.massKg(), KIND.planningWatts(), KIND.worstWatts(), 1, Map.of(), power);
    }

    @Test
    void a_server_of_unknown_height_or_power_is_refused_by_what_is_missing() {
        var watts = Figure.exact(1000, "W", "given");
        var missing = Figure.unknown("W", "no TDP of the card");
        assertThat(Refusals.ofUnknown(unknown(OptionalDouble.of(2), watts, watts))).isEmpty();
        assertThat(Refusals.ofUnknown(unknown(OptionalDouble.empty(), watts, watts))).hasValueSatisfying(refusal -> {
            assertThat(refusal.bindingLimit()).isEqualTo("height of g is unknown");
            assertThat(refusal.servers()).isEqualTo(5);
        });
        for (var kind : List.of(unknown(OptionalDouble.empty(), missing, watts), unknown(OptionalDouble.of(2), watts, missing))) {
            assertThat(Refusals.ofUnknown(kind).orElseThrow().bindingLimit()).isEqualTo("power of g is unknown: no TDP of the card");
        }
    }

    @Test
    void without_racks_racks_are_asked_for() {
        assertThat(noRoom(KIND, 3)).isEqualTo(new Unplaced("g", "dc", 3, "the site has no racks", "Add racks to the site."));
        assertThat(noRoom(KIND, 3, PowerWorld.rack(0)).bindingLimit()).isEqualTo("Row: the group has no racks");
    }

    @Test
    void racks_are_asked_for_by_how_many_servers_one_of_them_takes() {
        var full = noRoom(KIND, 21, PowerWorld.rack(2).withMassLimitKg(300));
        assertThat(full.bindingLimit()).isEqualTo("Row: weight limit of 300 kg: all 2 racks are full");
        assertThat(full.advice()).isEqualTo("Add 3 racks of this kind (10 servers each).");
        var one = noRoom(KIND, 10, PowerWorld.rack(1).withMassLimitKg(300));
        assertThat(one.bindingLimit()).endsWith("the one rack is full");
        assertThat(one.advice()).startsWith("Add 1 rack of this kind");
    }

    @Test
    void the_rack_group_of_which_a_rack_takes_most_is_named() {
        var small = PowerWorld.rack(1).withName("Small").withMassLimitKg(60);
        var large = PowerWorld.rack(1).withName("Large").withMassLimitKg(90);
        assertThat(noRoom(KIND, 1, small, large).bindingLimit()).startsWith("Large");
        assertThat(noRoom(KIND, 1, large, small).bindingLimit()).startsWith("Large");
    }

    /** Five servers over two racks are at most three more in one: 3 kW. */
    @Test
    void where_power_is_tightest_more_of_it_is_the_other_way_out() {
        var refusal = noRoom(KIND, 5, PowerWorld.rack(2).withCoolingKw(8));
        assertThat(refusal.advice()).isEqualTo("Add 1 rack of this kind (8 servers each), or raise the cooling limit of each rack by about 3.00 kW.");
    }

    @Test
    void a_server_that_no_empty_rack_takes_is_told_what_one_takes() {
        var refusal = noRoom(KIND, 1, PowerWorld.rack(1).withMassLimitKg(29));
        assertThat(refusal.bindingLimit()).isEqualTo("Row: weight limit of 29 kg: not one server fits");
        assertThat(refusal.advice()).isEqualTo("One server takes 30.00 kg: raise the limit above that, or choose a smaller server.");
        assertThat(noRoom(KIND, 1, PowerWorld.rack(1).withMassLimitKg(30)).bindingLimit()).endsWith("the one rack is full");
    }

    @Test
    void a_server_that_is_too_deep_needs_deeper_racks_whatever_else_binds() {
        var refusal = noRoom(Kinds.deep(KIND, 900), 1, PowerWorld.rack(1).withDepthMm(OptionalDouble.of(800)));
        assertThat(refusal.bindingLimit()).isEqualTo("Row: usable depth of 800 mm: the server is 900 mm deep: not one server fits");
        assertThat(refusal.advice()).isEqualTo("Choose deeper racks or a shorter server.");
    }

    @Test
    void each_limit_over_several_racks_has_its_own_way_out() {
        var refusals = new Refusals(List.of(PowerWorld.rack(1)));
        assertThat(refusals.beyondRacks(KIND, 4, PlacementLimit.row("A", 9)).bindingLimit()).isEqualTo("row feed A at 9.00 kW");
        assertThat(refusals.beyondRacks(KIND, 4, PlacementLimit.spreadInRack(2)).advice()).startsWith("Allow more in one rack");
        assertThat(refusals.beyondRacks(KIND, 4, PlacementLimit.spreadOnRow(2, "A")).advice()).startsWith("Allow more in one rack");
        assertThat(refusals.beyondRacks(KIND, 4, PlacementLimit.phase("phase limit of 3.00 kW")).advice()).isEqualTo("Add racks, or use three-phase outlets.");
        assertThat(refusals.beyondRacks(KIND, 4, PlacementLimit.row("A", 9)).advice())
                .isEqualTo("Raise the row feed by about 4.00 kW, or add racks on another row.");
    }

    @Test
    void a_server_with_cold_plates_needs_water_at_its_rack() {
        var wet = new ServerKind(KIND.fleet(), KIND.group(), KIND.heightU(), KIND.depthMm(), KIND.massKg(), KIND.planningWatts(), KIND.worstWatts(), 1,
                Map.of(),
                KIND.power(), true);
        for (var cooling : List.of(RackGroup.Cooling.AIR, RackGroup.Cooling.REAR_DOOR)) {
            assertThat(noRoom(wet, 1, PowerWorld.rack(2).withCooling(cooling)).bindingLimit()).contains("cooled by liquid");
            assertThat(RackCapacity.bins(PowerWorld.rack(2).withCooling(cooling), List.of(wet)).alone(0)).isZero();
        }
        assertThat(RackCapacity.bins(PowerWorld.rack(2).withCooling(RackGroup.Cooling.LIQUID), List.of(wet)).alone(0))
                .isEqualTo(RackCapacity.bins(PowerWorld.rack(2), List.of(KIND)).alone(0)).isPositive();
    }
}
