package org.inferrack.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;

import org.inferrack.engine.cost.CashFlow.Cause;
import org.junit.jupiter.api.Test;

class CashFlowTest {

    private static CashFlow driver(Cause cause, double... perMonth) {
        return new CashFlow("price", TinyFleet.known(1, "USD"), Map.of(cause, perMonth));
    }

    /** At 21 % a year a month weighs 1.21^(-1/12); twelve of them 1 / 1.21. */
    @Test
    void what_is_bought_is_paid_when_its_month_begins() {
        double[] months = new double[13];
        months[0] = 100;
        months[12] = 100;
        assertThat(driver(Cause.CAPEX, months).discounted(Set.of(Cause.CAPEX), 0.21)).isCloseTo(100 + 100 / 1.21, within(1e-9));
    }

    @Test
    void everything_else_is_paid_when_its_month_ends() {
        double[] months = new double[12];
        months[11] = 100;
        for (Cause cause : CashFlow.MONTHLY) {
            assertThat(driver(cause, months).discounted(Set.of(cause), 0.21)).as("%s", cause).isCloseTo(100 / 1.21, within(1e-9));
        }
    }

    @Test
    void residual_value_comes_back_at_the_end_of_its_month() {
        double[] months = new double[24];
        months[23] = 100;
        assertThat(driver(Cause.RESIDUAL, months).discounted(CashFlow.EVERYTHING, 0.10)).isCloseTo(-100 / 1.21, within(1e-9));
        assertThat(driver(Cause.RESIDUAL, months).coefficient(CashFlow.EVERYTHING)).isEqualTo(-100);
    }

    @Test
    void only_the_causes_asked_for_count() {
        var both = new CashFlow("price", TinyFleet.known(1, "USD"), Map.of(Cause.CAPEX, new double[] {7, 0}, Cause.SUPPORT, new double[] {1, 2}));
        assertThat(both.coefficient(Set.of(Cause.CAPEX))).isEqualTo(7);
        assertThat(both.coefficient(CashFlow.MONTHLY)).isEqualTo(3);
        assertThat(both.coefficient(Set.of(Cause.RENT))).isZero();
        assertThat(both.coefficient(CashFlow.EVERYTHING)).isEqualTo(10);
    }
}
