package org.inferrack.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.fixture.ContextFixtures.context;

import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Precision;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.capability.Capability.WorkUnit;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.sizing.Sizing;
import org.junit.jupiter.api.Test;

class UnitCostsTest {

    private static final double MILLION_SECONDS = (365 * 3 + 1) * 86_400 / 1e6;

    @Test
    void the_work_is_what_is_carried_not_what_could_be() {
        var units = costsOf(TinyFleet.sizing(TinyFleet.fleet("g", 2, 1, 500)));
        double tco = 3 * 19_900;
        assertThat(units.scenario().perMillionInferences().amount().orElseThrow()).isCloseTo(tco / (500 * MILLION_SECONDS), within(1e-9));
        assertThat(units.workloads().get("w")).isEqualTo(units.scenario());
    }

    @Test
    void what_is_not_served_has_no_unit_cost() {
        var units = costsOf(TinyFleet.sizing(TinyFleet.fleet("g", 2, 1, 500))).scenario();
        assertThat(units.perMillionTokens()).isInstanceOf(Figure.Unknown.class);
        assertThat(units.perStreamMonth()).isInstanceOf(Figure.Unknown.class);
    }

    @Test
    void no_load_is_no_division_by_zero() {
        assertThat(costsOf(TinyFleet.sizing(TinyFleet.fleet("g", 2, 1, 0))).scenario().perMillionInferences()).isInstanceOf(Figure.Unknown.class);
        assertThat(costsOf(TinyFleet.sizing()).scenario().perMillionInferences()).isInstanceOf(Figure.Unknown.class);
    }

    @Test
    void workloads_on_one_fleet_share_its_cost_by_server_time() {
        var fleet = new Sizing.Fleet("g", "dc", 2, 0, List.of(load("w", WorkUnit.INFERENCES_PER_SECOND, 300, 500, 1, 0),
                load("cameras", WorkUnit.STREAMS, 40, 200, 10, 0), load("chat", WorkUnit.REQUESTS_PER_SECOND, 4, 20, 1, 100)), 0.9, 0.5);
        var units = costsOf(TinyFleet.sizing(fleet));
        double tco = 2 * 19_900;
        assertThat(units.workloads().get("cameras").perStreamMonth().amount().orElseThrow()).isCloseTo(tco * 0.2 / (40 * 36), within(1e-6));
        assertThat(units.scenario().perStreamMonth()).isEqualTo(units.workloads().get("cameras").perStreamMonth());
        assertThat(units.workloads().get("chat").perMillionTokens().amount().orElseThrow())
                .isCloseTo(tco * 0.2 / (400 * MILLION_SECONDS), within(1e-9));
        assertThat(units.scenario().perMillionInferences().amount().orElseThrow())
                .isCloseTo(tco / ((300 + 400 + 4) * MILLION_SECONDS), within(1e-9));
    }

    @Test
    void fleets_bear_their_own_cost() {
        var scenario = TinyFleet.scenario(TinyFleet.group("g"), TinyFleet.group("h"));
        var one = new Sizing.Fleet("g", "dc", 3, 0, List.of(load("w", WorkUnit.INFERENCES_PER_SECOND, 300, 500, 1, 0)), 0.5, 0.5);
        var other = new Sizing.Fleet("h", "dc", 1, 0, List.of(load("cameras", WorkUnit.STREAMS, 40, 200, 10, 0)), 0.5, 0.5);
        var shares = CostShares.of(context(TinyFleet.plan(scenario), scenario, TinyFleet.catalog(TinyFleet.prices())), TinyFleet.sizing(one, other),
                TinyFleet.power(0, 0));
        assertThat(shares.get("w")).isCloseTo(0.75, within(1e-12));
        assertThat(shares.get("cameras")).isCloseTo(0.25, within(1e-12));
    }

    private static Sizing.Load load(String workload, WorkUnit unit, double mean, double perServer, double inferences, double tokens) {
        var like = TinyFleet.capability(perServer);
        return new Sizing.Load(workload, mean, mean,
                new Capability(workload, Optional.of(Precision.INT8), unit, like.perAccelerator(), like.perServer(), inferences, tokens, 1,
                        like.latencies(), List.of(), 1));
    }

    private static UnitCosts.All costsOf(Sizing sizing) {
        var scenario = TinyFleet.scenario(TinyFleet.group("g"));
        var plan = TinyFleet.plan(scenario);
        var catalog = TinyFleet.catalog(TinyFleet.prices());
        var power = TinyFleet.power(0, 0);
        return UnitCosts.of(context(plan, scenario, catalog), sizing, power,
                Costing.cost(context(plan, scenario, catalog), sizing, TinyFleet.phases(power), TinyFleet.placement(0)).costs());
    }
}
