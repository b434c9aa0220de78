package org.inferrack.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.inferrack.engine.cost.CashFlow.Cause;
import org.inferrack.engine.figure.Figure;
import org.junit.jupiter.api.Test;

/** Two months: 10 pieces at 100 +-20 % are bought, a quarter comes back; 2 kW +-10 % cost 30 a month each. */
class CashModelTest {

    private static final CashFlow PIECES = new CashFlow("price", TinyFleet.around(100, 0.2, "USD"),
            Map.of(Cause.CAPEX, new double[] {10, 0}, Cause.RESIDUAL, new double[] {0, 2.5}));
    private static final CashFlow POWER = new CashFlow("power", TinyFleet.around(2, 0.1, "kW"), Map.of(Cause.ENERGY, new double[] {30, 30}));

    private static CashModel model(double rate, CashFlow... drivers) {
        return new CashModel("USD", YearMonth.of(2027, 1), 2, rate, List.of(drivers));
    }

    private static Figure.Known known(Figure figure) {
        return (Figure.Known) figure;
    }

    @Test
    void totals_are_what_the_causes_add_up_to() {
        var model = model(0, PIECES, POWER);
        assertThat(known(model.capex()).value()).isEqualTo(1_000);
        assertThat(known(model.opex()).value()).isEqualTo(120);
        assertThat(known(model.residual()).value()).isEqualTo(250);
        assertThat(known(model.total()).value()).isEqualTo(870);
        assertThat(known(model.npv()).value()).isEqualTo(870);
    }

    /**
     * The residual hangs on the same price: 1,000 - 250 swings by 20 % of 750, not of 1,000 and 250 apart; in quadrature with 10 % of the power, 20 % of
     * its tariff and half of the residual share.
     */
    @Test
    void one_price_moves_purchase_and_residual_together() {
        var total = known(model(0, PIECES, POWER).total());
        assertThat(total.high() - total.value()).isCloseTo(Math.sqrt(150 * 150 + 12 * 12 + 24 * 24 + 125 * 125), within(1e-9));
        assertThat(total.value() - total.low()).isCloseTo(Math.sqrt(150 * 150 + 12 * 12 + 24 * 24 + 125 * 125), within(1e-9));
    }

    @Test
    void a_residual_value_is_shown_as_what_it_is_worth() {
        var residual = known(model(0, PIECES).residual());
        assertThat(residual.low()).isCloseTo(250 - Math.hypot(50, 125), within(1e-9));
        assertThat(residual.high()).isCloseTo(250 + Math.hypot(50, 125), within(1e-9));
        assertThat(known(model(0, POWER).residual()).value()).as("never minus nothing").isEqualTo(0.0);
    }

    /** 21 % a year: 1,000 now, 60 after one and 60 after two months, 250 back after two. */
    @Test
    void the_present_value_weighs_every_month() {
        double month = Math.pow(1.21, -1 / 12.0);
        var npv = known(model(0.21, PIECES, POWER).npv());
        assertThat(npv.value()).isCloseTo(1_000 + 60 * month + (60 - 250) * month * month, within(1e-9));
        assertThat(npv.basis().formula()).contains("21.0 %", "2 months");
    }

    @Test
    void months_show_cash_by_cause() {
        var months = model(0, PIECES, POWER).months();
        assertThat(months).extracting(Costs.Month::month).containsExactly(YearMonth.of(2027, 1), YearMonth.of(2027, 2));
        assertThat(months).extracting(Costs.Month::capex).containsExactly(1_000.0, 0.0);
        assertThat(months).extracting(Costs.Month::energy).containsExactly(60.0, 60.0);
        assertThat(months).extracting(Costs.Month::total).containsExactly(1_060.0, 60 - 250.0);
    }

    @Test
    void an_unknown_driver_is_missing_only_where_it_weighs() {
        var unpriced = new CashFlow("price", Figure.unknown("USD", "no price of Card"), PIECES.perMonth());
        assertThat(model(0, unpriced, POWER).opex().isKnown()).isTrue();
        assertThat(model(0, unpriced, POWER).total()).isEqualTo(Figure.unknown("USD", "no price of Card"));
        assertThat(model(0, unpriced, POWER).months()).isEmpty();
        var weightless = new CashFlow("price", Figure.unknown("USD", "no price of Card"), Map.of(Cause.CAPEX, new double[2]));
        assertThat(model(0, weightless, POWER).total().amount()).hasValue(120);
        assertThat(model(0, weightless, POWER).months()).hasSize(2);
    }

    @Test
    void every_reason_is_named_once() {
        var card = new CashFlow("a", Figure.unknown("USD", "no price of Card"), Map.of(Cause.CAPEX, new double[] {1, 0}));
        var cpu = new CashFlow("b", Figure.unknown("USD", "no price of CPU"), Map.of(Cause.CAPEX, new double[] {1, 0}));
        assertThat(model(0, card, cpu, card).capex()).isEqualTo(Figure.unknown("USD", "no price of Card; no price of CPU"));
    }
}
