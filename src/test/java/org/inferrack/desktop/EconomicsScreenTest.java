package org.inferrack.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The page about money: EconomicsScreen with the CostResults of one scenario. */
class EconomicsScreenTest extends ScreenTest {

    @Test
    void a_currency_that_does_not_exist_is_refused_and_a_horizon_changes_the_months() {
        open(ScreenPlan.full(), "economics");
        ui.type("plan-currency", "EURO");
        assertThat(plan().currency()).isEqualTo("EUR");
        assertThat(ui.textOf("plan-currency-message")).contains("ISO 4217");
        ui.press("Esc");
        ui.type("plan-horizon", "48");
        assertThat(plan().horizonMonths()).isEqualTo(48);
        assertThat(ui.session().outcome().orElseThrow().scenarios().getFirst().costs().months()).hasSize(48);
        ui.press("Ctrl+Z");
        assertThat(ui.session().outcome().orElseThrow().scenarios().getFirst().costs().months()).hasSize(36);
    }

    @Test
    void the_costs_are_those_of_the_scenario_chosen() {
        open(ScreenPlan.full(), "economics");
        String proposal = ui.textOf("economics-headline");
        ui.select("economics-scenario", "General-purpose fleet");
        assertThat(ui.textOf("economics-headline")).isNotEqualTo(proposal);
        var lines = ui.session().outcome().orElseThrow().scenario("today").orElseThrow().costs().lines();
        assertThat(((javafx.scene.control.TableView<?>) ui.node("economics-bom")).getItems()).isEqualTo(lines);
    }
}
