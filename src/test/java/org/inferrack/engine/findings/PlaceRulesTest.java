package org.inferrack.engine.findings;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.engine.placement.LimitKind;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.plan.Pin;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.ServerConfiguration;
import org.junit.jupiter.api.Test;

class PlaceRulesTest {

    private static final Accelerator CARD = TinyFleet.card("card", Accelerator.Segment.INFERENCE, List.of("TensorRT"), FindingsWorld.fullCard());

    @Test
    void a_feed_that_cannot_carry_both_blocks() {
        new FindingsWorld().fill(LimitKind.FAILOVER, "failover", 6.95, 5.888, "kW").says(new RackLimitRule(), Severity.BLOCKER, "failover-overload", "118 %",
                "6.95 of 5.89 kW",
                "Row 1-1");
        new FindingsWorld().fill(LimitKind.WEIGHT, "weight", 900, 800, "kg").says(new RackLimitRule(), Severity.BLOCKER, "rack-over-limit", "weight");
        new FindingsWorld().fill(LimitKind.FAILOVER, "failover", 5.888, 5.888, "kW").isSilent();
    }

    @Test
    void a_limit_of_zero_is_no_division_by_zero() {
        new FindingsWorld().fill(LimitKind.PORTS, "ports", 3, 0, "ports").says(new RackLimitRule(), Severity.BLOCKER, "rack-over-limit", "3 of 0 ports",
                "more than any limit");
    }

    @Test
    void dense_air_cooled_racks_are_warned_of_and_beyond_air_blocks() {
        new FindingsWorld().fill(LimitKind.COOLING, "cooling", 20, 60, "kW").isSilent();
        new FindingsWorld().fill(LimitKind.COOLING, "cooling", 21, 60, "kW").says(new AirCoolingRule(), Severity.WARNING, "air-cooling-dense", "21 kW");
        new FindingsWorld().fill(LimitKind.COOLING, "cooling", 41, 60, "kW").says(new AirCoolingRule(), Severity.BLOCKER, "air-cooling-exceeded", "41 kW");
        new FindingsWorld().racks(racks -> racks.withCooling(RackGroup.Cooling.LIQUID)).fill(LimitKind.COOLING, "cooling", 41, 60, "kW").isSilent();
    }

    @Test
    void supplies_that_cannot_lose_one_are_named() {
        new FindingsWorld().supplies(0.59, 1.18).says(new SupplyRule(), Severity.WARNING, "psu-not-redundant", "118 %", "1 of 2");
        new FindingsWorld().supplies(1.05, 2.1).says(new SupplyRule(), Severity.BLOCKER, "psu-overload", "105 %");
        new FindingsWorld().supplies(0.5, 1).isSilent();
    }

    @Test
    void a_rack_server_without_a_redundant_supply_is_named_an_edge_box_is_not() {
        var single = new ServerConfiguration.PowerSupplies(2400, PowerSupply.Efficiency.TITANIUM, 1, 0);
        new FindingsWorld().group(group -> group.withConfiguration(group.configuration().withPowerSupplies(single))).supplies(0.6, 0.6)
                .says(new SupplyRule(), Severity.WARNING, "psu-not-redundant", "no power supply to spare");
        var box = new ServerModel("srv", "Box", "Maker", ServerModel.Kind.EDGE, ServerModel.Cooling.FANLESS, List.of(), FindingsWorld.fullServer());
        new FindingsWorld().catalog(box, CARD).group(group -> group.withConfiguration(group.configuration().withPowerSupplies(single))).supplies(0.6, 0.6)
                .doesNotSay("psu-not-redundant");
    }

    @Test
    void unknown_power_is_said_with_its_reason() {
        Figure none = Figure.unknown("W", "no TDP of Card");
        new FindingsWorld().serverPower(new ServerPower("g", "dc", none, none, none, none, none, none, none))
                .says(new PowerUnknownRule(), Severity.WARNING, "power-unknown", "Group g", "no TDP of Card");
    }

    @Test
    void feeds_that_do_not_back_each_other_are_named_where_servers_stand() {
        new FindingsWorld().racks(racks -> racks.withRedundancy(RackGroup.Redundancy.NONE)).says(new FeedRule(), Severity.WARNING, "feed-not-redundant",
                "Row 1");
        var empty = new FindingsWorld().racks(racks -> racks.withRedundancy(RackGroup.Redundancy.NONE));
        empty.placement = TinyFleet.placement(0);
        empty.doesNotSay("feed-not-redundant");
    }

