package org.inferrack.engine.placement.rack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.plan.RackGroup;
import org.junit.jupiter.api.Test;

/** Servers of 2 U, 30 kg and 750 mm that draw 1 kW, planned with a margin of 10 %. */
class RationTest {

    private static List<Ration> of(RackGroup rack, Object... facts) {
        var catalog = PowerWorld.catalog(PowerWorld.server("S", ServerModel.Cooling.AIR, PowerWorld.facts(facts)), PowerWorld.card("l", 72));
        return Ration.of(rack, PowerWorld.fleet("g", "dc", 1, 0, 0.5, 0.5), PowerWorld.group("g", PowerWorld.configuration("l", 1)),
                PowerWorld.power("g", "dc", 1000), 0.1, catalog);
    }

    private static List<Ration> of(RackGroup rack) {
        return of(rack, Spec.RACK_UNITS, 2, Spec.MASS, 30, Spec.DEPTH, 750);
    }

    @Test
    void a_server_takes_its_part_of_every_limit_with_the_margin() {
        var rack = PowerWorld.rack(1).withCoolingKw(1.1);
        assertThat(of(rack)).contains(new Ration("space", 2, 40), new Ration("cooling", 1.1, 1.1), new Ration("weight", 30, 10_000),
                new Ration("ports", 2, 1000));
    }

    @Test
    void one_that_is_over_any_limit_has_no_ration() {
        assertThat(of(PowerWorld.rack(1).withCoolingKw(1.09))).isEmpty();
        assertThat(of(PowerWorld.rack(1).withMassLimitKg(30))).isNotEmpty();
        assertThat(of(PowerWorld.rack(1).withMassLimitKg(29.9))).isEmpty();
        assertThat(of(PowerWorld.rack(1).withDepthMm(OptionalDouble.of(750)))).isNotEmpty();
        assertThat(of(PowerWorld.rack(1).withDepthMm(OptionalDouble.of(749)))).isEmpty();
    }

    @Test
    void one_of_unknown_height_has_none_while_unknown_mass_limits_nothing() {
        assertThat(of(PowerWorld.rack(1), Spec.MASS, 30)).isEmpty();
        assertThat(of(PowerWorld.rack(1).withMassLimitKg(1), Spec.RACK_UNITS, 2)).contains(new Ration("weight", 0, 1));
    }
}
