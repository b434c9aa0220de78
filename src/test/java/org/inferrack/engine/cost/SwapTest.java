package org.inferrack.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.fixture.ContextFixtures.context;

import java.util.List;
import java.util.Optional;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.PowerPhase;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;
import org.junit.jupiter.api.Test;

class SwapTest {

    private static final int MONTH = 18;

    @Test
    void new_accelerators_are_paid_in_the_month_of_the_swap() {
        var months = cost(false).months();
        assertThat(months.get(0).capex()).isEqualTo(19_900);
        assertThat(months.get(MONTH - 1).capex()).isEqualTo(2 * 4_000);
        assertThat(months.stream().filter(month -> month.capex() > 0)).hasSize(2);
    }

    @Test
    void new_accelerators_are_paid_even_where_the_servers_are_owned() {
        var months = cost(true).months();
        assertThat(months.get(0).capex()).isZero();
        assertThat(months.get(MONTH - 1).capex()).isEqualTo(8_000);
    }

    @Test
    void support_follows_what_is_in_service() {
        var months = cost(false).months();
        assertThat(months.get(MONTH - 2).support()).isCloseTo(0.01 * 19_900, within(1e-9));
        assertThat(months.get(MONTH - 1).support()).isCloseTo(0.01 * (14_900 + 8_000), within(1e-9));
    }

    @Test
    void the_swap_is_discounted_to_the_start_of_its_month() {
        double discounted = cost(false, 0.08).npv().amount().orElseThrow() - cost(false, 0.08, 0).npv().amount().orElseThrow();
        assertThat(discounted).isCloseTo(8_000 * Math.pow(1.08, -(MONTH - 1) / 12.0), within(1e-6));
    }

    @Test
    void energy_follows_the_phases() {
        var scenario = scenario(false, MONTH);
        var plan = TinyFleet.plan(scenario);
        var phases = List.of(new PowerPhase(1, MONTH - 1, TinyFleet.power(1, 2)), new PowerPhase(MONTH, 37 - MONTH, TinyFleet.power(3, 4)));
        var model = Costing.cash(context(plan, scenario, TinyFleet.catalog(TinyFleet.prices())), TinyFleet.sizing(TinyFleet.fleet("g", 1, 0, 500)), phases,
                1);
        assertThat(model.months().get(MONTH - 2).energy()).as("May 2028").isCloseTo(1 * 1.3 * 744 * 0.15, within(1e-9));
        assertThat(model.months().get(MONTH - 1).energy()).as("June 2028").isCloseTo(3 * 1.3 * 720 * 0.15, within(1e-9));
    }

    private static Scenario scenario(boolean owned, int month) {
        return TinyFleet.scenario(TinyFleet.group("g").withOwned(owned)
                .withSwap(month == 0 ? Optional.empty() : Optional.of(new ServerGroup.Swap(month, "card-new"))));
    }

    private static Costs cost(boolean owned) {
        var scenario = scenario(owned, MONTH);
        var model = model(scenario, TinyFleet.economics().withSupportSharePerYear(0.12));
        return costs(model);
    }

    private static CashModel cost(boolean owned, double rate) {
        return model(scenario(owned, MONTH), TinyFleet.economics().withDiscountRatePerYear(rate));
    }

    private static CashModel cost(boolean owned, double rate, int month) {
        return model(scenario(owned, month), TinyFleet.economics().withDiscountRatePerYear(rate));
    }

    private static CashModel model(Scenario scenario, org.inferrack.plan.Economics economics) {
        return Costing.cash(context(TinyFleet.plan(scenario).withEconomics(economics), scenario, TinyFleet.catalog(TinyFleet.prices())),
                TinyFleet.sizing(TinyFleet.fleet("g", 1, 0, 500)), TinyFleet.phases(TinyFleet.power(0, 0)), 1);
    }

    private static Costs costs(CashModel model) {
        Figure total = model.total();
        return new Costs(model.currency(), List.of(), model.months(), model.capex(), model.opex(), model.residual(), total, model.npv());
    }
}
