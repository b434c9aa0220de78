package org.inferrack.engine.placement.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

import org.inferrack.engine.placement.Conditions.RackPlace;
import org.inferrack.engine.placement.Conditions.Standing;
import org.inferrack.engine.placement.packing.Bins;
import org.inferrack.engine.placement.rack.Kinds;
import org.inferrack.engine.placement.rack.ServerKind;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;

/** Racks of 10 U with servers of 4 U and of 3 U. */
class ConsolidationTest {

    private static final List<ServerKind> KINDS = List.of(Kinds.kind("four", 4, 1, 100), Kinds.kind("three", 3, 1, 100));

    private static void run(Map<RackPlace, List<Standing>> standing, IntPredicate open, int[]... racks) {
        var bins = Bins.of(new double[][] {{4}, {3}}, new double[] {10}, racks.length);
        var stock = new RackStock("dc", PowerWorld.rack(racks.length), KINDS, standing);
        new Consolidation(bins, stock, List.of(racks), Cancellation.NEVER).run(open);
    }

    /** 7 U and 3 U: the one of 3 U fills the first rack exactly. */
    @Test
    void servers_of_the_emptiest_rack_move_where_there_is_room() {
        int[] first = {1, 1};
        int[] second = {0, 1};
        run(Map.of(), _ -> true, first, second);
        assertThat(first).containsExactly(1, 2);
        assertThat(second).containsExactly(0, 0);
    }

    /** 9 U and 8 U: one of 4 U changes places with one of 3 U, so that 10 U and 7 U are taken. */
    @Test
    void a_server_changes_places_with_a_smaller_one_where_it_alone_has_no_room() {
        int[] first = {0, 3};
        int[] second = {2, 0};
        run(Map.of(), _ -> true, first, second);
        assertThat(first).containsExactly(1, 2);
        assertThat(second).containsExactly(1, 1);
    }

    @Test
    void an_empty_rack_is_not_begun() {
        int[] first = {1, 0};
        int[] second = {0, 0};
        run(Map.of(), _ -> true, first, second);
        assertThat(first).containsExactly(1, 0);
    }

    @Test
    void a_closed_rack_neither_gives_nor_takes() {
        int[] first = {1, 1};
        int[] second = {0, 1};
        run(Map.of(), index -> index != 0, first, second);
        assertThat(second).containsExactly(0, 1);
        run(Map.of(), index -> index != 1, first, second);
        assertThat(second).containsExactly(0, 1);
        assertThat(first).containsExactly(1, 1);
    }

    /** The one of 3 U stood there before: the rack beside it gives instead, though it is the fuller one. */
    @Test
    void a_rack_in_which_servers_stood_before_takes_and_does_not_give() {
        int[] first = {1, 0};
        int[] second = {0, 1};
        run(standing("three", 1), _ -> true, first, second);
        assertThat(first).containsExactly(0, 0);
        assertThat(second).containsExactly(1, 1);
    }

    @Test
    void a_server_that_stood_before_does_not_change_places() {
        int[] first = {2, 0};
        int[] second = {0, 3};
        run(standing("three", 3), _ -> true, first, second);
        assertThat(first).containsExactly(2, 0);
        assertThat(second).containsExactly(0, 3);
    }

    private static Map<RackPlace, List<Standing>> standing(String kind, int servers) {
        var second = new RackPlace("dc", "row", 2);
        return Map.of(second, List.of(new Standing(second, kind, servers, false)));
    }
}
