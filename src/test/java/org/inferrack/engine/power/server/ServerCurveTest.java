package org.inferrack.engine.power.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.engine.power.fleet.PowerWorld.value;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.PowerSupply.Efficiency;
import org.inferrack.catalog.ServerModel.Cooling;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.engine.power.learned.AcceleratedServer;
import org.inferrack.engine.power.learned.HostCpu;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerConfiguration.PowerSupplies;
import org.junit.jupiter.api.Test;

/** Four cards of 350 W that idle at 52.5 W and draw 308 W busy, a host of 202 W to 542 W, two supplies of 2,400 W Titanium. */
class ServerCurveTest {

    private static final ServerConfiguration FOUR = PowerWorld.configuration("h", 4);

    private static Catalog catalog(Cooling cooling) {
        return PowerWorld.catalog(PowerWorld.server("S", cooling, Facts.NONE), PowerWorld.card("h", 350));
    }

    private static ServerCurve curve(Cooling cooling, double inletC) {
        return ServerCurve.of(FOUR, inletC, catalog(cooling));
    }

    private static ServerCurve air() {
        return curve(Cooling.AIR, 25);
    }

    private static Activity busy(double boards, double cpu) {
        return new Activity(exact(boards), exact(0.88), exact(cpu));
    }

    private static Figure exact(double value) {
        return Figure.exact(value, "", "");
    }

    /** 4 x 308 x 1.08 + 202 + 340 x 0.4 = 1,668.56 W DC; at 34.8 % of the supplies 94.98 % come through. */
    @Test
    void full_load_is_boards_fans_and_host_through_the_supplies() {
        double dc = 4 * 308 * 1.08 + 202 + 136;
        double efficiency = 0.94 + (dc / 4_800 - 0.20) / 0.30 * 0.02;
        assertThat(value(air().wall(busy(1, 0.4)))).isCloseTo(dc / efficiency, within(1e-9)).isCloseTo(1_756.7, within(0.1));
    }

    /** A board that works half of the time: 52.5 + (308 - 52.5) / 2 = 180.25 W. */
    @Test
    void between_idle_and_full_load_a_board_draws_by_the_time_it_works() {
        assertThat(value(air().boardWatts(busy(0.5, 0)))).isCloseTo(4 * 180.25, within(1e-9));
        double dc = 4 * 180.25 * 1.08 + 202 + 68;
        assertThat(value(air().wall(busy(0.5, 0.2)))).isCloseTo(dc / (0.94 + (dc / 4_800 - 0.20) / 0.30 * 0.02), within(1e-9));
    }

    /** 4 x 52.5 x 1.08 + 202 = 428.8 W at 8.9 % of the supplies: the first segment carried on, 0.90 - 0.4 x 0.0107. */
    @Test
    void idle_lies_below_the_first_certified_point() {
        double dc = 4 * 52.5 * 1.08 + 202;
        assertThat(value(air().wall(Activity.IDLE))).isCloseTo(dc / (0.90 + 0.4 * (dc / 4_800 - 0.10)), within(1e-9)).isCloseTo(478.7, within(0.1));
    }

    /** 4 x 350 x 1.15 + 542 = 2,152 W: 44.8 % of both supplies, 89.7 % of one. */
    @Test
    void the_worst_case_has_every_part_and_the_fans_at_their_highest() {
        assertThat(value(air().psuLoadShare())).isCloseTo(2_152 / 4_800.0, within(1e-12));
        assertThat(value(air().psuFailoverShare())).isCloseTo(2_152 / 2_400.0, within(1e-12));
        assertThat(value(air().worst())).isCloseTo(2_152 / (0.94 + (2_152 / 4_800.0 - 0.20) / 0.30 * 0.02), within(1e-9));
    }

    /** 6 % more fan power for each kelvin above 25 °C: 0.08 x 1.6 and 0.15 x 1.6 at 35 °C. */
    @Test
    void warm_air_takes_more_fan_and_cool_air_no_less_than_at_25_degrees() {
        assertThat(value(curve(Cooling.AIR, 35).fans())).isCloseTo(0.128, within(1e-12));
        assertThat(value(curve(Cooling.AIR, 35).fansMax())).isCloseTo(0.24, within(1e-12));
        assertThat(value(curve(Cooling.AIR, 18).fans())).isEqualTo(0.08);
    }

    @Test
    void cold_plates_leave_the_rest_to_the_fans_and_a_fanless_box_has_none() {
        assertThat(value(curve(Cooling.LIQUID, 25).fans())).isEqualTo(0.02);
        assertThat(value(curve(Cooling.LIQUID, 25).fansMax())).isEqualTo(0.04);
        assertThat(value(curve(Cooling.FANLESS, 40).fans()) + value(curve(Cooling.FANLESS, 40).fansMax())).isZero();
    }

    /** A board never draws less busy than idle, whatever a data sheet says of its idle power. */
    @Test
    void work_never_lowers_the_draw() {
        var warm = PowerWorld.accelerator("h", Accelerator.Form.PCIE_CARD, PowerWorld.facts(Spec.TDP, 350, Spec.IDLE_POWER, 340));
        var curve = ServerCurve.of(FOUR, 25, PowerWorld.catalog(PowerWorld.server("S", Cooling.AIR, Facts.NONE), warm));
        assertThat(value(curve.boardWatts(busy(1, 0)))).isEqualTo(4 * 340);
    }

    @Test
    void supplies_that_are_all_redundant_leave_nobody_to_carry_the_load() {
        var spare = FOUR.withPowerSupplies(new PowerSupplies(2_400, Efficiency.TITANIUM, 2, 2));
        assertThat(ServerCurve.of(spare, 25, catalog(Cooling.AIR)).psuFailoverShare())
                .isInstanceOfSatisfying(Figure.Unknown.class, unknown -> assertThat(unknown.reason()).contains("2 of 2"));
        var weightless = FOUR.withPowerSupplies(new PowerSupplies(0, Efficiency.TITANIUM, 2, 1));
        assertThat(ServerCurve.of(weightless, 25, catalog(Cooling.AIR)).wall(Activity.IDLE)).isInstanceOf(Figure.Unknown.class);
    }

    /** A benchmark has the boards as busy and the CPUs at 40 %: at that activity the share is 1, and with busier CPUs more. */
    @Test
    void the_share_of_full_load_is_that_of_a_benchmark_of_the_same_work() {
        assertThat(value(air().shareOfFullLoad(busy(1, 0.4)))).isCloseTo(1, within(1e-12));
        assertThat(value(air().shareOfFullLoad(busy(1, 0.9)))).isGreaterThan(1);
        assertThat(value(air().shareOfFullLoad(Activity.IDLE))).isCloseTo(value(air().wall(Activity.IDLE)) / value(air().wall(busy(1, 0.4))), within(1e-12));
    }

    @Test
    void the_query_to_what_was_measured_is_the_same_worksheet() {
        var query = air().query(PowerWorld.card("h", 350), "s", HostCpu.UNKNOWN, "bert", AcceleratedServer.Scenario.OFFLINE, busy(1, 0.4));
        assertThat(query.boardsDcWatts()).isCloseTo(4 * 308 * 1.08, within(1e-9));
        assertThat(query.hostDcWatts()).isCloseTo(202 + 136, within(1e-9));
        assertThat(query.baseWatts()).isCloseTo(value(air().wall(busy(1, 0.4))), within(1e-9));
    }
}
