package org.inferrack.engine.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Precision;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.pass.ScenarioPass;
import org.inferrack.engine.risk.Tornado.Bar;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.fixture.Uncertain;
import org.inferrack.plan.ServerGroup;
import org.junit.jupiter.api.Test;

/** {@link ScaledFleets}: nine servers full at the cap of 80 % and a spare one draw 10 kW on the mean. */
class ScaledFleetsTest {

    private static ScenarioPass pass(ServerGroup group, Figure perServer) {
        var like = TinyFleet.capability(500);
        var capability = new Capability("w", Optional.of(Precision.INT8), like.unit(), like.perAccelerator(), perServer, 1, 0, 1, like.latencies(), List.of(),
                1);
        var scenario = TinyFleet.scenario(group);
        return TinyFleet.pass(TinyFleet.plan(scenario), scenario,
                TinyFleet.sizing(new Fleet("g", "dc", 9, 1, List.of(new Load("w", 1_000, 500, capability)), 0.72, 0.35)),
                TinyFleet.power(10, 20), TinyFleet.placement(1), TinyFleet.catalog(TinyFleet.prices()));
    }

    private static Figure perServer(double low, double high) {
        return Uncertain.known(500, low, high, "inferences/s", Evidence.SCALED,
                new Basis("given", List.of(), List.of(), low > 0 ? Basis.Ends.CLOSED : Basis.Ends.NONE_WITHIN_LIMITS));
    }

    /** Twice the work: 18 and the spare one, 19 instead of 10, and 1.9 times the power of the site. */
    @Test
    void servers_that_carry_the_work_grow_with_it_and_power_with_them() {
        var scaled = ScaledFleets.of(2, pass(TinyFleet.group("g"), perServer(500, 500)));
        assertThat(scaled.sizing().fleets()).singleElement().satisfies(fleet -> {
            assertThat(fleet.needed()).isEqualTo(18);
            assertThat(fleet.spare()).isEqualTo(1);
        });
        var site = scaled.phases().getFirst().budget().sites().getFirst();
        assertThat(site.itMeanKw().amount().orElseThrow()).isCloseTo(19, within(1e-9));
        assertThat(site.itPeakKw().amount().orElseThrow()).isCloseTo(38, within(1e-9));
        assertThat(site.facilityMeanKw().amount().orElseThrow()).isCloseTo(19 * 1.3, within(1e-9));
    }

    @Test
    void a_stated_number_stays_and_so_does_its_power() {
        var scaled = ScaledFleets.of(2, pass(TinyFleet.group("g").withCount(OptionalInt.of(10)), perServer(500, 500)));
        assertThat(scaled.sizing().servers()).isEqualTo(10);
        assertThat(scaled.phases().getFirst().budget().sites().getFirst().itMeanKw().amount().orElseThrow()).isCloseTo(10, within(1e-9));
    }

    private static Bar bar(ScenarioPass pass, String input) {
        return Risk.tornado(pass).bars().stream().filter(bar -> bar.input().equals(input)).findFirst().orElseThrow();
    }

    /** A fifth less is 7.2, so 8 servers, a fifth more 10.8, so 11, each with the spare: 9 and 12 at 19,900 and 1 kW of energy. */
    @Test
    void demand_moves_hardware_and_energy() {
        double each = 19_900 + 1.3 * 0.15 * (3 * 8_760 + 24);
        var demand = bar(pass(TinyFleet.group("g"), perServer(500, 500)), "demand");
        assertThat(demand.atLow()).isCloseTo(9 * each, within(1e-6));
        assertThat(demand.atHigh()).isCloseTo(12 * each, within(1e-6));
    }
}
