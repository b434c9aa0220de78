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
import static org.inferrack.engine.power.fleet.PowerWorld.sizing;
import static org.inferrack.fixture.ContextFixtures.context;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.placement.LimitKind;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.fixture.ContextFixtures;
import org.inferrack.plan.Housing;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Site;
import org.junit.jupiter.api.Test;

class PlacerTest {

    private static final Catalog CATALOG = catalog(PowerWorld.server("S", ServerModel.Cooling.AIR, PowerWorld.server2U()), PowerWorld.card("l", 72));

    private static final double KILOWATT = 1000;

    @Test
    void spaceLimitsSmallServers() {
        var placement = place(racks(rack(2)), 25, 100);
        assertThat(placement.racksInUse()).isEqualTo(2);
        assertThat(placement.racks().getFirst().slots()).hasSize(20);
        assertThat(placement.fullRacks().getFirst().bindingLimit()).contains("space").contains("40 U");
    }

    @Test
    void oneFeedMustCarryTheRackAlone() {
        var placement = place(racks(rack(3)), 34, KILOWATT);
        assertThat(placement.racks().getFirst().slots()).hasSize(17);
        assertThat(placement.racksInUse()).isEqualTo(2);
        assertThat(placement.fullRacks().getFirst().bindingLimit()).contains("2N").contains("17.74 kW");
    }

    @Test
    void withoutRedundancyTheFeedsAdd() {
        var placement = place(racks(rack(1).withRedundancy(RackGroup.Redundancy.NONE)), 40, 1800);
        assertThat(placement.racks().getFirst().slots()).hasSize(19);
    }

    @Test
    void coolingWeightAndPortsLimitEachOnItsOwn() {
        assertThat(place(racks(rack(1).withCoolingKw(10)), 20, KILOWATT).racks().getFirst().slots()).hasSize(10);
        assertThat(place(racks(rack(1).withMassLimitKg(200)), 20, 100).racks().getFirst().slots()).hasSize(6);
        assertThat(place(racks(rack(1).withNetworkPorts(9)), 20, 100).racks().getFirst().slots()).hasSize(4);
    }

    @Test
    void theMarginOfThePolicyIsHeldFree() {
        var site = racks(rack(1).withCoolingKw(10));
        var sizing = sizing(fleet("g", "dc", 20, 0, 0.5, 0.5));
        var placement = Placer.place(context(plan(site), scenario(0.1, group("g", configuration("l", 1))), CATALOG), sizing,
                ContextFixtures.power(List.of(power("g", "dc", KILOWATT)), List.of(power("g", "dc", KILOWATT))), Optional.empty());
        assertThat(placement.racks().getFirst().slots()).hasSize(9);
    }

    @Test
    void theWorstCaseIsHeldAgainstTheBreaker() {
        var figure = Figure.exact(100, "W", "planning");
        var worst = Figure.exact(3000, "W", "worst");
        var power = new ServerPower("g", "dc", figure, figure, figure, worst, figure, figure, figure);
        var placement = Placer.place(context(plan(racks(rack(1))), scenario(0, group("g", configuration("l", 1))), CATALOG),
                sizing(fleet("g", "dc", 20, 0, 0.5, 0.5)), ContextFixtures.power(List.of(power), List.of(power)), Optional.empty());
        assertThat(placement.racks().getFirst().slots()).hasSize(7);
        assertThat(placement.fullRacks().getFirst().bindingLimit()).contains("breaker").contains("22.17 kW");
    }

    @Test
    void whatDoesNotFitSaysWhichLimitAndWhatHelps() {
        var placement = place(racks(rack(2)), 40, KILOWATT);
        assertThat(placement.unplaced()).singleElement().satisfies(unplaced -> {
            assertThat(unplaced.servers()).isEqualTo(6);
            assertThat(unplaced.bindingLimit()).contains("2N limit of 17.74 kW").contains("2 racks are full");
            assertThat(unplaced.advice()).contains("1 rack").contains("3.00 kW");
        });
    }

    @Test
    void aServerThatFitsNowhereSaysSo() {
        var placement = place(racks(rack(2)), 1, 20_000);
        assertThat(placement.unplaced().getFirst().bindingLimit()).contains("not one server fits");
        assertThat(placement.fullRacks().getFirst().servers()).isZero();
    }

    @Test
    void unknownPowerIsRefused() {
        var unknown = Figure.unknown("W", "no board limit");
        var power = new ServerPower("g", "dc", unknown, unknown, unknown, unknown, unknown, unknown, unknown);
        var placement = Placer.place(context(plan(racks(rack(2))), scenario(0, group("g", configuration("l", 1))), CATALOG),
                sizing(fleet("g", "dc", 3, 0, 0.5, 0.5)), ContextFixtures.power(List.of(power), List.of(power)), Optional.empty());
        assertThat(placement.racksInUse()).isZero();
        assertThat(placement.unplaced().getFirst().bindingLimit()).contains("no board limit");
        assertThat(placement.unplaced().getFirst().servers()).isEqualTo(3);
    }

