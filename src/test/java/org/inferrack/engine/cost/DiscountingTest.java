package org.inferrack.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DiscountingTest {

    @Test
    void capital_recovery_factors_equal_the_published_tables() {
        assertThat(Discounting.recoveryFactor(0.08, 3)).isCloseTo(0.38803, within(5e-6));
        assertThat(Discounting.recoveryFactor(0.05, 3)).isCloseTo(0.36721, within(5e-6));
        assertThat(Discounting.recoveryFactor(0.05, 15)).isCloseTo(0.09634, within(5e-6));
    }

    @Test
    void recovery_without_interest_spreads_evenly() {
        assertThat(Discounting.recoveryFactor(0, 4)).isEqualTo(0.25);
        assertThat(Discounting.recoveryFactor(1e-9, 4)).isCloseTo(0.25, within(1e-6));
    }

    @Test
    void the_equivalent_annual_cost_pays_the_present_value_back() {
        double payment = Discounting.equivalentAnnualCost(100_000, 0.08, 3);
        double worth = payment * (Discounting.factor(0.08, 12) + Discounting.factor(0.08, 24) + Discounting.factor(0.08, 36));
        assertThat(worth).isCloseTo(100_000, within(1e-6));
    }

    @Test
    void twelve_monthly_steps_make_the_yearly_rate() {
        assertThat(Math.pow(Discounting.factor(0.08, 1), 12)).isCloseTo(1 / 1.08, within(1e-12));
        assertThat(Discounting.factor(0, 17)).isEqualTo(1);
    }
}
