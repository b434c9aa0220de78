package org.inferrack.engine.placement.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inferrack.engine.placement.Conditions.RackPlace;
import org.inferrack.engine.placement.Conditions.Standing;
import org.inferrack.engine.placement.packing.Bins;
import org.inferrack.engine.placement.rack.Kinds;
import org.inferrack.engine.placement.rack.RackCapacity;
import org.inferrack.engine.placement.rack.ServerKind;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.plan.ExistingLoad;
import org.inferrack.plan.RackGroup;
import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;

/** Racks of 10 U with servers of 4 U and of 3 U. */
class RackStockTest {

    private static final List<ServerKind> KINDS = List.of(Kinds.kind("four", 4, 1, 100), Kinds.kind("three", 3, 1, 100));
    private static final int FOUR = 0;
    private static final int THREE = 1;
    private static final RackGroup RACKS = PowerWorld.rack(2).withHeightU(12);

    private static Standing standing(int rack, String kind, int servers, boolean pinned) {
        return new Standing(new RackPlace("dc", "row", rack), kind, servers, pinned);
    }

    private static RackStock stock(RackGroup group, Standing... standing) {
        return new RackStock("dc", group, KINDS, Stream.of(standing).collect(Collectors.groupingBy(Standing::rack)));
    }

    private static Bins empty(RackGroup group) {
        return RackCapacity.bins(group, KINDS);
    }

    @Test
    void servers_stand_in_their_rack_and_what_the_plan_no_longer_knows_does_not() {
        var stock = stock(RACKS, standing(2, "four", 1, false), standing(2, "three", 2, true), standing(2, "gone", 9, false), standing(3, "four", 9, false));
        assertThat(stock.of(0)).containsExactly(0, 0);
        assertThat(stock.of(1)).containsExactly(1, 2);
        assertThat(stock.movable(FOUR)).isEqualTo(1);
        assertThat(stock.movable(THREE)).as("pinned").isZero();
        assertThat(stock.begun(0)).isFalse();
        assertThat(stock.begun(1)).isTrue();
    }

    @Test
    void load_of_others_begins_a_rack_and_makes_it_unlike_an_empty_one() {
        var group = RACKS.withCount(3).withExisting(List.of(new ExistingLoad("Switch", List.of(1, 3), 2, 0, 0, 0)));
        var stock = stock(group);
        assertThat(List.of(stock.begun(0), stock.begun(1), stock.begun(2))).containsExactly(true, false, true);
        assertThat(stock.signature(0)).isEqualTo(stock.signature(2)).isNotEqualTo(stock.signature(1));
        assertThat(stock.used(empty(group), 0, new int[] {1, 1})[0]).isEqualTo(9);
    }

    @Test
    void servers_leave_the_emptiest_rack_first_and_pinned_ones_last() {
        var stock = stock(RACKS, standing(1, "three", 1, true), standing(1, "three", 1, false), standing(2, "three", 3, false));
        stock.remove(THREE, 2);
        assertThat(List.of(stock.of(0)[THREE], stock.of(1)[THREE])).as("the one that is not pinned, then one of the next rack").containsExactly(1, 2);
        stock.remove(THREE, 3);
        assertThat(stock.servers(THREE)).isZero();
    }

    /** 4 + 4 + 3 U are 1 U too many: without either kind the rack is within its limit, so one leaves. */
    @Test
    void one_server_leaves_a_rack_that_one_is_too_many_for() {
        var stock = stock(RACKS, standing(1, "four", 2, false), standing(1, "three", 1, false), standing(2, "three", 3, false));
        stock.relieve(empty(RACKS), Cancellation.NEVER);
        assertThat(stock.of(0)).containsExactly(1, 1);
        assertThat(stock.of(1)).as("9 of 10 U are within the limit").containsExactly(0, 3);
    }

    /** 4 + 4 + 3 + 3 U are 4 U too many, which one of 4 U settles and one of 3 U does not. */
    @Test
    void the_kind_that_relieves_most_leaves_first() {
        var stock = stock(RACKS, standing(1, "four", 2, false), standing(1, "three", 2, false));
        stock.relieve(empty(RACKS), Cancellation.NEVER);
        assertThat(stock.of(0)).containsExactly(1, 2);
    }

    @Test
    void pinned_servers_stay_even_in_a_rack_over_its_limit() {
        var stock = stock(RACKS, standing(1, "four", 3, true));
        stock.relieve(empty(RACKS), Cancellation.NEVER);
        assertThat(stock.of(0)).containsExactly(3, 0);
    }

    @Test
    void those_over_the_cap_of_a_rack_leave_it() {
        var stock = stock(RACKS, standing(1, "three", 3, false));
        var each = empty(RACKS);
        stock.relieve(new Bins(each.need(), each.capacity(), 2, false, new int[] {9, 2}), Cancellation.NEVER);
        assertThat(stock.of(0)).containsExactly(0, 2);
    }

    @Test
    void beside_what_stands_the_rest_of_a_rack_and_of_the_cap_is_left() {
        var stock = stock(RACKS, standing(1, "three", 2, false));
        var each = empty(RACKS);
        var beside = stock.beside(new Bins(each.need(), each.capacity(), 2, false, new int[] {Integer.MAX_VALUE, 2}), 0, 1);
        assertThat(beside.open()).isTrue();
        assertThat(beside.alone(FOUR)).isEqualTo(1);
        assertThat(beside.alone(THREE)).as("there is room, but two is the most").isZero();
        assertThat(stock.beside(each, 0, 1).alone(THREE)).isEqualTo(1);
    }
}
