package org.inferrack.engine.placement.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
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
import static org.inferrack.engine.power.fleet.PowerWorld.site;
import static org.inferrack.engine.power.fleet.PowerWorld.sizing;
import static org.inferrack.fixture.ContextFixtures.context;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ServerModel;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.PlacementWords;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.fixture.ContextFixtures;
import org.inferrack.plan.ExistingLoad;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Pin;
import org.inferrack.plan.Policies;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.RowFeed;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Site;
import org.junit.jupiter.api.Test;

/** One rule of what a plan says of single racks at a time; servers of 2 U, 30 kg and 2 kW. */
class SingleRackLimitsTest {

    private static final ServerModel SERVER = new ServerModel("server", "S", "V", ServerModel.Kind.RACK, ServerModel.Cooling.AIR, List.of(),
            PowerWorld.server2U(), Map.of("slots", 3.0));
    private static final Catalog CATALOG = catalog(SERVER, PowerWorld.card("l", 72));
    private static final ServerGroup GROUP = group("g", configuration("l", 1));

    /** sqrt(3) x 400 V x 32 A x 0.8 is 17.7 kW on one feed, 5.9 kW a phase: two servers of 2 kW, not three. */
    @Test
    void onSinglePhaseOutletsEachPhaseCarriesWholeServers() {
        assertThat(counts(place(racks(rack(3)), GROUP, 8))).containsExactly(8, 0, 0);
        var placement = place(racks(rack(3).withOutlets(Optional.of(RackGroup.Outlets.SINGLE_PHASE))), GROUP, 8);
        assertThat(counts(placement)).containsExactly(6, 2, 0);
        assertThat(placement.proven()).isTrue();
        assertThat(placement.bindings().getFirst().limit()).isEqualTo("phase limit of 5.91 kW");
        assertThat(placement.racks().getFirst().fills()).filteredOn(fill -> fill.resource().equals("phase")).extracting(Placement.Fill::used)
                .containsExactly(4.0);
    }

    /** 2 kW with a rise of 12 K take 3600 x 2000 / (1.2 x 1005 x 12) = 497.5 m³/h. */
    @Test
    void aRackTakesNoMoreServersThanItsAirCools() {
        var placement = place(racks(rack(3).withAirflowM3PerHour(OptionalDouble.of(1500))), GROUP, 4);
        assertThat(counts(placement)).containsExactly(3, 1, 0);
        assertThat(placement.racks().getFirst().fills()).filteredOn(fill -> fill.resource().equals("airflow")).extracting(Placement.Fill::used)
                .first().satisfies(used -> assertThat(used).isCloseTo(1492.5, within(0.1)));
    }

    @Test
    void resourcesOfThePlansOwnLimitLikeAnyOther() {
        var placement = place(racks(rack(3).withFurther(Map.of("slots", 7.0, "unused", 1.0))), GROUP, 5);
        assertThat(counts(placement)).containsExactly(2, 2, 1);
        assertThat(placement.bindings().getFirst().limit()).isEqualTo("slots of 7");
    }

    @Test
    void whatStandsInARackAlreadyTakesItsPartAndTheServersStandAboveIt() {
        var storage = new ExistingLoad("Storage", List.of(1), 30, 9000, 300, 8);
        var placement = place(racks(rack(2).withExisting(List.of(storage)).withNetworkPorts(14)), GROUP, 5);
        assertThat(counts(placement)).containsExactly(3, 2);
        assertThat(placement.racks().getFirst().slots().getFirst().bottomU()).isEqualTo(31);
        assertThat(placement.racks().getFirst().existingU()).isEqualTo(30);
        assertThat(placement.racks().getFirst().fills()).filteredOn(fill -> fill.resource().equals("cooling")).extracting(Placement.Fill::used)
                .containsExactly(15.0);
    }

    @Test
    void aLockedServerStandsInItsRackAndAPinnedOneInItsRackGroup() {
        var one = rack(2).withId("one");
        var two = rack(3).withId("two");
        var pinned = GROUP.withPins(List.of(new Pin("dc", "one", OptionalInt.of(2), 1), new Pin("dc", "two", OptionalInt.empty(), 2)));
        assertThat(counts(place(racks(one, two), pinned, 4))).containsExactly(0, 2, 2, 0, 0);
    }

    @Test
    void moreArePinnedToARackGroupThanItTakes() {
        var placement = place(racks(rack(3).withId("one"), rack(1).withId("two").withCoolingKw(4)),
                GROUP.withPins(List.of(new Pin("dc", "two", OptionalInt.empty(), 3))), 4);
        assertThat(counts(placement)).containsExactly(1, 0, 0, 2);
        assertThat(placement.unplaced()).hasSize(1);
        assertThat(placement.unplaced().getFirst().servers()).isEqualTo(1);
        assertThat(placement.unplaced().getFirst().bindingLimit()).contains("cooling of 4.00 kW");
    }

