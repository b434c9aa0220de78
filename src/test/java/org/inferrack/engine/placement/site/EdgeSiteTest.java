package org.inferrack.engine.placement.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.placement.Placement.EdgeFleet;
import org.inferrack.engine.placement.Placement.Unplaced;
import org.inferrack.engine.placement.rack.Kinds;
import org.inferrack.engine.placement.rack.ServerKind;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Site;
import org.junit.jupiter.api.Test;

/** Boxes of 60 W at ten locations. */
class EdgeSiteTest {

    private static EdgeSite.Result place(Site site, Catalog catalog, ServerKind... kinds) {
        return new EdgeSite(site, (Housing.Edge) site.housing(), catalog).place(List.of(kinds));
    }

    private static Site site(int locations, int boxes, double watts, boolean fanless) {
        return PowerWorld.site("dc", 1, new Housing.Edge(locations, boxes, watts, fanless));
    }

    private static Catalog catalog(ServerModel.Cooling cooling, Accelerator.Form form) {
        return PowerWorld.catalog(PowerWorld.server("Box", cooling, PowerWorld.server2U()), PowerWorld.accelerator("l", form, PowerWorld.facts(Spec.TDP, 30)));
    }

    private static final Catalog FANS = catalog(ServerModel.Cooling.AIR, Accelerator.Form.PCIE_CARD);

    private static ServerKind boxes(String id, int boxes) {
        return Kinds.kind(id, 1, 1, 60, boxes, 0);
    }

    private static List<String> limits(EdgeSite.Result result) {
        return result.unplaced().stream().map(Unplaced::bindingLimit).toList();
    }

    @Test
    void boxes_that_fill_every_location_are_placed() {
        var result = place(site(10, 2, 60, false), FANS, boxes("g", 20));
        assertThat(result.unplaced()).isEmpty();
        assertThat(result.edges()).extracting(EdgeFleet::boxesPerLocation).containsExactly(2);
    }

    @Test
    void one_more_than_the_locations_hold_has_no_place() {
        var refusal = place(site(10, 2, 60, false), FANS, boxes("g", 21)).unplaced().getFirst();
        assertThat(refusal.servers()).isEqualTo(1);
        assertThat(refusal.bindingLimit()).isEqualTo("Site dc: at most 2 boxes at each of 10 locations");
        assertThat(refusal.advice()).startsWith("3 boxes of g are needed at each location");
    }

    /** Eleven of the first kind take both boxes at one location, so that none is left for the second. */
    @Test
    void kinds_share_the_room_in_the_order_of_their_names() {
        assertThat(place(site(10, 2, 60, false), FANS, boxes("b", 10), boxes("a", 10)).unplaced()).isEmpty();
        var result = place(site(10, 2, 60, false), FANS, boxes("b", 10), boxes("a", 11));
        assertThat(result.unplaced()).extracting(Unplaced::groupId).containsExactly("b");
    }

    @Test
    void without_locations_nothing_has_a_place() {
        assertThat(place(site(0, 2, 60, false), FANS, boxes("g", 3)).unplaced()).extracting(Unplaced::servers).containsExactly(3);
    }

    @Test
    void a_box_over_its_watts_is_refused_with_how_much_to_cap() {
        var refusal = place(site(10, 2, 59.5, false), FANS, boxes("g", 3)).unplaced().getFirst();
        assertThat(refusal.servers()).isEqualTo(3);
        assertThat(refusal.advice()).isEqualTo("Cap each accelerator at least 1 W lower, or choose a smaller one.");
        var module = catalog(ServerModel.Cooling.FANLESS, Accelerator.Form.EDGE_MODULE);
        assertThat(place(site(10, 2, 59.5, false), module, boxes("g", 3)).unplaced().getFirst().advice()).startsWith("Set a power mode");
    }

    @Test
    void where_only_fanless_boxes_may_stand_those_with_fans_are_refused() {
        assertThat(limits(place(site(10, 2, 60, true), FANS, boxes("g", 3)))).containsExactly("Site dc: only boxes without fans, and server has fans");
        assertThat(place(site(10, 2, 60, true), catalog(ServerModel.Cooling.FANLESS, Accelerator.Form.PCIE_CARD), boxes("g", 3)).unplaced()).isEmpty();
    }

    /** 0.6 kW are ten boxes. */
    @Test
    void the_supply_of_all_locations_together_holds_as_well() {
        var site = site(10, 2, 60, false).withElectricalLimitKw(OptionalDouble.of(0.6));
        var result = place(site, FANS, boxes("g", 12));
        assertThat(result.unplaced()).extracting(Unplaced::servers).containsExactly(2);
        assertThat(limits(result)).containsExactly("Site dc: electrical limit of 0.60 kW");
    }
}