    @Test
    void a_service_that_one_failure_interrupts_is_named() {
        new FindingsWorld().fleet(1, 0, 0.7, 0.35).says(new SpareRule(), Severity.WARNING, "no-spare", "single point of failure");
        new FindingsWorld().fleet(3, 0, 0.7, 0.35).says(new SpareRule(), Severity.WARNING, "no-spare", "3 servers");
        new FindingsWorld().fleet(3, 0, 0.5, 0.35).doesNotSay("no-spare");
        new FindingsWorld().edge(60, TinyFleet.known(40, "W"), false).fleet(3, 0, 0.7, 0.35).says(new SpareRule(), Severity.NOTE, "no-spare",
                "takes all of the service");
        new FindingsWorld().edge(60, TinyFleet.known(40, "W"), false).fleet(6, 0, 0.7, 0.35).says(new SpareRule(), Severity.NOTE, "no-spare",
                "takes 1/2 of the service");
    }

    @Test
    void air_warmer_than_the_chassis_takes_blocks() {
        new FindingsWorld().site(site -> site.withAmbientC(40)).says(new InletRule(), Severity.BLOCKER, "inlet-over-limit", "35 °C", "40 °C");
        new FindingsWorld().site(site -> site.withAmbientC(35)).isSilent();
    }

    @Test
    void an_expected_inlet_limit_is_held_at_its_lower_end_and_stops_nobody() {
        var expected = FindingsWorld.fullServer().with(Spec.INLET_LIMIT, new Fact(35, Evidence.ESTIMATED, new Source("class", "2026"),
                java.util.Optional.of(new org.inferrack.catalog.Range(27, 45))));
        new FindingsWorld().catalog(TinyFleet.server(expected), CARD).site(site -> site.withAmbientC(28)).says(new InletRule(), Severity.WARNING,
                "inlet-limit-estimated", "28 °C", "27 °C");
        new FindingsWorld().catalog(TinyFleet.server(expected), CARD).site(site -> site.withAmbientC(26)).doesNotSay("inlet-limit-estimated");
    }

    @Test
    void an_unknown_inlet_limit_matters_only_in_a_warm_room() {
        var unknown = TinyFleet.server(TinyFleet.facts(Spec.RACK_UNITS, 2, Spec.MASS, 30, Spec.DEPTH, 750));
        new FindingsWorld().catalog(unknown, CARD).site(site -> site.withAmbientC(30)).says(new InletRule(), Severity.WARNING, "inlet-limit-unknown", "30 °C",
                "not in the catalogue");
        new FindingsWorld().catalog(unknown, CARD).isSilent();
    }

    @Test
    void unknown_mass_and_depth_are_said_not_passed_over() {
        new FindingsWorld().catalog(TinyFleet.server(TinyFleet.facts(Spec.RACK_UNITS, 2, Spec.INLET_LIMIT, 35)), CARD)
                .says(new UnknownSizeRule(), Severity.NOTE, "placement-unchecked", "mass and depth of Server");
        var depthless = TinyFleet.server(TinyFleet.facts(Spec.RACK_UNITS, 2, Spec.MASS, 30, Spec.INLET_LIMIT, 35));
        new FindingsWorld().catalog(depthless, CARD).says(new UnknownSizeRule(), Severity.NOTE, "placement-unchecked", "depth of Server");
        new FindingsWorld().catalog(depthless, CARD).racks(racks -> racks.withDepthMm(OptionalDouble.empty())).isSilent();
    }

    @Test
    void boxes_over_their_wattage_block_and_near_it_warn() {
        new FindingsWorld().edge(60, TinyFleet.known(70.8, "W"), false).says(new EdgeBoxRule(), Severity.BLOCKER, "edge-over-wattage", "70.8 W", "118 %",
                "60 W");
        new FindingsWorld().edge(60, TinyFleet.around(50, 0.3, "W"), false).says(new EdgeBoxRule(), Severity.WARNING, "edge-near-wattage", "65 W");
        new FindingsWorld().edge(60, TinyFleet.around(50, 0.1, "W"), false).isSilent();
    }