    @Test
    void theLossOfARackTakesNoMoreServersThanThereAreSpares() {
        var careful = new Policies(2, 0.8, 0, Optional.of(Policies.Loss.RACK));
        var placement = Placer.place(context(plan(racks(rack(4))), scenario(0, GROUP).withPolicies(careful), CATALOG), sizing(fleet("g", "dc", 7, 0, 0.5, 0.5)),
                ContextFixtures.power(List.of(power("g", "dc", 2000)), List.of(power("g", "dc", 2000))), Optional.empty());
        assertThat(counts(placement)).containsExactly(2, 2, 2, 1);
        assertThat(placement.proven()).isTrue();
    }

    /** Two rows of one rack each on a feed of their own that nothing backs. */
    @Test
    void theLossOfARowFeedTakesNoMoreServersThanThereAreSpares() {
        var one = rack(2).withId("one").withRedundancy(RackGroup.Redundancy.NONE);
        var two = rack(2).withId("two").withRedundancy(RackGroup.Redundancy.NONE);
        var large = feed("A", 400, 400, 3, 0.8);
        var careful = new Policies(2, 0.8, 0, Optional.of(Policies.Loss.FEED));
        var placement = Placer
                .place(context(
                        plan(site("dc", 1.3,
                                new Housing.Racks(List.of(one, two),
                                        List.of(new RowFeed("1", List.of("one"), large), new RowFeed("2", List.of("two"), large))))),
                        scenario(0, GROUP).withPolicies(careful), CATALOG), sizing(fleet("g", "dc", 5, 0, 0.5, 0.5)),
                        ContextFixtures.power(List.of(power("g", "dc", 2000)), List.of(power("g", "dc", 2000))), Optional.empty());
        assertThat(counts(placement).stream().limit(2).mapToInt(Integer::intValue).sum()).isEqualTo(2);
        assertThat(counts(placement).stream().skip(2).mapToInt(Integer::intValue).sum()).isEqualTo(2);
        assertThat(placement.unplaced().getFirst().bindingLimit()).contains("at most 2 of the group on row feed 1");
    }

    @Test
    void aRowFeedThatStopsServersIsNamed() {
        var housing = new Housing.Racks(List.of(rack(4)), List.of(new RowFeed("Busbar A", List.of("row"), feed("A", 400, 32, 3, 0.8))));
        var placement = place(site("dc", 1.3, housing), GROUP, 12);
        assertThat(counts(placement).stream().mapToInt(Integer::intValue).sum()).isEqualTo(8);
        assertThat(placement.unplaced().getFirst().bindingLimit()).isEqualTo("row feed Busbar A at 17.74 kW");
        assertThat(placement.rows()).singleElement().satisfies(row -> assertThat(row.usedKw()).isEqualTo(16));
    }

    @Test
    void oneMoreServerMovesNoneAndARackThatIsGoneMovesOnlyItsOwn() {
        var before = place(racks(rack(4)), GROUP, 20);
        var more = Placer.place(context(plan(racks(rack(4))), scenario(0, GROUP), CATALOG), sizing(fleet("g", "dc", 21, 0, 0.5, 0.5)),
                ContextFixtures.power(List.of(power("g", "dc", 2000)), List.of(power("g", "dc", 2000))), Optional.of(before));
        assertThat(more.moves()).hasValue(0);
        var cooler = Placer.place(context(plan(racks(rack(4).withCoolingKw(15))), scenario(0, GROUP), CATALOG), sizing(fleet("g", "dc", 20, 0, 0.5, 0.5)),
                ContextFixtures.power(List.of(power("g", "dc", 2000)), List.of(power("g", "dc", 2000))), Optional.of(before));
        assertThat(cooler.moves()).hasValue(2);
        assertThat(PlacementWords.moves(cooler)).isEqualTo(", 2 servers move");
    }

    private static List<Integer> counts(Placement placement) {
        return placement.racks().stream().map(rack -> rack.slots().size()).toList();
    }

    private static Placement place(Site site, ServerGroup group, int servers) {
        var powers = List.of(power("g", "dc", 2000));
        return Placer.place(context(plan(site), scenario(0, group), CATALOG), sizing(fleet("g", "dc", servers, 0, 0.5, 0.5)),
                ContextFixtures.power(powers, powers), Optional.empty());
    }
}
