package org.inferrack.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DiscountingTest {

    @Test
    void twelve_monthly_steps_make_the_yearly_rate() {
        assertThat(Math.pow(Discounting.factor(0.08, 1), 12)).isCloseTo(1 / 1.08, within(1e-12));
        assertThat(Discounting.factor(0, 17)).isEqualTo(1);
    }
}
