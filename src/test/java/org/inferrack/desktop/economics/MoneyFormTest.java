package org.inferrack.desktop.economics;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferrack.desktop.ScreenPlan;
import org.inferrack.desktop.Ui;
import org.inferrack.desktop.form.field.Focus;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MoneyFormTest {

    private Ui ui;

    @BeforeEach
    void show() {
        ui = Ui.form(ScreenPlan.full(), session -> {
            var form = MoneyForm.of(session);
            form.show(Focus.plan());
            return form;
        });
    }

    @AfterEach
    void close() {
        ui.close();
    }

    private Plan plan() {
        return ui.session().plan();
    }

    @Test
    void rates_are_per_cent_on_screen_and_shares_in_the_plan() {
        ui.type("economics-discount", "7,25");
        ui.type("economics-residual", "0");
        assertThat(plan().economics().discountRatePerYear()).isEqualTo(0.0725);
        assertThat(plan().economics().residualShare()).isZero();
        assertThat(plan().economics().supportSharePerYear()).as("the others stay").isEqualTo(ScreenPlan.full().economics().supportSharePerYear());
    }

    @Test
    void an_amount_is_no_share() {
        ui.type("economics-rent", "1,250");
        assertThat(plan().economics().rackRentPerMonth()).isEqualTo(1250);
    }

    @Test
    void another_currency_converts_no_amount() {
        ui.type("plan-currency", "chf");
        assertThat(plan().currency()).isEqualTo("CHF");
        assertThat(plan().economics()).isEqualTo(ScreenPlan.full().economics());
    }

    @Test
    void an_exchange_rate_is_added_and_removed() {
        ui.click("economics-exchange-add");
        assertThat(plan().economics().exchangeRates()).hasSize(2);
        ui.click("economics-exchange-1-remove");
        assertThat(plan().economics()).isEqualTo(ScreenPlan.full().economics());
    }

    @Test
    void a_horizon_is_a_whole_number_of_months_up_to_ten_years() {
        ui.type("plan-horizon", "121");
        assertThat(plan().horizonMonths()).isEqualTo(36);
        ui.type("plan-horizon", "120");
        assertThat(plan().horizonMonths()).isEqualTo(120);
    }
}
