package org.inferrack.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import org.inferrack.plan.Housing;
import org.junit.jupiter.api.Test;

/** The page about sites: SitesScreen with RackGroups, and the elevations of RackWall, a RackCell each. */
class SitesScreenTest extends ScreenTest {

    @Test
    void racks_follow_the_number_of_racks_and_a_feed_is_added() {
        open(ScreenPlan.full(), "sites-and-racks");
        assertThat(((ListView<?>) ui.node("racks-wall")).getItems()).hasSize(6);
        ui.click("sites-tab-groups");
        ui.type("rack-count", "200");
        ui.click("rack-feeds-add");
        var group = ((Housing.Racks) plan().sites().getFirst().housing()).groups().getFirst();
        assertThat(group.count()).isEqualTo(200);
        assertThat(group.feeds()).hasSize(3);
        ui.click("sites-tab-racks");
        assertThat(((ListView<?>) ui.node("racks-wall")).getItems()).hasSize(200);
        ui.click("do-undo");
        ui.click("do-undo");
        assertThat(((ListView<?>) ui.node("racks-wall")).getItems()).hasSize(6);
    }

    @Test
    void servers_are_locked_where_they_stand_and_unlocked_again() {
        open(ScreenPlan.full(), "sites-and-racks");
        ui.select("racks-scenario", "General-purpose fleet");
        assertThat(ui.textOf("racks-lock")).isEqualTo("Lock here");
        ui.click("racks-lock");
        assertThat(ui.textOf("racks-lock")).isEqualTo("Unlock");
        assertThat(ui.session().undoText()).isEqualTo("Undo: Lock the servers where they stand");
        assertThat(plan().scenarios())
                .anyMatch(scenario -> scenario.groups().stream().anyMatch(group -> group.pins().stream().anyMatch(pin -> pin.rack().isPresent())));
        ui.click("racks-lock");
        assertThat(ui.textOf("racks-lock")).isEqualTo("Lock here");
    }

    @Test
    void racks_that_hold_nothing_can_be_left_out_and_each_is_said_in_words() {
        open(ScreenPlan.full(), "sites-and-racks");
        ui.click("racks-used");
        var racks = (ListView<?>) ui.node("racks-wall");
        assertThat(racks.getItems()).isNotEmpty().allMatch(rack -> ((org.inferrack.engine.placement.Placement.PlacedRack) rack).inUse());
        var words = ui
                .onToolkit(() -> racks.lookupAll(".rack-cell").stream().map(javafx.scene.Node::getAccessibleText).filter(java.util.Objects::nonNull).toList());
        assertThat(words).isNotEmpty().allMatch(text -> text.contains(" servers, "));
    }

    @Test
    void a_rack_group_is_copied_and_removed() {
        open(ScreenPlan.full(), "sites-and-racks");
        ui.click("sites-tab-groups");
        ui.click("rack-groups-duplicate");
        var groups = ((Housing.Racks) plan().sites().getFirst().housing()).groups();
        assertThat(groups).hasSize(2);
        assertThat(groups.get(1).name()).isEqualTo(groups.get(0).name() + " copy");
        ui.click("rack-groups-remove");
        assertThat(plan()).isEqualTo(ScreenPlan.full());
    }
}
