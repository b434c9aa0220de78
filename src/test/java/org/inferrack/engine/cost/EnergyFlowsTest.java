package org.inferrack.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.inferrack.catalog.Evidence;
import org.inferrack.engine.figure.Driver;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.engine.power.PowerPhase;
import org.inferrack.fixture.Uncertain;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Site;
import org.inferrack.plan.Tariff;
import org.junit.jupiter.api.Test;

class EnergyFlowsTest {

    private static final Plan PLAN = TinyFleet.plan();

    private static CashModel model(Plan plan, PowerPhase... phases) {
        return new CashModel("USD", plan.startMonth(), plan.horizonMonths(), 0, EnergyFlows.of(plan, List.of(phases)));
    }

    private static Plan tariff(Tariff tariff) {
        return PLAN.withSites(List.of(TinyFleet.site().withTariff(tariff)));
    }

    private static double cash(CashModel model, int month) {
        return model.months().get(month - 1).energy();
    }

    /** December 2027 has 744 hours at 1.3 kW, January 2028 has 744 at 5.2 kW, at 0.15. */
    @Test
    void each_phase_pays_for_its_own_power() {
        var energy = model(PLAN, new PowerPhase(1, 12, TinyFleet.power(1, 2)), new PowerPhase(13, 24, TinyFleet.power(4, 5)));
        assertThat(cash(energy, 12)).isCloseTo(1.3 * 744 * 0.15, within(1e-9));
        assertThat(cash(energy, 13)).isCloseTo(5.2 * 744 * 0.15, within(1e-9));
    }

    /** The same power model stands behind both phases: +-20 % of 1.3 kW for 8,760 h and +-10 % of 5.2 kW for 17,544 h are one swing. */
    @Test
    void what_one_cause_does_in_two_phases_adds_up() {
        var model = Uncertain.driver("power model");
        var opex = (Figure.Known) model(PLAN, new PowerPhase(1, 12, TinyFleet.power(around(model, 1, 0.2), TinyFleet.known(1, "kW"))),
                new PowerPhase(13, 24, TinyFleet.power(around(model, 4, 0.1), TinyFleet.known(4, "kW")))).opex();
        assertThat(opex.swings().of(model)).hasValueSatisfying(
                swing -> assertThat(swing.above()).isCloseTo(0.15 * (0.26 * 8_760 + 0.52 * 17_544), within(1e-6)));
    }

    @Test
    void the_demand_charge_is_due_on_the_peak_of_each_phase() {
        Plan charged = tariff(new Tariff(0, 12, 0, ""));
        var energy = model(charged, new PowerPhase(1, 12, TinyFleet.power(1, 2)), new PowerPhase(13, 24, TinyFleet.power(4, 5)));
        assertThat(cash(energy, 12)).isCloseTo(2 * 1.3 * 12, within(1e-9));
        assertThat(cash(energy, 13)).isCloseTo(5 * 1.3 * 12, within(1e-9));
    }

    /** 2 kW x 1.3 at 0.15 and 1 kW x 1.3 (the fixture's) at 0.30: January costs 744 x (0.39 + 0.39). */
    @Test
    void every_site_pays_its_own_tariff_and_they_add_up() {
        Site other = TinyFleet.site().withId("edge").withTariff(new Tariff(0.30, 0, 0, ""));
        var one = TinyFleet.power(2, 2).sites().getFirst();
        var two = TinyFleet.power(1, 1).sites().getFirst();
        var named = new PowerBudget.SitePower("edge", two.itPeakKw(), two.itMeanKw(), two.facilityMeanKw(), two.heatBtuPerHour(), two.airflowM3PerHour());
        var energy = model(PLAN.withSites(List.of(TinyFleet.site(), other)), new PowerPhase(1, 36, budget(List.of(one, named))));
        assertThat(cash(energy, 1)).isCloseTo(744 * 0.78, within(1e-9));
    }

    @Test
    void a_phase_that_is_not_known_makes_the_energy_unknown_where_it_costs_anything() {
        Figure none = Figure.unknown("kW", "no TDP of Card");
        PowerPhase[] phases = {new PowerPhase(1, 12, TinyFleet.power(1, 2)), new PowerPhase(13, 24, TinyFleet.power(none, none))};
        assertThat(model(PLAN, phases).opex()).as("or the total would hide it").isInstanceOf(Figure.Unknown.class);
        assertThat(model(tariff(new Tariff(0, 0, 0, "")), phases).opex().amount()).as("free energy needs no watts").hasValue(0);
    }

    @Test
    void no_power_is_exact_and_costs_nothing() {
        var opex = (Figure.Known) model(PLAN, new PowerPhase(1, 36, TinyFleet.power(0, 0))).opex();
        assertThat(List.of(opex.low(), opex.value(), opex.high())).containsOnly(0.0);
    }

    /** A phase that begins in the last month of a shorter horizon costs that month only. */
    @Test
    void nothing_is_paid_after_the_horizon() {
        Plan year = PLAN.withHorizonMonths(12);
        var energy = model(year, new PowerPhase(1, 11, TinyFleet.power(1, 1)), new PowerPhase(12, 5, TinyFleet.power(2, 2)));
        assertThat(energy.months()).hasSize(12);
        assertThat(cash(energy, 12)).isCloseTo(2.6 * 744 * 0.15, within(1e-9));
    }

    private static Figure around(Driver driver, double kw, double share) {
        return Figure.within(driver, kw, share, share, "kW", Evidence.SCALED, "test", List.of());
    }

    private static PowerBudget budget(List<PowerBudget.SitePower> sites) {
        Figure none = Figure.unknown("kW", "not summed here");
        return new PowerBudget(List.of(), sites, none, none, none, none, none, none);
    }
}
