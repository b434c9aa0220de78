package org.inferrack.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.fixture.ContextFixtures.context;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.plan.Economics;
import org.junit.jupiter.api.Test;

/** One server of 500 W and two of 1,000 W, 19,900 USD each; 36 months of 0.15 a kWh at a PUE of 1.3. */
class CostSharesTest {

    private static final double HOURS = 3 * 8_760 + 24;

    private static Map<String, Double> shares(Economics economics, PowerBudget power, Fleet... fleets) {
        var scenario = TinyFleet.scenario(TinyFleet.group("g"), TinyFleet.group("h"));
        var plan = TinyFleet.plan(scenario).withEconomics(economics);
        return CostShares.of(context(plan, scenario, TinyFleet.catalog(TinyFleet.prices())), TinyFleet.sizing(fleets), power);
    }

    private static Fleet fleet(String group, int servers, Load... loads) {
        return new Fleet(group, "dc", servers, 0, List.of(loads), 0.5, 0.5);
    }

    private static Load load(String workload, double mean, double perServer) {
        return new Load(workload, mean, mean, TinyFleet.capability(perServer));
    }

    private static PowerBudget power(ServerPower... servers) {
        Figure none = Figure.unknown("kW", "not summed here");
        return new PowerBudget(List.of(servers), List.of(), none, none, none, none, none, none);
    }

    private static final PowerBudget WATTS = power(TinyFleet.serverPower("g", 500), TinyFleet.serverPower("h", 1_000));

    /** g: 19,900 + 0.5 kW; h: 39,800 + 2 kW of energy. */
    @Test
    void a_fleet_bears_its_hardware_and_its_energy() {
        double g = 19_900 + 0.5 * 1.3 * 0.15 * HOURS;
        double h = 39_800 + 2.0 * 1.3 * 0.15 * HOURS;
        var shares = shares(TinyFleet.economics(), WATTS, fleet("g", 1, load("w", 100, 500)), fleet("h", 2, load("v", 100, 500)));
        assertThat(shares.get("w")).isCloseTo(g / (g + h), within(1e-12));
        assertThat(shares.get("v")).isCloseTo(h / (g + h), within(1e-12));
    }

    /** 1,000 a card and year: 2 and 4 cards for three years. Watts are unknown and count for nothing here. */
    @Test
    void a_fleet_bears_its_licences() {
        double g = 19_900 + 2 * 3_000;
        double h = 39_800 + 4 * 3_000;
        var shares = shares(TinyFleet.economics().withLicencePerAcceleratorYear(1_000), power(), fleet("g", 1, load("w", 100, 500)),
                fleet("h", 2, load("v", 100, 500)));
        assertThat(shares.get("w")).isCloseTo(g / (g + h), within(1e-12));
    }

    /** 1,200 a card and year are 100 a month: two cards for 36 months, and four from month 25 on for 12. */
    @Test
    void licences_of_servers_bought_late_count_from_their_month() {
        var scenario = TinyFleet.scenario(TinyFleet.group("g"), TinyFleet.group("h").withFromMonth(OptionalInt.of(25)));
        var plan = TinyFleet.plan(scenario).withEconomics(TinyFleet.economics().withLicencePerAcceleratorYear(1_200));
        var shares = CostShares.of(context(plan, scenario, TinyFleet.catalog(TinyFleet.prices())),
                TinyFleet.sizing(fleet("g", 1, load("w", 100, 500)), fleet("h", 2, load("v", 100, 500))), power());
        double g = 19_900 + 2 * 36 * 100;
        double h = 39_800 + 4 * 12 * 100;
        assertThat(shares.get("w")).isCloseTo(g / (g + h), within(1e-12));
    }

    /** 200 of 500 and 100 of 1,000 a server: 0.4 and 0.1 of server time. */
    @Test
    void workloads_on_one_fleet_share_it_by_the_server_time_they_take() {
        var shares = shares(TinyFleet.economics(), WATTS, fleet("g", 1, load("w", 200, 500), load("v", 100, 1_000)));
        assertThat(shares.get("w")).isCloseTo(0.8, within(1e-12));
        assertThat(shares.get("v")).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void a_workload_on_two_fleets_bears_a_part_of_both() {
        var shares = shares(TinyFleet.economics(), power(), fleet("g", 1, load("w", 100, 500)), fleet("h", 1, load("w", 50, 500), load("v", 50, 500)));
        assertThat(shares.get("w")).isCloseTo(0.75, within(1e-12));
        assertThat(shares.values().stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void a_fleet_without_work_is_borne_by_nobody_in_particular() {
        assertThat(shares(TinyFleet.economics(), WATTS, fleet("g", 1, load("w", 100, 500)), fleet("h", 2, load("v", 0, 500)))).containsOnlyKeys("w")
                .containsValue(1.0);
        assertThat(shares(TinyFleet.economics(), WATTS, fleet("g", 1, load("w", 0, 500)))).isEmpty();
        assertThat(shares(TinyFleet.economics(), WATTS, fleet("g", 1, load("w", 100, 0)))).isEmpty();
        assertThat(CostShares.of(context(TinyFleet.plan(), TinyFleet.scenario(), TinyFleet.catalog(List.of())), new Sizing(List.of(), List.of(), List.of()),
                WATTS)).isEmpty();
    }
}
