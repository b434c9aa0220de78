package org.inferrack.engine.placement.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.engine.power.fleet.PowerWorld.configuration;
import static org.inferrack.engine.power.fleet.PowerWorld.fleet;
import static org.inferrack.engine.power.fleet.PowerWorld.plan;
import static org.inferrack.engine.power.fleet.PowerWorld.power;
import static org.inferrack.engine.power.fleet.PowerWorld.racks;
import static org.inferrack.fixture.ContextFixtures.context;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.fixture.ContextFixtures;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;

class PlacerPropertiesTest {

    /** A kind of server: what one takes, and how many there are. */
    record Lot(int units, int massKg, int watts, int servers) {
    }

    record Case(List<Lot> lots, RackGroup rack) {
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void noRackIsOverALimitAndEveryServerIsPlacedOrNamed(@ForAll("cases") Case given) {
        var placement = place(given.lots, given.rack, false);
        for (var rack : placement.racks()) {
            assertHolds(given, rack);
        }
        for (int i = 0; i < given.lots.size(); i++) {
            String id = "g" + i;
            long placed = placement.racks().stream().flatMap(rack -> rack.slots().stream()).filter(slot -> slot.groupId().equals(id)).count();
            int refused = placement.unplaced().stream().filter(each -> each.groupId().equals(id)).mapToInt(Placement.Unplaced::servers).sum();
            assertThat(placed + refused).isEqualTo(given.lots.get(i).servers);
        }
    }

    /** What is free in the emptiest rack cannot be made larger by moving one of its servers into another rack. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void noServerOfTheEmptiestRackFitsIntoAnother(@ForAll("cases") Case given) {
        var racks = place(given.lots, given.rack, false).racks().stream().filter(Placement.PlacedRack::inUse).toList();
        var emptiest = racks.stream().min(java.util.Comparator.comparingDouble(rack -> load(given, rack)));
        emptiest.ifPresent(rack -> rack.slots().stream().map(slot -> given.lots.get(Integer.parseInt(slot.groupId().substring(1)))).distinct()
                .forEach(lot -> racks.stream().filter(other -> other != rack).forEach(other -> assertThat(takes(given, other, lot)).isFalse())));
    }

    private static double load(Case given, Placement.PlacedRack rack) {
        return rack.fills().stream().mapToDouble(Placement.Fill::share).filter(Double::isFinite).sum();
    }

    private static boolean takes(Case given, Placement.PlacedRack rack, Lot lot) {
        double mass = lot.massKg;
        double watts = lot.watts;
        int units = lot.units;
        for (var slot : rack.slots()) {
            Lot there = given.lots.get(Integer.parseInt(slot.groupId().substring(1)));
            mass += there.massKg;
            watts += there.watts;
            units += there.units;
        }
        return mass <= given.rack.massLimitKg() && units <= given.rack.heightU() - given.rack.reservedU()
                && 2 * (rack.slots().size() + 1) <= given.rack.networkPorts()
                && watts <= Math.min(given.rack.coolingKw() * 1000, Math.sqrt(3) * 400 * 32 * 0.8);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfGroupsChangesNoTotal(@ForAll("cases") Case given) {
        var placement = place(given.lots, given.rack, false);
        var reversed = place(given.lots, given.rack, true);
        assertThat(reversed.racks()).isEqualTo(placement.racks());
        assertThat(reversed.unplaced()).containsExactlyInAnyOrderElementsOf(placement.unplaced());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aLargerLimitNeverNeedsMoreRacks(@ForAll("cases") Case given) {
        var roomy = given.rack.withCount(60);
        var small = place(given.lots, roomy, false);
        var large = place(given.lots, roomy.withCoolingKw(roomy.coolingKw() * 1.15).withMassLimitKg(roomy.massLimitKg() + 17).withHeightU(roomy.heightU() + 1),
                false);
        if (small.unplaced().isEmpty()) {
            assertThat(large.unplaced()).isEmpty();
            assertThat(large.racksInUse()).isLessThanOrEqualTo(small.racksInUse());
        }
    }

    /** Adds up by hand what stands in the rack; knows nothing of the placer's resources. */
    private static void assertHolds(Case given, Placement.PlacedRack rack) {
        Map<Integer, String> byUnit = new HashMap<>();
        double mass = 0;
        double watts = 0;
        for (var slot : rack.slots()) {
            Lot lot = given.lots.get(Integer.parseInt(slot.groupId().substring(1)));
            assertThat(slot.heightU()).isEqualTo(lot.units);
            for (int unit = slot.bottomU(); unit < slot.bottomU() + lot.units; unit++) {
                assertThat(unit).isBetween(1, given.rack.heightU() - given.rack.reservedU());
                assertThat(byUnit.put(unit, slot.name())).isNull();
            }
            mass += lot.massKg;
            watts += lot.watts;
        }
        double oneFeed = Math.sqrt(3) * 400 * 32 * 0.8;
        assertThat(watts).isLessThanOrEqualTo(oneFeed + 1e-6).isLessThanOrEqualTo(given.rack.coolingKw() * 1000 + 1e-6);
        assertThat(mass).isLessThanOrEqualTo(given.rack.massLimitKg() + 1e-6);
        assertThat(rack.slots().size() * 2).isLessThanOrEqualTo(given.rack.networkPorts());
    }

