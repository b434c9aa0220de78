package org.inferrack.desktop.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;

import org.inferrack.desktop.ScreenPlan;
import org.inferrack.desktop.Ui;
import org.inferrack.desktop.form.field.Focus;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form of a server group with its parts ({@link ConfigurationParts}) and places ({@link GroupPlaces}). */
class GroupFormTest {

    private Ui ui;

    @BeforeEach
    void show() {
        ui = Ui.form(ScreenPlan.full(), session -> {
            var form = GroupForm.of(session);
            Focus<List<Scenario>> scenarios = Focus.plan().at(Plan::scenarios, Plan::withScenarios);
            Scenario first = ScreenPlan.full().scenarios().getFirst();
            var groups = Focus.keyed(scenarios, Scenario::id, first.id()).at(Scenario::groups, Scenario::withGroups);
            form.show(Focus.keyed(groups, ServerGroup::id, first.groups().getFirst().id()));
            return form;
        });
    }

    @AfterEach
    void close() {
        ui.close();
    }

    private ServerGroup group() {
        return ui.session().plan().scenarios().getFirst().groups().getFirst();
    }

    @Test
    void a_swap_is_proposed_for_the_middle_of_the_horizon_with_another_accelerator_and_can_be_taken_out() {
        ui.click("group-swap");
        assertThat(group().swap()).get().satisfies(swap -> assertThat(swap.month()).isEqualTo(18))
                .satisfies(swap -> assertThat(swap.acceleratorId()).isNotEqualTo(group().configuration().acceleratorId()));
        ui.type("group-swap-month", "12");
        assertThat(group().swap().orElseThrow().month()).isEqualTo(12);
        ui.click("group-swap");
        assertThat(group().swap()).isEmpty();
    }

    @Test
    void an_empty_count_leaves_it_to_the_engine() {
        ui.type("group-count", "7");
        assertThat(group().count()).hasValue(7);
        ui.click("group-count").press("Ctrl+A").press("Delete").press("Enter");
        assertThat(group().count()).isEmpty();
    }

    @Test
    void a_pin_names_a_rack_group_and_may_name_one_rack() {
        ui.click("group-pins-add");
        assertThat(group().pins()).singleElement().satisfies(pin -> assertThat(pin.rackGroupId()).isEqualTo("main"))
                .satisfies(pin -> assertThat(pin.rack()).isEmpty());
        ui.type("group-pins-0-rack", "3");
        assertThat(group().pins().getFirst().rack()).isEqualTo(OptionalInt.of(3));
    }

    @Test
    void another_chassis_brings_supplies_that_it_can_have() {
        ui.click("group-chassis").write("poweredge r760 dell-r760").press("Enter");
        var configuration = group().configuration();
        var offered = ui.session().catalog().server(configuration.serverId()).orElseThrow().powerSupplies();
        if (!offered.isEmpty()) {
            assertThat(offered).anyMatch(supply -> supply.ratedWatts() == configuration.powerSupplies().ratedWatts());
        }
        assertThat(ui.textOf("group-psu-watts")).isEqualTo(String.valueOf((int) configuration.powerSupplies().ratedWatts()));
    }

    @Test
    void adapters_are_added_from_what_the_catalogue_has() {
        int before = group().configuration().adapters().size();
        ui.click("group-adapters-add");
        assertThat(group().configuration().adapters()).hasSize(before + 1);
        assertThat(ui.session().catalog().items()).anyMatch(item -> item.id().equals(group().configuration().adapters().getLast().componentId()));
    }
}
