package org.inferrack.engine.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.engine.sizing.SizingWorld.CAP_80;
import static org.inferrack.engine.sizing.SizingWorld.open;
import static org.inferrack.engine.sizing.SizingWorld.scoring;
import static org.inferrack.engine.sizing.SizingWorld.site;
import static org.inferrack.engine.sizing.SizingWorld.size;
import static org.inferrack.engine.sizing.SizingWorld.stated;

import java.util.List;
import java.util.Optional;

import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Policies;
import org.inferrack.plan.ServerGroup;
import org.junit.jupiter.api.Test;

/** {@link Allocation} of one site's demand: an L4 does 1,000/s, an A100 3,000/s, each up to 80 %. */
class AllocationTest {

    private static final Policies ONE_SPARE = CAP_80.withSpareServers(1);

    /** 8,000/s on 4,000/s: both are at 200 %, for the A100 bears three times as much of what has no room. */
    @Test
    void what_has_no_room_weighs_on_stated_servers_by_their_strength() {
        var fleets = size(List.of(scoring("w", 8_000)), CAP_80, stated("small", "l4", 1, 1), stated("large", "a100", 1, 1)).fleets();
        assertThat(fleets).extracting(Fleet::peakUtilisation).allSatisfy(peak -> assertThat(peak).isCloseTo(2, within(1e-9)));
    }

    @Test
    void only_those_who_can_do_the_work_are_overloaded_by_it() {
        var fleets = size(List.of(scoring("a", 3_000), scoring("b", 100)), CAP_80, stated("forA", "l4", 1, 1, "a"), stated("forB", "l4", 1, 1, "b")).fleets();
        assertThat(fleets).extracting(Fleet::peakUtilisation).satisfiesExactly(peak -> assertThat(peak).isCloseTo(3, within(1e-9)),
                peak -> assertThat(peak).isCloseTo(0.1, within(1e-9)));
    }

    /** Left to the engine: in the scenario's order, the first takes everything. */
    @Test
    void of_groups_left_to_the_engine_the_first_serves() {
        var sizing = size(List.of(scoring("w", 1_600)), CAP_80, open("first", "l4", 1), open("second", "a100", 1));
        assertThat(sizing.fleets()).singleElement().satisfies(fleet -> {
            assertThat(fleet.groupId()).isEqualTo("first");
            assertThat(fleet.needed()).isEqualTo(2);
        });
    }

    /** Two boxes at each of 10 shops: one is stated, the engine adds the other. 12,000/s are 1,200 a shop, which two boxes carry at 60 %. */
    @Test
    void boxes_that_are_stated_leave_less_room_to_the_engine() {
        var shops = List.of(site("shops", new Housing.Edge(10, 2, 200, false)));
        var sizing = size(List.of(scoring("w", 12_000)), CAP_80, shops, stated("old", "l4", 1, 10), open("new", "l4", 1));
        assertThat(sizing.fleets()).extracting(Fleet::servers).containsExactly(10, 10);
        assertThat(sizing.shortfalls()).isEmpty();
        var more = size(List.of(scoring("w", 20_000)), CAP_80, shops, stated("old", "l4", 1, 10), open("new", "l4", 1));
        assertThat(more.fleets()).extracting(Fleet::servers).as("no third box").containsExactly(10, 10);
        assertThat(more.shortfalls()).singleElement().satisfies(shortfall -> assertThat(shortfall.missingUnits()).isCloseTo(20_000 - 16_000, within(1e-6)));
    }

    /** Five servers, one of them spare, carry 3,000/s: each 60 %, however they are written down; the last ones are the spares. */
    @Test
    void the_same_servers_in_several_groups_are_one_fleet() {
        var one = size(List.of(scoring("w", 3_000)), ONE_SPARE, stated("g", "l4", 1, 5)).fleets();
        assertThat(one).singleElement().satisfies(fleet -> assertThat(fleet.peakUtilisation()).isCloseTo(0.6, within(1e-9)));
        var three = size(List.of(scoring("w", 3_000)), ONE_SPARE, stated("a", "l4", 1, 2), stated("b", "l4", 1, 2), stated("c", "l4", 1, 1)).fleets();
        assertThat(three).extracting(Fleet::groupId).containsExactly("a", "b", "c");
        assertThat(three).extracting(Fleet::spare).containsExactly(0, 0, 1);
        assertThat(three).allSatisfy(fleet -> assertThat(fleet.peakUtilisation()).isCloseTo(0.6, within(1e-9)));
        assertThat(three).extracting(fleet -> fleet.loads().getFirst().peakUnits())
                .satisfiesExactly(units -> assertThat(units).isCloseTo(1_200, within(1e-6)), units -> assertThat(units).isCloseTo(1_200, within(1e-6)),
                        units -> assertThat(units).isCloseTo(600, within(1e-6)));
    }

    @Test
    void other_servers_and_servers_for_other_work_stay_fleets_of_their_own() {
        var fleets = size(List.of(scoring("a", 800), scoring("b", 100)), CAP_80, stated("ab", "l4", 1, 1), stated("a", "l4", 1, 1, "a"),
                stated("large", "a100", 1, 1)).fleets();
        assertThat(fleets).extracting(Fleet::peakUtilisation).as("the most specialised first").satisfiesExactly(
                peak -> assertThat(peak).isCloseTo(0.1, within(1e-9)), peak -> assertThat(peak).isCloseTo(0.8, within(1e-9)),
                peak -> assertThat(peak).isCloseTo(0, within(1e-9)));
    }

    /** 15 servers for 10 shops are one at each: a box cannot be divided. */
    @Test
    void a_stated_number_is_spread_over_the_locations_in_whole_boxes() {
        var sizing = size(List.of(scoring("w", 1_000)), CAP_80, List.of(site("shops", new Housing.Edge(10, 2, 200, false))), stated("g", "l4", 1, 15));
        assertThat(sizing.fleets().getFirst().servers()).isEqualTo(10);
    }

    @Test
    void a_group_of_one_site_stands_nowhere_else() {
        var sites = List.of(site("n", new Housing.Racks(List.of())), site("s", new Housing.Racks(List.of())));
        var sizing = size(List.of(scoring("w", 800)), CAP_80, sites, stated("g", "l4", 1, 2).withSiteId("s"));
        assertThat(sizing.fleets()).extracting(Fleet::siteId).containsExactly("s");
        assertThat(sizing.shortfalls()).singleElement().satisfies(shortfall -> {
            assertThat(shortfall.siteId()).isEqualTo("n");
            assertThat(shortfall.reason()).contains("No server group serves w at Site n");
        });
    }

    @Test
    void the_reason_of_a_group_that_cannot_serve_is_told() {
        var refused = size(List.of(scoring("w", 100)), CAP_80, open("g", "l4", 1).withSwap(Optional.of(new ServerGroup.Swap(13, "nobody's"))));
        assertThat(refused.shortfalls()).singleElement().satisfies(shortfall -> {
            assertThat(shortfall.reason()).startsWith("g: ").contains("nobody's");
            assertThat(shortfall.missingUnits()).isEqualTo(100);
        });
    }

    @Test
    void numbers_in_texts_have_one_decimal_at_most() {
        assertThat(Allocation.number(33.333)).isEqualTo("33.3");
        assertThat(Allocation.number(40)).isEqualTo("40");
        assertThat(Allocation.number(0.05)).isEqualTo("0.1");
        assertThat(Allocation.number(1e6)).isEqualTo("1000000");
    }
}
