package org.inferrack.engine.power.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.engine.power.learned.AcceleratedServer.Cap;
import org.inferrack.engine.power.learned.AcceleratedServer.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cards of 350 W idle at 52.5 W and draw 308 W busy, 8 % more with their fans. */
class TypicalServerTest {

    private static AcceleratedServer under(Accelerator.Form form, double limit, int count, String chassis, String cpu, Scenario scenario, Cap cap) {
        return new TypicalServer(PowerWorld.accelerator("h", form, PowerWorld.facts(Spec.TDP, limit)), count, chassis, cpu, OptionalDouble.empty())
                .under("", scenario, cap, "").orElseThrow();
    }

    private static double boards(int count, Scenario scenario, Cap cap) {
        return under(Accelerator.Form.PCIE_CARD, 350, count, "", "", scenario, cap).boardsDcWatts();
    }

    private static double host(String chassis, String cpu) {
        return under(Accelerator.Form.PCIE_CARD, 350, 4, chassis, cpu, Scenario.OFFLINE, Cap.NONE).hostDcWatts();
    }

    @Test
    void batches_keep_every_board_busy() {
        assertThat(boards(4, Scenario.OFFLINE, Cap.NONE)).isCloseTo(4 * 308 * 1.08, within(1e-9));
        assertThat(boards(4, Scenario.SERVER, Cap.NONE)).isEqualTo(boards(4, Scenario.OFFLINE, Cap.NONE));
    }

    /** Several streams leave gaps (40 % busy); a single stream keeps one board of four busy for 45 % of the time. */
    @Test
    void streams_leave_gaps() {
        assertThat(boards(4, Scenario.MULTI_STREAM, Cap.NONE)).isCloseTo(4 * (52.5 + 255.5 * 0.40) * 1.08, within(1e-9));
        assertThat(boards(4, Scenario.SINGLE_STREAM, Cap.NONE)).isCloseTo((4 * 52.5 + 255.5 * 0.45) * 1.08, within(1e-9));
    }

    @Test
    void caps_hold_the_busy_draw_above_idle() {
        assertThat(boards(1, Scenario.OFFLINE, Cap.MAX_Q)).isCloseTo(308 * 0.80 * 1.08, within(1e-9));
        assertThat(boards(1, Scenario.OFFLINE, Cap.EFFICIENT)).isCloseTo(308 * 0.85 * 1.08, within(1e-9));
        var warm = PowerWorld.accelerator("h", Accelerator.Form.PCIE_CARD, PowerWorld.facts(Spec.TDP, 100, Spec.IDLE_POWER, 90));
        assertThat(new TypicalServer(warm, 1, "", "", OptionalDouble.empty()).under("", Scenario.OFFLINE, Cap.MAX_Q, "").orElseThrow().boardsDcWatts())
                .isCloseTo(90 * 1.08, within(1e-9));
    }

    /** A module of 25 W and its carrier: no fans, gaps of its own, half of it when capped; an external supply of 85 %. */
    @Test
    void an_edge_module_brings_its_host() {
        var offline = under(Accelerator.Form.EDGE_MODULE, 25, 1, "", "", Scenario.OFFLINE, Cap.NONE);
        assertThat(offline.boardsDcWatts()).isCloseTo(22, within(1e-9));
        assertThat(offline.baseWatts()).isCloseTo(27 / 0.85, within(1e-9));
        assertThat(under(Accelerator.Form.EDGE_MODULE, 25, 1, "", "", Scenario.MULTI_STREAM, Cap.NONE).boardsDcWatts()).isCloseTo(19.8, within(1e-9));
        assertThat(under(Accelerator.Form.EDGE_MODULE, 25, 1, "", "", Scenario.SINGLE_STREAM, Cap.NONE).boardsDcWatts()).isCloseTo(17.6, within(1e-9));
        assertThat(under(Accelerator.Form.EDGE_MODULE, 25, 1, "", "", Scenario.OFFLINE, Cap.MAX_Q).boardsDcWatts()).isCloseTo(11, within(1e-9));
    }

    /** Board and drives 40; a processor 200 x (0.20 + 0.85 x 0.40) + 8 modules x 4 = 140. */
    @ParameterizedTest
    @CsvSource({"'', xeon gold 6330, 320", "dell poweredge r750, xeon gold 6330, 320", "lenovo thinkedge se450, xeon gold 6330, 180",
            "dell poweredge xr12, xeon gold 6330, 180",
            "hpe e920d, xeon gold 6330, 180", "precision workstation, xeon gold 6330, 180", "dell poweredge xe2420, xeon gold 6330, 180", "'', epyc 7543p, 180",
            "'', xeon gold 6312u, 180",
            "'', ampere altra q80, 180", "'', nvidia grace, 180", "'', ryzen 9, 180", "'', xeon d-2776nt, 164"})
    void a_host_has_two_processors_unless_it_is_made_for_one(String chassis, String cpu, double watts) {
        assertThat(host(chassis, cpu)).isCloseTo(watts, within(1e-9));
    }

    @Test
    void a_system_on_chip_is_its_own_host() {
        var phone = under(Accelerator.Form.PCIE_CARD, 75, 1, "", "qualcomm snapdragon 865", Scenario.OFFLINE, Cap.NONE);
        assertThat(phone.hostDcWatts()).isEqualTo(8);
        assertThat(phone.efficiency()).isEqualTo(0.85);
        assertThat(under(Accelerator.Form.PCIE_CARD, 75, 1, "", "xeon gold 6330", Scenario.OFFLINE, Cap.NONE).efficiency()).isEqualTo(0.93);
    }

    @Test
    void modules_bring_switches_however_many_there_are() {
        assertThat(under(Accelerator.Form.SXM, 700, 8, "", "", Scenario.OFFLINE, Cap.NONE).hostDcWatts()).isCloseTo(320 + 8 * 40, within(1e-9));
        assertThat(under(Accelerator.Form.OAM, 700, 4, "", "", Scenario.OFFLINE, Cap.NONE).hostDcWatts()).isCloseTo(320 + 4 * 40, within(1e-9));
    }

    @Test
    void without_a_limit_there_is_no_worksheet() {
        assertThat(new TypicalServer(PowerWorld.accelerator("h", Accelerator.Form.PCIE_CARD, Facts.NONE), 1, "", "", OptionalDouble.empty()).under("",
                Scenario.OFFLINE, Cap.NONE, "")).isEmpty();
    }
}
