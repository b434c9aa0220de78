package org.inferrack.engine.placement.site;

import static org.inferrack.engine.power.fleet.PowerWorld.configuration;
import static org.inferrack.engine.power.fleet.PowerWorld.feed;
import static org.inferrack.engine.power.fleet.PowerWorld.fleet;
import static org.inferrack.engine.power.fleet.PowerWorld.power;
import static org.inferrack.fixture.ContextFixtures.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.placement.Conditions;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.fixture.ContextFixtures;
import org.inferrack.plan.ExistingLoad;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Pin;
import org.inferrack.plan.Policies;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.RowFeed;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Site;

/** Plans that say much of single racks, drawn from a seed. */
record StatedWorld(List<Lot> lots, Site site, Scenario scenario) {

    /** A kind of server: what one takes, and how many there are. */
    record Lot(int units, int massKg, int watts, int slots, int servers) {
    }

    static StatedWorld draw(long seed) {
        var random = new Random(seed);
        var lots = new ArrayList<Lot>();
        var groups = new ArrayList<ServerGroup>();
        int[] roomForPins = {2, 2, 2, 2};
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            var lot = new Lot(1 + random.nextInt(6), 10 + random.nextInt(90), 200 + random.nextInt(3000), random.nextInt(4), random.nextInt(16));
            lots.add(lot);
            var pins = new ArrayList<Pin>();
            int rack = random.nextInt(4);
            if (lot.servers > 3 && random.nextInt(3) == 0 && roomForPins[rack] > 0) {
                roomForPins[rack] = 0;
                pins.add(new Pin("dc", rack < 2 ? "one" : "two", OptionalInt.of(rack % 2 + 1), 1));
            }
            if (lot.servers > 3 && random.nextInt(3) == 0) {
                pins.add(new Pin("dc", "two", OptionalInt.empty(), 2));
            }
            var most = random.nextInt(3) == 0 ? OptionalInt.of(2 + random.nextInt(4)) : OptionalInt.empty();
            groups.add(
                    new ServerGroup("g" + i, "G" + i, configuration("l", 1).withServerId("s" + i), OptionalInt.empty(), "", List.of(), Optional.empty(), false,
                            Optional.empty(), pins, most, OptionalInt.empty()));
        }
        var one = rackGroup("one", random).withExisting(random.nextBoolean() ? List.of()
                : List.of(new ExistingLoad("Storage", List.of(1, 3), 8, 1500, 150, 4), new ExistingLoad("Switch", List.of(), 1, 200, 10, 0)));
        var two = rackGroup("two", random).withLocked(random.nextBoolean() ? List.of() : List.of(2));
        if (random.nextBoolean()) {
            two = two.withRedundancy(RackGroup.Redundancy.NONE);
        }
        var rows = random.nextBoolean() ? List.<RowFeed>of() : List.of(new RowFeed("Row", List.of("one", "two"), feed("A", 400, 63, 3, 0.8)));
        var policies = new Policies(2, 0.8, 0, random.nextInt(4) == 0 ? Optional.of(Policies.Loss.values()[random.nextInt(3)]) : Optional.empty());
        return new StatedWorld(lots, PowerWorld.site("dc", 1.3, new Housing.Racks(List.of(one, two), rows)),
                new Scenario("s", "Scenario", Scenario.Role.PROPOSAL, groups, policies));
    }

    private static RackGroup rackGroup(String id, Random random) {
        var outlets = random.nextInt(3) == 0 ? Optional.of(RackGroup.Outlets.SINGLE_PHASE) : Optional.<RackGroup.Outlets>empty();
        return PowerWorld.rack(2 + random.nextInt(3)).withOutlets(outlets).withId(id).withName(id).withCoolingKw(7 + random.nextInt(9))
                .withMassLimitKg(400 + random.nextInt(800))
                .withFurther(random.nextBoolean() ? Map.of() : Map.of("slots", (double) (4 + random.nextInt(12))));
    }

    /** The same world after an edit: a few servers more or less, racks that carry less. */
    StatedWorld edited(Random random) {
        var changed = new ArrayList<>(lots);
        int at = random.nextInt(lots.size());
        var lot = changed.get(at);
        changed.set(at, new Lot(lot.units, lot.massKg, lot.watts, lot.slots, Math.max(0, lot.servers + random.nextInt(5) - 2)));
        var housing = (Housing.Racks) site.housing();
        var groups = housing.groups().stream().map(group -> random.nextInt(4) == 0 ? group.withCoolingKw(group.coolingKw() - 1) : group).toList();
        return new StatedWorld(changed, site.withHousing(housing.withGroups(groups)), scenario);
    }

    Placement place(Conditions conditions) {
        return place(
                (plan, sizing, powers, catalog) -> Placer.place(context(plan, scenario, catalog), sizing, ContextFixtures.power(powers, powers), conditions));
    }

    Placement placeAfter(Placement earlier) {
        return place((plan, sizing, powers, catalog) -> Placer.place(context(plan, scenario, catalog), sizing, ContextFixtures.power(powers, powers),
                Optional.of(earlier)));
    }

    private interface Way {
        Placement place(org.inferrack.plan.Plan plan, Sizing sizing, List<ServerPower> powers, Catalog catalog);
    }

    private Placement place(Way way) {
        var models = new ArrayList<ServerModel>();
        var fleets = new ArrayList<Sizing.Fleet>();
        var powers = new ArrayList<ServerPower>();
        for (int i = 0; i < lots.size(); i++) {
            Lot lot = lots.get(i);
            models.add(new ServerModel("s" + i, "S" + i, "V", ServerModel.Kind.RACK, ServerModel.Cooling.AIR, List.of(),
                    PowerWorld.facts(Spec.RACK_UNITS, lot.units, Spec.MASS, lot.massKg), Map.of("slots", (double) lot.slots)));
            fleets.add(fleet("g" + i, "dc", lot.servers, 0, 0.5, 0.5));
            powers.add(power("g" + i, "dc", lot.watts));
        }
        var parts = PowerWorld.catalog(models.getFirst(), new Accelerator[] {PowerWorld.card("l", 72)});
        var catalog = new Catalog(models, parts.accelerators(), parts.components(), List.of(), List.of(), List.of(), List.of());
        return way.place(PowerWorld.plan(site), new Sizing(fleets, List.of(), List.of()), powers, catalog);
    }

    List<RackGroup> groups() {
        return ((Housing.Racks) site.housing()).groups();
    }

    List<RowFeed> rows() {
        return ((Housing.Racks) site.housing()).rows();
    }
}
