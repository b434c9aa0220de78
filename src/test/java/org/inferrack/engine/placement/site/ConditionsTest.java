package org.inferrack.engine.placement.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.engine.power.fleet.PowerWorld.catalog;
import static org.inferrack.engine.power.fleet.PowerWorld.configuration;
import static org.inferrack.engine.power.fleet.PowerWorld.feed;
import static org.inferrack.engine.power.fleet.PowerWorld.fleet;
import static org.inferrack.engine.power.fleet.PowerWorld.group;
import static org.inferrack.engine.power.fleet.PowerWorld.plan;
import static org.inferrack.engine.power.fleet.PowerWorld.power;
import static org.inferrack.engine.power.fleet.PowerWorld.rack;
import static org.inferrack.engine.power.fleet.PowerWorld.racks;
import static org.inferrack.engine.power.fleet.PowerWorld.scenario;
import static org.inferrack.engine.power.fleet.PowerWorld.sizing;
import static org.inferrack.fixture.ContextFixtures.context;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ServerModel;
import org.inferrack.engine.placement.Conditions;
import org.inferrack.engine.placement.Conditions.RackPlace;
import org.inferrack.engine.placement.Conditions.RowFeed;
import org.inferrack.engine.placement.Conditions.Standing;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.fixture.ContextFixtures;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Site;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    private static final Catalog CATALOG = catalog(PowerWorld.server("S", ServerModel.Cooling.AIR, PowerWorld.server2U()), PowerWorld.card("l", 72));

    @Test
    void serversThatStandStayAndOnlyNewOnesArePlaced() {
        var site = racks(rack(5).withCoolingKw(5));
        var standing = List.of(standing(2, "a", 3, false), standing(4, "a", 2, false));
        var placement = place(site, 7, 1, new Conditions(standing, Set.of(), List.of(), Map.of()));
        assertThat(counts(placement, "a").get(1)).isGreaterThanOrEqualTo(3);
        assertThat(counts(placement, "a").get(3)).isGreaterThanOrEqualTo(2);
        assertThat(counts(placement, "b").stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        assertThat(placement.racksInUse()).isEqualTo(2);
        assertThat(placement.certificates()).containsExactly(new Placement.Certificate("dc", 2, 2, true));
    }

    @Test
    void planningTheSameAgainMovesNothing() {
        var site = racks(rack(6).withCoolingKw(7));
        var first = place(site, 20, 9, Conditions.NONE);
        var again = place(site, 20, 9, Conditions.keeping(first));
        assertThat(again.racks()).isEqualTo(first.racks());
        var fewer = place(site, 19, 9, Conditions.keeping(first));
        assertThat(moved(first, fewer)).isEqualTo(1);
        var more = place(site, 21, 9, Conditions.keeping(first));
        assertThat(moved(first, more)).isEqualTo(1);
    }

    @Test
    void aRackOverItsLimitGivesUpOnlyWhatItMust() {
        var first = place(racks(rack(4).withCoolingKw(8)), 8, 0, Conditions.NONE);
        assertThat(counts(first, "a")).containsExactly(8, 0, 0, 0);
        var tighter = place(racks(rack(4).withCoolingKw(6)), 8, 0, Conditions.keeping(first));
        assertThat(counts(tighter, "a")).containsExactly(6, 2, 0, 0);
    }

    @Test
    void aPinnedServerStaysEvenWhereTheRackIsThenOverItsLimit() {
        var placement = place(racks(rack(3).withCoolingKw(6)), 8, 0,
                new Conditions(List.of(standing(1, "a", 8, true)), Set.of(), List.of(), Map.of()));
        assertThat(counts(placement, "a")).containsExactly(8, 0, 0);
        assertThat(placement.racks().getFirst().fills().stream().filter(fill -> fill.resource().equals("cooling")).findFirst().orElseThrow().share())
                .isGreaterThan(1.3);
    }

    @Test
    void aLockedRackTakesNothingFurther() {
        var conditions = new Conditions(List.of(standing(1, "a", 1, false)), Set.of(place(1), place(2)), List.of(), Map.of());
        assertThat(counts(place(racks(rack(4).withCoolingKw(5)), 6, 0, conditions), "a")).containsExactly(1, 0, 5, 0);
    }

    @Test
    void atMostSoManyOfAGroupStandInOneRack() {
        var placement = place(racks(rack(4)), 9, 0, new Conditions(List.of(), Set.of(), List.of(), Map.of("a", 3)));
        assertThat(counts(placement, "a")).containsExactly(3, 3, 3, 0);
        assertThat(placement.proven()).isTrue();
    }

    @Test
    void theFeedOfARowCarriesWhatFailsOverFromTheOther() {
        var first = rack(2).withId("one");
        var second = rack(2).withId("two");
        var row = new RowFeed("row A", "dc", Set.of("one", "two"), feed("A", 400, 32, 3, 0.8));
        var backed = place(racks(first, second), 30, 0, new Conditions(List.of(), Set.of(), List.of(row), Map.of()));
        assertThat(counts(backed, "a").stream().mapToInt(Integer::intValue).sum()).isEqualTo(17);
        assertThat(backed.unplaced().getFirst().servers()).isEqualTo(13);
        var single = place(racks(first.withRedundancy(RackGroup.Redundancy.NONE), second.withRedundancy(RackGroup.Redundancy.NONE)), 40, 0,
                new Conditions(List.of(), Set.of(), List.of(row), Map.of()));
        assertThat(counts(single, "a").stream().mapToInt(Integer::intValue).sum()).isEqualTo(35);
    }

    private static int moved(Placement before, Placement after) {
        int moved = 0;
        for (String group : List.of("a", "b")) {
            var one = counts(before, group);
            var other = counts(after, group);
            for (int rack = 0; rack < one.size(); rack++) {
                moved += Math.abs(one.get(rack) - other.get(rack));
            }
        }
        return moved;
    }

    private static List<Integer> counts(Placement placement, String group) {
        return placement.racks().stream().map(rack -> (int) rack.slots().stream().filter(slot -> slot.groupId().equals(group)).count()).toList();
    }

    private static RackPlace place(int index) {
        return new RackPlace("dc", "row", index);
    }

    private static Standing standing(int index, String group, int servers, boolean pinned) {
        return new Standing(place(index), group, servers, pinned);
    }

    /** Servers of 1 kW (a) and 1.5 kW (b). */
    private static Placement place(Site site, int a, int b, Conditions conditions) {
        var powers = List.of(power("a", "dc", 1000), power("b", "dc", 1500));
        return Placer.place(context(plan(site), scenario(0, group("a", configuration("l", 1)), group("b", configuration("l", 1))), CATALOG),
                sizing(fleet("a", "dc", a, 0, 0.5, 0.5), fleet("b", "dc", b, 0, 0.5, 0.5)), ContextFixtures.power(powers, powers), conditions);
    }
}
