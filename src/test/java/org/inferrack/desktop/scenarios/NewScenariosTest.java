package org.inferrack.desktop.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.desktop.ScreenPlan;
import org.inferrack.plan.Compatibility;
import org.inferrack.plan.Incompatibility;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;

class NewScenariosTest {

    private static final Catalog CATALOG = ShippedKnowledge.read().catalog();
    private static final Plan PLAN = ScreenPlan.full();

    @Test
    void the_first_is_the_baseline_and_later_ones_are_proposals() {
        Plan none = PLAN.withScenarios(List.of());
        Scenario first = NewScenarios.scenario(none, CATALOG);
        assertThat(first.role()).isEqualTo(Scenario.Role.BASELINE);
        Scenario second = NewScenarios.scenario(none.withScenarios(List.of(first)), CATALOG);
        assertThat(second.role()).isEqualTo(Scenario.Role.PROPOSAL);
        assertThat(NewScenarios.scenario(none.withScenarios(List.of(first, second)), CATALOG).name()).isEqualTo("Proposal 2");
    }

    @Test
    void a_new_group_is_of_hardware_that_the_catalogue_has_and_the_chassis_can_be_ordered_with_its_supplies() {
        var configuration = NewScenarios.group(List.of(), PLAN, CATALOG).configuration();
        assertThat(CATALOG.accelerator(configuration.acceleratorId())).isPresent();
        var offered = CATALOG.server(configuration.serverId()).orElseThrow().powerSupplies();
        if (!offered.isEmpty()) {
            assertThat(offered).contains(new PowerSupply(configuration.powerSupplies().ratedWatts(), configuration.powerSupplies().efficiency()));
        }
        assertThat(NewScenarios.group(List.of(), PLAN, Catalog.EMPTY).configuration().serverId()).as("nothing to choose from").isEmpty();
    }

    @Test
    void another_chassis_changes_the_supplies_only_where_it_cannot_have_them() {
        var chassis = CATALOG.servers().stream().filter(server -> server.powerSupplies().size() > 1).findFirst().orElseThrow();
        var configuration = NewScenarios.group(List.of(), PLAN, CATALOG).configuration();
        var odd = configuration.withPowerSupplies(new ServerConfiguration.PowerSupplies(123, PowerSupply.Efficiency.GOLD, 3, 1));
        var changed = NewScenarios.withServer(odd, chassis.id(), CATALOG);
        assertThat(changed.powerSupplies().ratedWatts()).isEqualTo(chassis.powerSupplies().getFirst().ratedWatts());
        assertThat(changed.powerSupplies().count()).as("how many stays").isEqualTo(3);
        var last = chassis.powerSupplies().getLast();
        var fitting = configuration.withPowerSupplies(new ServerConfiguration.PowerSupplies(last.ratedWatts(), last.efficiency(), 2, 1));
        assertThat(NewScenarios.withServer(fitting, chassis.id(), CATALOG).powerSupplies()).isEqualTo(fitting.powerSupplies());
    }

    @Test
    void a_swap_starts_with_another_accelerator_of_the_same_form_that_the_chassis_takes() {
        var configuration = NewScenarios.group(List.of(), PLAN, CATALOG).configuration();
        String successor = NewScenarios.successor(configuration, PLAN, CATALOG);
        assertThat(successor).isNotEqualTo(configuration.acceleratorId());
        assertThat(CATALOG.accelerator(successor).map(Accelerator::form)).isEqualTo(CATALOG.accelerator(configuration.acceleratorId()).map(Accelerator::form));
        assertThat(Compatibility.of(configuration.withAcceleratorId(successor), CATALOG)).noneMatch(Incompatibility::refused);
        var only = configuration.withAcceleratorId("only");
        assertThat(NewScenarios.successor(only, PLAN, Catalog.EMPTY)).isEqualTo("only");
    }

    @Test
    void copies_are_told_apart() {
        Scenario scenario = PLAN.scenarios().getFirst();
        Scenario copy = NewScenarios.copy(scenario, PLAN);
        assertThat(copy.id()).isEqualTo(scenario.id() + "-2");
        assertThat(copy.withId(scenario.id()).withName(scenario.name())).isEqualTo(scenario);
        var group = scenario.groups().getFirst();
        assertThat(NewScenarios.copy(group, scenario.groups()).name()).isEqualTo(group.name() + " copy");
    }
}
