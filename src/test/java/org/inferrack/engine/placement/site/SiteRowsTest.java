package org.inferrack.engine.placement.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.inferrack.engine.placement.Conditions;
import org.inferrack.engine.placement.Conditions.RowFeed;
import org.inferrack.engine.placement.rack.Kinds;
import org.inferrack.engine.placement.rack.PlacementLimit;
import org.inferrack.engine.placement.rack.ServerKind;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.plan.ExistingLoad;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.RackGroup.Redundancy;
import org.junit.jupiter.api.Test;

/** A row feed of 10 kW under the racks "on" and none under the racks "off", each with two feeds; servers of 2 kW. */
class SiteRowsTest {

    private static final List<ServerKind> KINDS = List.of(Kinds.kind("g", 1, 1, 2000));

    private static SiteRows rows(RackGroup on, Conditions conditions) {
        var groups = List.of(on, PowerWorld.rack(2).withId("off"));
        return new SiteRows(PowerWorld.racks(groups.toArray(RackGroup[]::new)), groups, KINDS, conditions);
    }

    private static Conditions conditions(String siteId, Map<String, Integer> mostPerRow) {
        var row = new RowFeed("Busbar", siteId, Set.of("on"), PowerWorld.feed("A", 250, 40, 1, 1));
        return new Conditions(List.of(), Set.of(), List.of(row), Map.of(), List.of(), mostPerRow);
    }

    private static RackGroup on(Redundancy redundancy) {
        return PowerWorld.rack(2).withId("on").withRedundancy(redundancy);
    }

    private static double usedKw(RackGroup on) {
        return rows(on, conditions("dc", Map.of())).fills(new int[][] {{3}, {9}}).getFirst().usedKw();
    }

    /** Three servers draw 6 kW: all of it fails over where feeds back each other, and each takes half where they do not. */
    @Test
    void a_row_feed_carries_what_its_own_racks_draw_after_a_failover() {
        assertThat(usedKw(on(Redundancy.TWO_N))).isCloseTo(6, within(1e-9));
        assertThat(usedKw(on(Redundancy.NONE))).isCloseTo(3, within(1e-9));
    }

    @Test
    void load_of_others_counts_in_each_rack_of_the_row() {
        assertThat(usedKw(on(Redundancy.TWO_N).withExisting(List.of(new ExistingLoad("Switch", List.of(), 1, 500, 0, 0))))).isCloseTo(7, within(1e-9));
    }

    @Test
    void the_server_that_fills_a_row_exactly_is_not_stopped_and_the_next_is() {
        var rows = rows(on(Redundancy.TWO_N), conditions("dc", Map.of()));
        assertThat(rows.stops(0, 0, new int[][] {{4}, {0}})).isEmpty();
        assertThat(rows.stops(0, 0, new int[][] {{5}, {0}}).map(PlacementLimit::label)).hasValue("row feed Busbar at 10.00 kW");
        assertThat(rows.stops(0, 1, new int[][] {{5}, {0}})).as("racks beside the row").isEmpty();
    }

    @Test
    void a_cap_on_a_row_holds_only_where_nothing_backs_it() {
        var capped = conditions("dc", Map.of("g", 2));
        assertThat(rows(on(Redundancy.NONE), capped).stops(0, 0, new int[][] {{1}, {9}})).isEmpty();
        assertThat(rows(on(Redundancy.NONE), capped).stops(0, 0, new int[][] {{2}, {0}}).map(PlacementLimit::label))
                .hasValue("at most 2 of the group on row feed Busbar, which nothing backs");
        assertThat(rows(on(Redundancy.TWO_N), capped).stops(0, 0, new int[][] {{2}, {0}})).isEmpty();
    }

    @Test
    void rows_of_other_sites_are_not_looked_at() {
        var rows = rows(on(Redundancy.TWO_N), conditions("elsewhere", Map.of()));
        assertThat(rows.fills(new int[][] {{9}, {0}})).isEmpty();
        assertThat(rows.stops(0, 0, new int[][] {{9}, {0}})).isEmpty();
    }
}