    @Test
    void unknownMassAndDepthDoNotLimitAndAreNotShownAsZero() {
        var catalog = catalog(PowerWorld.server("S", ServerModel.Cooling.AIR, PowerWorld.facts(Spec.RACK_UNITS, 2)), PowerWorld.card("l", 72));
        var site = racks(rack(2).withDepthMm(OptionalDouble.of(600)).withMassLimitKg(1));
        var placement = Placer.place(context(plan(site), scenario(0, group("g", configuration("l", 1))), catalog), sizing(fleet("g", "dc", 3, 0, 0.5, 0.5)),
                ContextFixtures.power(List.of(power("g", "dc", 500)), List.of(power("g", "dc", 500))), Optional.empty());
        assertThat(placement.unplaced()).isEmpty();
        assertThat(placement.racks())
                .allSatisfy(rack -> assertThat(rack.fills()).extracting(Placement.Fill::resource).doesNotContain("weight").contains("cooling"));
    }

    @Test
    void aGroupWithoutRacksIsSaidToHaveNone() {
        assertThat(place(racks(rack(0)), 2, 500).unplaced().getFirst().bindingLimit()).contains("has no racks").doesNotContain("full");
    }

    @Test
    void unknownHeightIsRefused() {
        var catalog = catalog(PowerWorld.server("S", ServerModel.Cooling.AIR, Facts.NONE), PowerWorld.card("l", 72));
        var placement = Placer.place(context(plan(racks(rack(2))), scenario(0, group("g", configuration("l", 1))), catalog),
                sizing(fleet("g", "dc", 3, 0, 0.5, 0.5)), ContextFixtures.power(List.of(power("g", "dc", 500)), List.of(power("g", "dc", 500))),
                Optional.empty());
        assertThat(placement.unplaced().getFirst().bindingLimit()).contains("height");
    }

    @Test
    void aServerThatIsTooDeepDoesNotFit() {
        var placement = place(racks(rack(1).withDepthMm(OptionalDouble.of(700))), 2, 500);
        assertThat(placement.unplaced().getFirst().bindingLimit()).contains("700 mm").contains("750 mm");
        assertThat(placement.racks().getFirst().slots()).isEmpty();
    }

    @Test
    void theSiteLimitsAllRacksTogether() {
        Site site = racks(rack(4)).withElectricalLimitKw(OptionalDouble.of(20.5));
        var placement = place(site, 30, KILOWATT);
        assertThat(placement.racks().stream().mapToInt(each -> each.slots().size()).sum()).isEqualTo(20);
        assertThat(placement.unplaced()).singleElement().satisfies(unplaced -> {
            assertThat(unplaced.servers()).isEqualTo(10);
            assertThat(unplaced.bindingLimit()).contains("electrical limit of 20.50 kW");
        });
    }

    @Test
    void sparesStandInDifferentRacks() {
        var placement = Placer.place(context(plan(racks(rack(2))), scenario(0, group("g", configuration("l", 1))), CATALOG),
                sizing(fleet("g", "dc", 28, 2, 0.5, 0.5)), ContextFixtures.power(List.of(power("g", "dc", KILOWATT)), List.of(power("g", "dc", KILOWATT))),
                Optional.empty());
        for (var each : placement.racks()) {
            assertThat(each.slots().stream().filter(slot -> slot.ordinal() > 28)).hasSize(1);
        }
        assertThat(placement.racks().stream().flatMap(each -> each.slots().stream()).map(Placement.Slot::ordinal)).doesNotHaveDuplicates().hasSize(30);
    }

    @Test
    void serversStandOnTheFloorOfTheRackBelowTheReservedUnits() {
        var placed = place(racks(rack(1)), 20, 100).racks().getFirst();
        assertThat(placed.slots().getFirst().bottomU()).isEqualTo(1);
        assertThat(placed.slots().getLast().topU()).isEqualTo(40);
    }

    @Test
    void fillsAreExactAndInTheOrderOfTheResources() {
        var fills = place(racks(rack(1)), 10, KILOWATT).racks().getFirst().fills();
        assertThat(fills).extracting(Placement.Fill::resource)
                .containsExactly("space", "feed A", "feed B", "failover", "breaker", "cooling", "weight", "ports");
        assertThat(fills.get(1).used()).isCloseTo(5, within(1e-9));
        assertThat(fills.get(3).used()).isCloseTo(10, within(1e-9));
        assertThat(new Placement.Fill(LimitKind.SPACE, "space", 27.8, 100, "U").share()).isCloseTo(0.278, within(1e-12));
        assertThat(new Placement.Fill(LimitKind.FAILOVER, "failover", 11.8, 10, "kW").share()).isCloseTo(1.18, within(1e-12));
    }

    @Test
    void aRackWithoutFeedsTakesNoServer() {
        assertThat(place(racks(rack(1).withFeeds(List.of())), 2, 500).unplaced().getFirst().bindingLimit()).contains("no feed");
    }

    @Test
    void theSmallerOfTwoUnequalFeedsLimits() {
        var unequal = rack(1).withFeeds(List.of(feed("A", 400, 32, 3, 0.8), feed("B", 230, 32, 1, 0.8)));
        assertThat(place(racks(unequal), 20, KILOWATT).racks().getFirst().slots()).hasSize(5);
    }

