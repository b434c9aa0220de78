package org.inferrack.desktop.sites;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferrack.desktop.ScreenPlan;
import org.inferrack.desktop.Ui;
import org.inferrack.desktop.form.field.Focus;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The form of a site and the feeds that its rows share ({@link RowFeeds}). */
class SiteFormsTest {

    private Ui ui;

    private void show(int index) {
        ui = Ui.form(ScreenPlan.full(), session -> {
            var form = SiteForms.site(session);
            form.show(Focus.keyed(SitesScreen.SITES, Site::id, ScreenPlan.full().sites().get(index).id()));
            return form;
        });
    }

    @AfterEach
    void close() {
        ui.close();
    }

    private Site site(int index) {
        return ui.session().plan().sites().get(index);
    }

    private Housing.Racks racks() {
        return (Housing.Racks) site(0).housing();
    }

    @Test
    void another_kind_of_housing_starts_afresh_and_undo_brings_the_racks_back() {
        show(0);
        ui.select("site-housing", "Edge locations without racks");
        assertThat(site(0).housing()).isInstanceOf(Housing.Edge.class);
        assertThat(ui.session().plan().scenarios()).flatExtracting(scenario -> scenario.groups()).flatExtracting(group -> group.pins())
                .as("no server stays pinned to racks that are gone").noneMatch(pin -> pin.siteId().equals(site(0).id()));
        ui.type("site-locations", "25");
        assertThat(((Housing.Edge) site(0).housing()).locations()).isEqualTo(25);
        ui.onToolkit(() -> {
            ui.session().undo();
            ui.session().undo();
            return null;
        });
        assertThat(ui.session().plan()).isEqualTo(ScreenPlan.full());
    }

    @Test
    void a_yearly_rise_is_typed_in_per_cent() {
        show(0);
        ui.type("site-escalation", "3,5");
        assertThat(site(0).tariff().escalationPerYear()).isEqualTo(0.035);
        assertThat(site(0).tariff().pricePerKwh()).as("the rest of the tariff stays").isEqualTo(0.24);
    }

    @Test
    void a_pue_below_one_is_refused() {
        show(0);
        ui.type("site-pue", "0.9");
        assertThat(site(0).pue()).isEqualTo(1.4);
        assertThat(ui.textOf("site-pue-message")).isEqualTo("0.9 is out of range. Enter a number from 1 to 3.");
    }

    @Test
    void a_row_feed_is_of_every_rack_group_until_some_are_named() {
        show(0);
        ui.click("site-rows-add");
        assertThat(racks().rows()).hasSize(2);
        assertThat(racks().rows().getLast().name()).as("like the one before, with the next letter").isEqualTo("Busbar B");
        ui.click("site-rows-1-groups").press("Ctrl+A").press("Delete").press("Enter");
        assertThat(racks().rows().getLast().rackGroupIds()).isEqualTo(racks().groups().stream().map(group -> group.id()).toList());
    }

    @Test
    void boxes_of_edge_locations_may_have_no_fans() {
        show(1);
        ui.click("site-fanless");
        assertThat(((Housing.Edge) site(1).housing()).fanless()).isTrue();
    }
}
