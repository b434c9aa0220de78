package org.inferrack.engine.power.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.engine.power.fleet.PowerWorld.fleet;
import static org.inferrack.engine.power.fleet.PowerWorld.power;
import static org.inferrack.engine.power.fleet.PowerWorld.sizing;
import static org.inferrack.engine.power.fleet.PowerWorld.value;

import java.util.List;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;

/** Hall a: 3 + 1 servers of 500 W at a PUE of 1.2. Hall b: 2 of 1,000 W at 1.5. Together 4 kW. */
class TotalsTest {

    private static final Plan PLAN = PowerWorld.plan(PowerWorld.site("a", 1.2, new Housing.Racks(List.of())),
            PowerWorld.site("b", 1.5, new Housing.Racks(List.of())));
    private static final List<ServerPower> SERVERS = List.of(power("g", "a", 500), power("g", "b", 1_000));

    @Test
    void sites_and_sums_count_every_server_spares_included() {
        var budget = totals(PLAN, sizing(fleet("g", "a", 3, 1, 0.5, 0.5), fleet("g", "b", 2, 0, 0.5, 0.5)), SERVERS);
        assertThat(budget.sites()).extracting(site -> value(site.itMeanKw())).containsExactly(2.0, 2.0);
        assertThat(budget.sites()).extracting(site -> value(site.facilityMeanKw())).containsExactly(2.4, 3.0);
        assertThat(value(budget.itPeakKw())).isCloseTo(4, within(1e-12));
        assertThat(value(budget.itMeanKw())).isCloseTo(4, within(1e-12));
        assertThat(value(budget.facilityPeakKw())).isCloseTo(5.4, within(1e-12));
        assertThat(value(budget.heatBtuPerHour())).as("PUE is no heat of the racks").isCloseTo(4_000 * 3.412142, within(1e-6));
    }

    /** 10 kW nameplate x 0.6 on the mean x 1.3 = 68,328 kWh a year. */
    @Test
    void energy_of_a_year_is_mean_power_through_the_pue_for_8760_hours() {
        Plan hall = PowerWorld.plan(PowerWorld.site("a", 1.3, new Housing.Racks(List.of())));
        var server = new ServerPower("g", "a", power("g", "a", 1).idle(), Figure.exact(600, "W", ""), Figure.exact(1_000, "W", ""),
                Figure.exact(1_000, "W", ""),
                Figure.exact(1, "W", ""), Figure.exact(0, "", ""), Figure.exact(0, "", ""));
        var budget = totals(hall, sizing(fleet("g", "a", 10, 0, 1, 0.6)), List.of(server));
        assertThat(value(budget.facilityKwhPerYear())).isCloseTo(68_328, within(1e-6));
        assertThat(value(budget.itPeakKw())).isCloseTo(10, within(1e-12));
    }

    /** 4 kW with a rise of 12 K: 3,600 x 4,000 / (1.2 x 1,005 x 12) = 995 m³/h. */
    @Test
    void airflow_follows_the_peak_with_the_range_of_the_rise() {
        var budget = totals(PLAN, sizing(fleet("g", "a", 4, 0, 1, 1), fleet("g", "b", 2, 0, 1, 1)), SERVERS);
        assertThat(value(budget.airflowM3PerHour())).isCloseTo(3_600 * 4_000 / (1.2 * 1_005 * 12), within(1e-6));
        var air = (Figure.Known) budget.sites().getFirst().airflowM3PerHour();
        assertThat(air.high() / air.value()).as("a rise of 10.2 K").isCloseTo(1 / 0.85, within(1e-9));
        assertThat(air.low() / air.value()).as("a rise of 14.4 K").isCloseTo(1 / 1.2, within(1e-9));
    }

    @Test
    void a_fleet_without_servers_draws_nothing_and_one_without_power_is_unknown() {
        assertThat(value(totals(PLAN, sizing(fleet("missing", "a", 0, 0, 0, 0)), SERVERS).itPeakKw())).isZero();
        assertThat(totals(PLAN, sizing(fleet("missing", "a", 1, 0, 1, 1)), SERVERS).itPeakKw()).isInstanceOf(Figure.Unknown.class);
        assertThat(totals(PLAN, sizing(fleet("g", "b", 1, 0, 1, 1)), List.of(SERVERS.getFirst())).sites().getLast().itPeakKw())
                .as("a group's power at another site is not this one's")
                .isInstanceOf(Figure.Unknown.class);
    }

    private static PowerBudget totals(Plan plan, Sizing sizing, List<ServerPower> servers) {
        return Totals.of(plan, sizing, servers, fleet -> Figure.exact(fleet.servers(), "servers", "counted"));
    }
}
