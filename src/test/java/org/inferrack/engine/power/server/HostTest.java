package org.inferrack.engine.power.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.engine.power.fleet.PowerWorld.value;

import java.util.List;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerConfiguration.Fitted;
import org.junit.jupiter.api.Test;

class HostTest {

    private static final ServerConfiguration TWO_CPUS = PowerWorld.configuration("h", 4);
    private static final Facts TESTED = PowerWorld.facts(Spec.HOST_IDLE_POWER, 200, Spec.HOST_LOAD_POWER, 800);

    private static Catalog catalog(Facts server, Accelerator accelerator) {
        return PowerWorld.catalog(PowerWorld.server("S", ServerModel.Cooling.AIR, server), accelerator);
    }

    private static Catalog catalog(Facts server) {
        return catalog(server, PowerWorld.card("h", 350));
    }

    private static Accelerator module(Accelerator.Form form) {
        return PowerWorld.accelerator("h", form, PowerWorld.facts(Spec.TDP, 350));
    }

    /** Adapter 24 x 0.75 = 18, CPUs 400 x 0.20 = 80, 16 modules x 4 = 64, board and drives 40: 202 W idle; 400 x 0.85 = 340 W more at full load. */
    @Test
    void a_worksheet_adds_the_parts() {
        var host = Host.of(TWO_CPUS, catalog(Facts.NONE));
        assertThat(value(host.idle())).isCloseTo(202, within(1e-9));
        assertThat(value(host.range())).isCloseTo(340, within(1e-9));
    }

    /** SPECpower, 2 x 350 W: 158 to 239 W idle and 612 W more at full load, at the wall; 0.94 of that in DC. */
    @Test
    void the_worksheet_of_two_350_watt_processors_is_what_specpower_measured() {
        var large = new Component("cpu", Component.Kind.CPU, "CPU", "V", PowerWorld.facts(Spec.TDP, 350));
        var catalog = new Catalog(List.of(PowerWorld.server("S", ServerModel.Cooling.AIR, Facts.NONE)), List.of(), List.of(large), List.of(), List.of(),
                List.of(), List.of());
        var host = Host.of(TWO_CPUS.withDimms(8).withAdapters(List.of()), catalog);
        assertThat(value(host.idle())).isBetween(158 * 0.94, 239 * 0.94);
        assertThat(value(host.range())).isCloseTo(612 * 0.94, within(0.05 * 612));
    }

    /** 200 W at the wall are 188 W DC; 8 of 16 modules were in the test, 8 x 4 W were not; nor was the adapter, 18 W. */
    @Test
    void a_tested_host_is_its_test_and_what_was_not_in_it() {
        var host = Host.of(TWO_CPUS, catalog(TESTED));
        assertThat(value(host.idle())).isCloseTo(188 + 32 + 18, within(1e-9));
        assertThat(value(Host.of(TWO_CPUS.withDimms(8), catalog(TESTED)).idle())).isCloseTo(188 + 18, within(1e-9));
        assertThat(value(Host.of(TWO_CPUS.withDimms(9), catalog(TESTED)).idle())).isCloseTo(188 + 4 + 18, within(1e-9));
    }

    /** 600 W more at the wall are 564 W DC, but two CPUs of 200 W cannot add more than 400 W. */
    @Test
    void a_tested_range_is_at_most_the_limit_of_the_processors_fitted() {
        assertThat(value(Host.of(TWO_CPUS, catalog(TESTED)).range())).isEqualTo(400);
        assertThat(value(Host.of(TWO_CPUS.withCpuId("unknown"), catalog(TESTED)).range())).isCloseTo(564, within(1e-9));
        var range = (Figure.Known) Host.of(TWO_CPUS, catalog(TESTED)).range();
        assertThat(range.low()).isCloseTo(320, within(1e-9));
        assertThat(range.high()).isCloseTo(480, within(1e-9));
        assertThat(range.evidence()).isEqualTo(Evidence.SPECIFIED);
    }

    @Test
    void a_test_with_one_end_alone_is_no_test() {
        assertThat(value(Host.of(TWO_CPUS, catalog(PowerWorld.facts(Spec.HOST_IDLE_POWER, 500))).idle())).isCloseTo(202, within(1e-9));
    }

    @Test
    void a_load_below_idle_is_no_negative_range() {
        assertThat(value(Host.of(TWO_CPUS, catalog(PowerWorld.facts(Spec.HOST_IDLE_POWER, 500, Spec.HOST_LOAD_POWER, 400))).range())).isZero();
    }

    /** Switches of a baseboard of eight modules: 8 x 40 W; four modules sit on the system board. */
    @Test
    void eight_modules_bring_a_baseboard() {
        for (var form : List.of(Accelerator.Form.SXM, Accelerator.Form.OAM)) {
            assertThat(value(Host.of(PowerWorld.configuration("h", 8), catalog(Facts.NONE, module(form))).idle())).as("%s", form).isCloseTo(202 + 320,
                    within(1e-9));
        }
        assertThat(value(Host.of(PowerWorld.configuration("h", 7), catalog(Facts.NONE, module(Accelerator.Form.SXM))).idle())).isCloseTo(202, within(1e-9));
        assertThat(value(Host.of(PowerWorld.configuration("h", 8), catalog(Facts.NONE)).idle())).as("cards").isCloseTo(202, within(1e-9));
    }

    /** Carrier 5 W and adapter 18 W; CPU and memory are on the module. */
    @Test
    void an_edge_module_sits_on_a_carrier() {
        var host = Host.of(TWO_CPUS, catalog(TESTED, module(Accelerator.Form.EDGE_MODULE)));
        assertThat(value(host.idle())).isCloseTo(23, within(1e-9));
        assertThat(value(host.range())).isZero();
    }

    /** A DPU without watts in the catalogue 75 W, an adapter that nobody knows 20 W. */
    @Test
    void adapters_of_unknown_power_draw_what_is_typical_of_their_kind() {
        var bare = TWO_CPUS.withAdapters(List.of());
        double none = value(Host.of(bare, catalog(Facts.NONE)).idle());
        assertThat(value(Host.of(bare.withAdapters(List.of(new Fitted("dpu", 2))), catalog(Facts.NONE)).idle()) - none).isCloseTo(150, within(1e-9));
        assertThat(value(Host.of(bare.withAdapters(List.of(new Fitted("nobody's", 3))), catalog(Facts.NONE)).idle()) - none).isCloseTo(60, within(1e-9));
    }

    @Test
    void what_is_not_known_is_named_and_not_zero() {
        assertThat(Host.of(TWO_CPUS.withCpuId("x"), catalog(Facts.NONE)).idle()).isInstanceOfSatisfying(Figure.Unknown.class,
                unknown -> assertThat(unknown.reason()).contains("CPU x"));
        assertThat(Host.of(TWO_CPUS.withCpuId("dpu"), catalog(Facts.NONE)).range()).isInstanceOfSatisfying(Figure.Unknown.class,
                unknown -> assertThat(unknown.reason()).contains("power limit of DPU"));
        assertThat(Host.of(TWO_CPUS.withServerId("x"), catalog(Facts.NONE)).idle()).isInstanceOfSatisfying(Figure.Unknown.class,
                unknown -> assertThat(unknown.reason()).contains("server x"));
        assertThat(value(Host.of(TWO_CPUS.withCpus(0).withCpuId("x"), catalog(Facts.NONE)).idle())).as("no CPU of its own").isCloseTo(122, within(1e-9));
    }
}
