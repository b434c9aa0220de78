package org.inferrack.engine.power.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.engine.power.fleet.PowerWorld.value;
import static org.inferrack.fixture.ContextFixtures.context;

import java.util.List;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.ServerModel.Cooling;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;

class FleetPowerTest {

    private static final Plan PLAN = PowerWorld.plan(PowerWorld.racks(PowerWorld.rack(1)));

    private static Catalog catalog(Facts server, Accelerator.Form form) {
        return PowerWorld.catalog(PowerWorld.server("S", Cooling.AIR, server), PowerWorld.accelerator("h", form, PowerWorld.facts(Spec.TDP, 350)));
    }

    private static ServerPower power(Catalog catalog, double peak, double mean) {
        var fleet = PowerWorld.fleet("g", "dc", 1, 0, peak, mean);
        return FleetPower.of(context(PLAN, PowerWorld.scenario(0), catalog), fleet, PowerWorld.configuration("h", 4)).at(fleet);
    }

    /** At 35 °C the fans draw 0.08 x 1.6 of the boards' 1,232 W: 1,727.7 W DC with the host's 338 W. */
    @Test
    void the_air_of_the_site_turns_the_fans() {
        var warm = PLAN.withSites(List.of(PLAN.sites().getFirst().withAmbientC(35)));
        var fleet = PowerWorld.fleet("g", "dc", 1, 0, 1, 0.5);
        var power = FleetPower
                .of(context(warm, PowerWorld.scenario(0), catalog(Facts.NONE, Accelerator.Form.PCIE_CARD)), fleet, PowerWorld.configuration("h", 4)).at(fleet);
        double dc = 1_232 * 1.128 + 338;
        assertThat(value(power.planning())).isCloseTo(dc / (0.94 + (dc / 4_800 - 0.20) / 0.30 * 0.02), within(1e-9));
    }

    /** A system with modules is only sold complete: its maker's maximum is that of this server; a chassis for cards has many configurations. */
    @Test
    void the_makers_maximum_holds_for_systems_with_modules_alone() {
        Facts maximum = PowerWorld.facts(Spec.MAX_POWER, 9_000);
        assertThat(value(power(catalog(maximum, Accelerator.Form.SXM), 1, 0.5).worst())).isEqualTo(9_000);
        assertThat(value(power(catalog(maximum, Accelerator.Form.OAM), 1, 0.5).worst())).isEqualTo(9_000);
        assertThat(value(power(catalog(maximum, Accelerator.Form.PCIE_CARD), 1, 0.5).worst())).isLessThan(2_500);
        assertThat(value(power(catalog(PowerWorld.facts(Spec.MAX_POWER, 900), Accelerator.Form.SXM), 1, 0.5).worst()))
                .as("parts that draw more than the maker says").isGreaterThan(2_000);
    }

    @Test
    void what_was_measured_is_never_above_the_worst_case() {
        var catalog = PowerWorld.with(catalog(Facts.NONE, Accelerator.Form.PCIE_CARD), List.of(PowerWorld.wall("h", 4, 2_600, "S")));
        assertThat(value(power(catalog, 1, 0.5).worst())).isEqualTo(2_600);
    }

    /** A measured full load of 2,000 W: idle and half load keep the shape of the worksheet, whose full load is 1,756.7 W. */
    @Test
    void a_measured_full_load_scales_every_use() {
        var plain = catalog(Facts.NONE, Accelerator.Form.PCIE_CARD);
        var measured = PowerWorld.with(plain, List.of(PowerWorld.wall("h", 4, 2_000, "S")));
        double full = value(power(plain, 1, 0.5).planning());
        assertThat(value(power(measured, 1, 0.5).planning())).isCloseTo(2_000, within(1e-9));
        assertThat(value(power(measured, 1, 0.5).mean())).isCloseTo(2_000 * value(power(plain, 1, 0.5).mean()) / full, within(1e-9));
        assertThat(value(power(measured, 1, 0.5).idle())).isCloseTo(2_000 * value(power(plain, 1, 0.5).idle()) / full, within(1e-9));
        assertThat(power(measured, 1, 0.5).mean()).isInstanceOfSatisfying(Figure.Known.class,
                known -> assertThat(known.evidence()).as("it was measured at full load alone").isEqualTo(Evidence.INTERPOLATED));
        assertThat(power(measured, 1, 0.5).boardMean()).isEqualTo(power(plain, 1, 0.5).boardMean());
    }
}
