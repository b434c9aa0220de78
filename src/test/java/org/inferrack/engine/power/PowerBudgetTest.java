package org.inferrack.engine.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.junit.jupiter.api.Test;

class PowerBudgetTest {

    private static final Figure NONE = Figure.unknown("kW", "not summed here");
    private static final PowerBudget BUDGET = new PowerBudget(
            List.of(PowerWorld.power("g", "n", 1), PowerWorld.power("g", "s", 2), PowerWorld.power("h", "n", 3)), List.of(), NONE, NONE, NONE,
            NONE, NONE, NONE);

    @Test
    void a_server_is_found_by_its_group_and_its_site() {
        assertThat(BUDGET.server("g", "s").orElseThrow().mean().amount()).hasValue(2);
        assertThat(BUDGET.server("h", "n").orElseThrow().mean().amount()).hasValue(3);
        assertThat(BUDGET.server("h", "s")).isEmpty();
    }

    @Test
    void a_phase_of_twelve_months_from_month_13_ends_with_month_24() {
        assertThat(new PowerPhase(13, 12, BUDGET).lastMonth()).isEqualTo(24);
    }
}