    @Test
    void fans_where_none_are_allowed_block() {
        new FindingsWorld().edge(60, TinyFleet.known(40, "W"), true).says(new EdgeBoxRule(), Severity.BLOCKER, "edge-fans", "Server has fans");
        var fanless = new ServerModel("srv", "Box", "Maker", ServerModel.Kind.EDGE, ServerModel.Cooling.FANLESS, List.of(), FindingsWorld.fullServer());
        new FindingsWorld().catalog(fanless, CARD).edge(60, TinyFleet.known(40, "W"), true).doesNotSay("edge-fans");
    }

    @Test
    void an_empty_catalogue_entry_is_no_error() {
        new FindingsWorld().catalog(TinyFleet.server(Facts.NONE), CARD).doesNotSay("inlet-over-limit");
    }

    @Test
    void servers_that_share_one_rack_of_several_are_noted_unless_the_loss_of_a_rack_is_planned_for() {
        FindingsWorld together = new FindingsWorld();
        var rack = together.placement.racks().getFirst();
        var slots = List.of(rack.slots().getFirst(), new Placement.Slot(3, 2, "g", 2, "g2", TinyFleet.known(500, "W")));
        var full = new Placement.PlacedRack(rack.siteId(), rack.rackGroupId(), 1, rack.name(), 42, 2, slots, List.of());
        var empty = new Placement.PlacedRack(rack.siteId(), rack.rackGroupId(), 2, "Row 1-2", 42, 2, List.of(), List.of());
        together.placement = new Placement(List.of(full, empty), List.of(), List.of(), List.of());
        together.says(new RackLossRule(), Severity.NOTE, "one-rack", "All 2 servers", "one of 2 racks");
        together.scenario(scenario -> scenario.withPolicies(scenario.policies().withLoss(java.util.Optional.of(org.inferrack.plan.Policies.Loss.RACK))))
                .doesNotSay("one-rack");
        together.placement = new Placement(List.of(full), List.of(), List.of(), List.of());
        together.doesNotSay("one-rack");
    }

    private static FindingsWorld pinned(int servers, String racks, OptionalInt rack) {
        return new FindingsWorld().group(group -> group.withPins(List.of(new Pin("dc", racks, rack, servers))));
    }

    /** Row 1 has four racks, and three servers stand there. */
    @Test
    void pins_that_lead_nowhere_or_hold_more_than_there_is_are_named() {
        pinned(3, "row", OptionalInt.of(4)).doesNotSay("rack-place");
        pinned(3, "row", OptionalInt.of(5)).says(new RackPlaceRule(), Severity.WARNING, "rack-place", "locked to rack 5", "which has 4");
        pinned(3, "gone", OptionalInt.empty()).says(new RackPlaceRule(), Severity.WARNING, "rack-place", "pinned to gone", "no racks");
        pinned(4, "row", OptionalInt.empty()).says(new RackPlaceRule(), Severity.NOTE, "rack-place", "4 servers of Group g", "3 are needed");
    }

    @Test
    void a_row_feed_over_its_limit_blocks() {
        var world = new FindingsWorld();
        world.placement = new Placement(world.placement.racks(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(new Placement.RowFill("dc", "Busway 1", 23.6, 20)), OptionalInt.empty());
        world.says(new RackPlaceRule(), Severity.BLOCKER, "row-feed", "Busway 1", "23.6 kW of 20.0 kW");
        world.placement = new Placement(world.placement.racks(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(new Placement.RowFill("dc", "Busway 1", 20, 20)), OptionalInt.empty());
        world.doesNotSay("row-feed");
    }

    /** Of two racks over their limit the worse one is named. */
    @Test
    void several_racks_over_one_limit_are_one_finding_with_the_worst() {
        var world = new FindingsWorld().fill(LimitKind.WEIGHT, "weight", 900, 800, "kg");
        var first = world.placement.racks().getFirst();
        var worse = new Placement.PlacedRack("dc", "row", 2, "Row 1-2", 42, 2, first.slots(),
                List.of(new Placement.Fill(LimitKind.WEIGHT, "weight", 1_000, 800, "kg")));
        world.placement = new Placement(List.of(first, worse), List.of(), List.of(), List.of());
        world.says(new RackLimitRule(), Severity.BLOCKER, "rack-over-limit", "2 racks of Hall", "Row 1-2", "125 %");
    }
}