    @Test
    void aFullRackIsCountedWithServersAtTheCapNotAtThisPlansDemand() {
        var placement = Placer.place(context(plan(racks(rack(2))), scenario(0, group("g", configuration("l", 1))), CATALOG),
                sizing(fleet("g", "dc", 10, 0, 0.3, 0.3)), ContextFixtures.power(List.of(power("g", "dc", 500)), List.of(power("g", "dc", KILOWATT))),
                Optional.empty());
        assertThat(placement.racks().getFirst().slots()).hasSize(10);
        assertThat(placement.fullRacks().getFirst().servers()).isEqualTo(17);
    }

    @Test
    void mixedServersNeedNoMoreRacksThanThereIsRoomFor() {
        var first = group("a", configuration("l", 1));
        var second = group("b", configuration("l", 1));
        var sizing = sizing(fleet("a", "dc", 4, 0, 0.5, 0.5), fleet("b", "dc", 4, 0, 0.5, 0.5));
        var site = racks(rack(8).withCoolingKw(10));
        var powers = List.of(power("a", "dc", 6000), power("b", "dc", 4000));
        var placement = Placer.place(context(plan(site), scenario(0, first, second), CATALOG), sizing, ContextFixtures.power(powers, powers), Optional.empty());
        assertThat(placement.racksInUse()).isEqualTo(4);
    }

    @Test
    void theCertificateSaysHowFewRacksThereCouldBe() {
        var placement = place(racks(rack(5)), 40, KILOWATT);
        assertThat(placement.certificates()).containsExactly(new Placement.Certificate("dc", 3, 3, true));
        assertThat(placement.lowerBound()).isEqualTo(3);
        assertThat(placement.proven()).isTrue();
    }

    @Test
    void laterRackGroupsAreUsedWhereTheyNeedFewerRacks() {
        var site = PowerWorld.site("dc", 1, new Housing.Racks(List.of(rack(8).withCoolingKw(5), rack(8).withId("big").withCoolingKw(17))));
        var placement = place(site, 34, KILOWATT);
        assertThat(placement.racksInUse()).isEqualTo(2);
        assertThat(placement.racks().stream().filter(Placement.PlacedRack::inUse)).allMatch(each -> each.rackGroupId().equals("big"));
        assertThat(placement.proven()).isTrue();
    }

    @Test
    void aFullRackSaysWhatStopsItAndWhatIsStranded() {
        var placement = place(racks(rack(2).withCoolingKw(10)), 12, KILOWATT);
        assertThat(placement.bindings()).hasSize(2);
        var full = placement.bindings().getFirst();
        assertThat(full.resource()).isEqualTo("cooling");
        assertThat(full.limit()).contains("10.00 kW");
        assertThat(full.stranded()).contains(new Placement.Stranded(LimitKind.SPACE, "space", 20, "U")).extracting(Placement.Stranded::resource)
                .doesNotContain("cooling");
        assertThat(placement.bindings().getLast().full()).isFalse();
        assertThat(placement.stranded("space")).isEqualTo(20);
    }

    @Test
    void theHardLimitOfAnEdgeBoxHoldsAtTheWorstCase() {
        var site = PowerWorld.site("dc", 1, new Housing.Edge(10, 2, 60, false));
        var fine = place(site, 20, 59);
        assertThat(fine.unplaced()).isEmpty();
        assertThat(fine.edges().getFirst().boxesPerLocation()).isEqualTo(2);
        var over = place(site, 10, 75);
        assertThat(over.unplaced().getFirst().bindingLimit()).contains("60 W per box").contains("75 W");
        assertThat(over.unplaced().getFirst().advice()).contains("15 W lower");
        assertThat(over.unplaced().getFirst().servers()).isEqualTo(10);
    }

    @Test
    void aLocationTakesOnlySoManyBoxesAndFanlessMeansFanless() {
        assertThat(place(PowerWorld.site("dc", 1, new Housing.Edge(10, 2, 60, false)), 30, 40).unplaced().getFirst().servers()).isEqualTo(10);
        assertThat(place(PowerWorld.site("dc", 1, new Housing.Edge(10, 2, 60, true)), 10, 40).unplaced().getFirst().bindingLimit()).contains("without fans");
    }

    @Test
    void theSiteLimitHoldsForAllEdgeLocationsTogether() {
        var site = PowerWorld.site("dc", 1, new Housing.Edge(10, 2, 60, false)).withElectricalLimitKw(OptionalDouble.of(0.6));
        var placement = place(site, 20, 40);
        assertThat(placement.unplaced()).singleElement().satisfies(unplaced -> {
            assertThat(unplaced.servers()).isEqualTo(5);
            assertThat(unplaced.bindingLimit()).contains("0.60 kW");
        });
    }

    private static Placement place(Site site, int servers, double watts) {
        return Placer.place(context(plan(site), scenario(0, group("g", configuration("l", 1))), CATALOG), sizing(fleet("g", "dc", servers, 0, 0.5, 0.5)),
                ContextFixtures.power(List.of(power("g", "dc", watts)), List.of(power("g", "dc", watts))), Optional.empty());
    }
}
