package org.inferrack.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.inferrack.catalog.Evidence;
import org.inferrack.engine.cost.Driver.Cause;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.engine.power.PowerPhase;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Site;
import org.inferrack.plan.Tariff;
import org.junit.jupiter.api.Test;

class EnergyDriversTest {

    private static final Plan PLAN = TinyFleet.plan();

    private static Driver mean(Plan plan, PowerPhase... phases) {
        return EnergyDrivers.of(plan, List.of(phases)).getFirst();
    }

    private static Driver peak(Plan plan, PowerPhase... phases) {
        return EnergyDrivers.of(plan, List.of(phases)).getLast();
    }

    private static Plan tariff(Tariff tariff) {
        return PLAN.withSites(List.of(TinyFleet.site().withTariff(tariff)));
    }

    private static double cash(Driver driver, int month) {
        return driver.figure().amount().orElseThrow() * driver.perMonth().get(Cause.ENERGY)[month - 1];
    }

    /** 12 months at 1 kW and 24 at 4 kW, PUE 1.3: (12 x 1.3 + 24 x 5.2) / 36 = 3.9 kW on the mean. */
    @Test
    void the_power_of_the_horizon_is_the_mean_of_its_phases_by_their_months() {
        var driver = mean(PLAN, new PowerPhase(1, 12, TinyFleet.power(1, 2)), new PowerPhase(13, 24, TinyFleet.power(4, 5)));
        assertThat(driver.figure().amount().orElseThrow()).isCloseTo(3.9, within(1e-12));
    }

    /** December 2027 has 744 hours at 1.3 kW, January 2028 has 744 at 5.2 kW, at 0.15. */
    @Test
    void each_phase_pays_for_its_own_power() {
        var driver = mean(PLAN, new PowerPhase(1, 12, TinyFleet.power(1, 2)), new PowerPhase(13, 24, TinyFleet.power(4, 5)));
        assertThat(cash(driver, 12)).isCloseTo(1.3 * 744 * 0.15, within(1e-9));
        assertThat(cash(driver, 13)).isCloseTo(5.2 * 744 * 0.15, within(1e-9));
    }

    /** Phases move together: +-20 % of 1.3 kW for a third of the time and +-10 % of 5.2 kW for the rest: +-(0.26 / 3 + 0.52 x 2 / 3). */
    @Test
    void ranges_of_phases_add_up_by_their_months() {
        var driver = mean(PLAN, new PowerPhase(1, 12, around(1, 0.2)), new PowerPhase(13, 24, around(4, 0.1)));
        assertThat(driver.figure()).isInstanceOfSatisfying(Figure.Known.class, known -> {
            assertThat(known.low()).isCloseTo(3.9 - 0.26 / 3 - 1.04 / 3, within(1e-12));
            assertThat(known.high()).isCloseTo(3.9 + 0.26 / 3 + 1.04 / 3, within(1e-12));
        });
    }

    @Test
    void the_demand_charge_is_due_on_the_peak_of_each_phase() {
        Plan charged = tariff(new Tariff(0, 12, 0, ""));
        var driver = peak(charged, new PowerPhase(1, 12, TinyFleet.power(1, 2)), new PowerPhase(13, 24, TinyFleet.power(4, 5)));
        assertThat(cash(driver, 12)).isCloseTo(2 * 1.3 * 12, within(1e-9));
        assertThat(cash(driver, 13)).isCloseTo(5 * 1.3 * 12, within(1e-9));
        assertThat(mean(charged, new PowerPhase(1, 36, TinyFleet.power(1, 2))).coefficient(Driver.EVERYTHING)).isZero();
    }

    /** 2 kW x 1.3 at 0.15 and 1 kW x 1.3 (the fixture's) at 0.30: January costs 744 x (0.39 + 0.39). */
    @Test
    void every_site_pays_its_own_tariff_and_they_add_up() {
        Site other = TinyFleet.site().withId("edge").withTariff(new Tariff(0.30, 0, 0, ""));
        var one = TinyFleet.power(2, 2).sites().getFirst();
        var two = TinyFleet.power(1, 1).sites().getFirst();
        var named = new PowerBudget.SitePower("edge", two.itPeakKw(), two.itMeanKw(), two.facilityMeanKw(), two.heatBtuPerHour(), two.airflowM3PerHour());
        var driver = mean(PLAN.withSites(List.of(TinyFleet.site(), other)), new PowerPhase(1, 36, budget(List.of(one, named))));
        assertThat(driver.figure().amount().orElseThrow()).isCloseTo(3.9, within(1e-12));
        assertThat(cash(driver, 1)).isCloseTo(744 * 0.78, within(1e-9));
    }

    @Test
    void a_phase_that_is_not_known_makes_the_energy_unknown_where_it_costs_anything() {
        Figure none = Figure.unknown("kW", "no TDP of Card");
        PowerPhase[] phases = {new PowerPhase(1, 12, TinyFleet.power(1, 2)), new PowerPhase(13, 24, TinyFleet.power(none, none))};
        assertThat(mean(PLAN, phases).figure()).isInstanceOf(Figure.Unknown.class);
        assertThat(mean(PLAN, phases).coefficient(Driver.EVERYTHING)).as("or the total would hide it").isPositive();
        assertThat(mean(tariff(new Tariff(0, 12, 0, "")), phases).coefficient(Driver.EVERYTHING)).as("free energy needs no watts").isZero();
    }

    @Test
    void no_power_is_exact_and_rests_on_nothing() {
        var driver = mean(PLAN, new PowerPhase(1, 36, TinyFleet.power(0, 0)));
        assertThat(driver.coefficient(Driver.EVERYTHING)).isZero();
        assertThat(((Figure.Known) driver.figure()).evidence()).isEqualTo(Evidence.USER);
        assertThat(((Figure.Known) mean(PLAN, new PowerPhase(1, 36, TinyFleet.power(1, 1))).figure()).evidence()).isEqualTo(Evidence.MEASURED);
    }

    /** A phase that begins in the last month of a shorter horizon costs that month only. */
    @Test
    void nothing_is_paid_after_the_horizon() {
        Plan year = PLAN.withHorizonMonths(12);
        var driver = mean(year, new PowerPhase(1, 11, TinyFleet.power(1, 1)), new PowerPhase(12, 5, TinyFleet.power(2, 2)));
        assertThat(driver.perMonth().get(Cause.ENERGY)).hasSize(12);
        assertThat(driver.perMonth().get(Cause.ENERGY)[11]).isPositive();
    }

    private static PowerBudget around(double kw, double share) {
        return TinyFleet.power(TinyFleet.around(kw, share, "kW"), TinyFleet.known(kw, "kW"));
    }

    private static PowerBudget budget(List<PowerBudget.SitePower> sites) {
        Figure none = Figure.unknown("kW", "not summed here");
        return new PowerBudget(List.of(), sites, none, none, none, none, none, none);
    }
}
