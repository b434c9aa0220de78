package org.inferrack.engine.placement.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.inferrack.engine.placement.Conditions;
import org.inferrack.engine.placement.rack.RackCapacity;
import org.inferrack.engine.placement.rack.ServerKind;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.plan.RackGroup;
import org.inferrack.work.Cancellation;
import org.inferrack.work.WorkBudget;
import org.junit.jupiter.api.Test;

/** Racks of 10 U, one in each group; servers of 6, 4 and 3 U. */
class LeftOverTest {

    private static final List<ServerKind> KINDS = List.of(kind("six", 6), kind("four", 4), kind("three", 3));
    private static final int SIX = 0;
    private static final int FOUR = 1;

    private static ServerKind kind(String id, double heightU) {
        return new ServerKind(PowerWorld.fleet(id, "dc", 1, 0, 0.5, 0.5), null, OptionalDouble.of(heightU), OptionalDouble.empty(), OptionalDouble.empty(),
                OptionalDouble.empty(), OptionalDouble.empty(), 1, Map.of(), null);
    }

    /** @param racks servers of 6, 4 and 3 U in each rack; changed by what is placed */
    private static int left(int servers, List<Integer> into, int[][] bound, long work, int[]... racks) {
        Map<RackGroup, List<int[]>> patterns = new LinkedHashMap<>();
        for (int at = 0; at < racks.length; at++) {
            patterns.put(PowerWorld.rack(1).withId("r" + at).withHeightU(12), List.of(racks[at]));
        }
        var groups = List.copyOf(patterns.keySet());
        var site = PowerWorld.racks(groups.getFirst());
        var stocks = groups.stream().map(group -> new RackStock("dc", group, KINDS, Map.of())).toList();
        var empty = groups.stream().map(group -> RackCapacity.bins(group, KINDS)).toList();
        var room = new SiteRoom(site, groups, KINDS, stocks, empty, new SiteRows(site, groups, KINDS, Conditions.NONE), Conditions.NONE, patterns);
        return new LeftOver(room, WorkBudget.of(work, Cancellation.NEVER)).placeByChains(SIX, servers, into, bound);
    }

    private static int[][] free(int groups) {
        return new int[KINDS.size()][groups];
    }

    @Test
    void a_server_goes_where_there_is_room() {
        int[] rack = {0, 1, 0};
        assertThat(left(2, List.of(0), free(1), 1000, rack)).isEqualTo(1);
        assertThat(rack).containsExactly(1, 1, 0);
    }

    @Test
    void another_server_makes_room_by_going_to_the_next_rack() {
        int[] first = {0, 2, 0};
        int[] second = {0, 0, 2};
        assertThat(left(1, List.of(0, 1), free(2), 1000, first, second)).isZero();
        assertThat(first).containsExactly(1, 1, 0);
        assertThat(second).containsExactly(0, 1, 2);
    }

    @Test
    void the_one_that_makes_room_may_need_room_made_for_it() {
        int[] first = {0, 2, 0};
        int[] second = {0, 0, 3};
        int[] third = {1, 0, 0};
        assertThat(left(1, List.of(0), free(3), 1000, first, second, third)).isZero();
        assertThat(first).containsExactly(1, 1, 0);
    }

    @Test
    void one_that_must_stand_in_its_rack_group_does_not_leave_it() {
        int[][] bound = free(2);
        bound[FOUR][0] = 2;
        int[] first = {0, 2, 0};
        int[] second = {0, 0, 2};
        assertThat(left(1, List.of(0), bound, 1000, first, second)).isEqualTo(1);
        assertThat(first).containsExactly(0, 2, 0);
        assertThat(second).containsExactly(0, 0, 2);
    }

    @Test
    void without_an_allowance_only_room_that_is_there_is_taken() {
        assertThat(left(1, List.of(0, 1), free(2), 0, new int[] {0, 2, 0}, new int[] {0, 0, 2})).isEqualTo(1);
        assertThat(left(1, List.of(0, 1), free(2), 0, new int[] {0, 2, 0}, new int[] {0, 1, 0})).isZero();
    }
}