    private static Placement place(List<Lot> lots, RackGroup rack, boolean reversed) {
        var servers = new ArrayList<ServerModel>();
        var groups = new ArrayList<ServerGroup>();
        var fleets = new ArrayList<Sizing.Fleet>();
        var powers = new ArrayList<ServerPower>();
        for (int i = 0; i < lots.size(); i++) {
            Lot lot = lots.get(i);
            servers.add(new ServerModel("s" + i, "S" + i, "V", ServerModel.Kind.RACK, ServerModel.Cooling.AIR, List.of(),
                    PowerWorld.facts(Spec.RACK_UNITS, lot.units, Spec.MASS, lot.massKg)));
            ServerConfiguration configuration = configuration("l", 1).withServerId("s" + i);
            groups.add(new ServerGroup("g" + i, "G" + i, configuration, OptionalInt.empty(), "", List.of(), false, Optional.empty()));
            fleets.add(fleet("g" + i, "dc", lot.servers, 0, 0.5, 0.5));
            powers.add(power("g" + i, "dc", lot.watts));
        }
        if (reversed) {
            Collections.reverse(groups);
            Collections.reverse(fleets);
            Collections.reverse(powers);
        }
        var parts = PowerWorld.catalog(servers.getFirst(), new Accelerator[] {PowerWorld.card("l", 72)});
        var catalog = new Catalog(servers, parts.accelerators(), parts.components(), List.of(), List.of(), List.of(), List.of());
        Scenario scenario = PowerWorld.scenario(0, groups.toArray(ServerGroup[]::new));
        return Placer.place(context(plan(racks(rack)), scenario, catalog), new Sizing(fleets, List.of(), List.of()), ContextFixtures.power(powers, powers),
                Optional.empty());
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Lot> lots = Combinators.combine(Arbitraries.integers().between(1, 8), Arbitraries.integers().between(10, 130),
                Arbitraries.integers().between(150, 7000), Arbitraries.integers().between(0, 14)).as(Lot::new);
        Arbitrary<RackGroup> racks = Combinators.combine(Arbitraries.integers().between(1, 6), Arbitraries.integers().between(24, 48),
                Arbitraries.integers().between(7, 20), Arbitraries.integers().between(150, 1200), Arbitraries.integers().between(4, 48))
                .as((count, height, cooling, mass, ports) -> PowerWorld.rack(count).withHeightU(height).withCoolingKw(cooling)
                        .withMassLimitKg(mass).withNetworkPorts(ports));
        return Combinators.combine(lots.list().ofMinSize(1).ofMaxSize(3), racks).as(Case::new);
    }
}
