package org.inferrack.engine.placement.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.inferrack.engine.placement.Conditions;
import org.inferrack.engine.placement.Conditions.RackPlace;
import org.inferrack.engine.placement.Conditions.Standing;
import org.inferrack.engine.placement.Conditions.Within;
import org.inferrack.engine.placement.rack.Kinds;
import org.inferrack.engine.placement.rack.RackCapacity;
import org.inferrack.engine.placement.rack.ServerKind;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.plan.RackGroup;
import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;

/** Two groups of one rack each that take ten servers of 4 U. */
class SiteStockTest {

    private static final List<ServerKind> KINDS = List.of(Kinds.kind("g", 4, 1, 100));
    private static final List<RackGroup> GROUPS = Stream.of("one", "two").map(id -> PowerWorld.rack(1).withId(id)).toList();

    private static Standing standing(String rackGroup, int servers, boolean pinned) {
        return new Standing(new RackPlace("dc", rackGroup, 1), "g", servers, pinned);
    }

    private static SiteStock stock(List<Within> within, Standing... standing) {
        var conditions = new Conditions(List.of(standing), Set.of(), List.of(), Map.of(), within, Map.of());
        return new SiteStock(PowerWorld.racks(GROUPS.toArray(RackGroup[]::new)), GROUPS, KINDS,
                GROUPS.stream().map(group -> RackCapacity.bins(group, KINDS)).toList(), conditions, Cancellation.NEVER);
    }

    private static List<Integer> standing(SiteStock stock) {
        return stock.stocks().stream().map(each -> each.servers(0)).toList();
    }

    private static final List<Within> THREE_IN_TWO = List.of(new Within("dc", "two", "g", 3), new Within("elsewhere", "two", "g", 9));

    @Test
    void those_that_stand_are_not_placed_again() {
        assertThat(stock(List.of(), standing("one", 2, false)).toPlace(new int[] {5}).counts()).containsExactly(3);
    }

    @Test
    void where_fewer_are_wanted_than_stand_the_last_group_gives_first_and_pinned_ones_last() {
        var stock = stock(List.of(), standing("one", 2, false), standing("two", 2, false));
        assertThat(stock.toPlace(new int[] {3}).counts()).containsExactly(0);
        assertThat(standing(stock)).containsExactly(2, 1);
        var pinned = stock(List.of(), standing("one", 2, false), standing("two", 2, true));
        pinned.toPlace(new int[] {3});
        assertThat(standing(pinned)).containsExactly(1, 2);
        pinned.toPlace(new int[] {1});
        assertThat(standing(pinned)).as("what is not wanted does not stand, pinned or not").containsExactly(0, 1);
    }

    @Test
    void those_that_stand_in_their_rack_group_already_are_not_asked_for_again() {
        var parts = stock(THREE_IN_TWO, standing("two", 1, false)).toPlace(new int[] {6});
        assertThat(parts.bound(0, 1)).isEqualTo(2);
        assertThat(parts.counts()).containsExactly(3, 2);
    }

    @Test
    void a_pinned_server_stands_for_itself_and_for_none_of_those_that_must_stand_in_its_group() {
        assertThat(stock(THREE_IN_TWO, standing("two", 1, true)).toPlace(new int[] {6}).bound(0, 1)).isEqualTo(3);
    }

    @Test
    void servers_elsewhere_move_where_too_few_are_left_for_a_rack_group() {
        var stock = stock(THREE_IN_TWO, standing("one", 4, false));
        var parts = stock.toPlace(new int[] {5});
        assertThat(standing(stock)).as("two of the four move").containsExactly(2, 0);
        assertThat(parts.counts()).containsExactly(0, 3);
    }

    @Test
    void pinned_servers_do_not_move_for_a_rack_group() {
        var stock = stock(THREE_IN_TWO, standing("one", 4, true));
        assertThat(stock.toPlace(new int[] {5}).counts()).containsExactly(0, 1);
        assertThat(standing(stock)).containsExactly(4, 0);
    }
}
