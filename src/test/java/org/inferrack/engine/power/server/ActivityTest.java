package org.inferrack.engine.power.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.engine.power.fleet.PowerWorld.value;
import static org.inferrack.fixture.ContextFixtures.context;

import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Precision;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.engine.power.tokens.BusyDraw;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.fixture.CpuWorld;
import org.junit.jupiter.api.Test;

class ActivityTest {

    private static final Figure NONE = Figure.unknown("ms", "not asked");
    private static final BusyDraw DRAW = new BusyDraw(context(PowerWorld.plan(), PowerWorld.scenario(0), Catalog.EMPTY), PowerWorld.configuration("h", 4));

    private static Load load(double peak, double mean, double perServer, double boards, Capability.Limit... limits) {
        return new Load("w", peak, mean,
                new Capability("w", Optional.of(Precision.INT8), Capability.WorkUnit.INFERENCES_PER_SECOND, exact(perServer), exact(perServer), 1, 0, 1,
                        new Capability.Latencies(NONE, NONE, NONE), List.of(limits), boards));
    }

    private static Capability.Limit cpu(double perServer) {
        return new Capability.Limit("CPU", exact(perServer));
    }

    private static Figure exact(double value) {
        return Figure.exact(value, "", "");
    }

    private static Fleet fleet(double peak, double mean, Load... loads) {
        return new Fleet("g", "dc", 2, 0, List.of(loads), peak, mean);
    }

    /** 300 of 1,000 and 100 of 200 a server: 0.3 and 0.5 of server time, 3/8 and 5/8. Boards 3/8 x 1 + 5/8 x 0.4 = 0.625, of a fleet that is 80 % busy. */
    @Test
    void boards_are_busy_by_the_server_time_of_what_they_serve() {
        var activity = Activity.atPeak(fleet(0.8, 0.1, load(300, 30, 1000, 1), load(100, 10, 200, 0.4)), DRAW);
        assertThat(value(activity.boards())).isCloseTo(0.8 * 0.625, within(1e-12));
    }

    /** The first load takes half of the CPUs' limit, of the other nothing is known (0.40): 0.8 x (3/8 x 0.5 + 5/8 x 0.4). */
    @Test
    void the_host_is_as_busy_as_its_own_limit_says() {
        var activity = Activity.atPeak(fleet(0.8, 0.1, load(300, 30, 1000, 1, cpu(2000)), load(100, 10, 200, 0.4)), DRAW);
        assertThat(value(activity.cpu())).isCloseTo(0.8 * (0.375 * 0.5 + 0.625 * 0.4), within(1e-12));
    }

    @Test
    void a_cpu_that_binds_is_full_and_never_more() {
        assertThat(value(Activity.atPeak(fleet(1, 1, load(1, 1, 1000, 1, cpu(800))), DRAW).cpu())).isEqualTo(1);
        assertThat(value(Activity.atPeak(fleet(1, 1, load(1, 1, 1000, 1, cpu(0))), DRAW).cpu())).isEqualTo(1);
        assertThat(value(Activity.atPeak(fleet(1, 1, load(1, 1, 1000, 1, new Capability.Limit("memory", exact(800)))), DRAW).cpu())).as("another limit")
                .isEqualTo(0.4);
        assertThat(value(Activity.atPeak(fleet(1, 1, load(1, 1, 1000, 1, new Capability.Limit("CPU", NONE))), DRAW).cpu())).as("an unknown one").isEqualTo(0.4);
    }

    /** On the mean the second load sleeps: the boards are as busy as the first makes them. */
    @Test
    void the_mean_has_its_own_mix() {
        var fleet = fleet(0.8, 0.2, load(300, 30, 1000, 0.5), load(100, 0, 200, 1));
        assertThat(value(Activity.atMean(fleet, DRAW).boards())).isCloseTo(0.2 * 0.5, within(1e-12));
        assertThat(value(Activity.atPeak(fleet, DRAW).boards())).isCloseTo(0.8 * (0.375 * 0.5 + 0.625), within(1e-12));
    }

    @Test
    void hardware_cannot_be_busier_than_always() {
        assertThat(value(Activity.atPeak(fleet(1.18, 1, load(1180, 1, 1000, 1)), DRAW).boards())).isEqualTo(1);
        assertThat(value(Activity.atPeak(fleet(1.18, 1, load(1180, 1, 1000, 1)), DRAW).cpu())).isEqualTo(0.4);
    }

    @Test
    void without_work_it_idles() {
        assertThat(Activity.atPeak(fleet(0.8, 0.1), DRAW)).isSameAs(Activity.IDLE);
        assertThat(Activity.atPeak(fleet(0, 0, load(0, 0, 1000, 1)), DRAW)).isSameAs(Activity.IDLE);
        assertThat(Activity.atPeak(fleet(0.8, 0.1, load(100, 10, 0, 1)), DRAW)).as("nothing that a server can do").isSameAs(Activity.IDLE);
        assertThat(value(Activity.IDLE.boards()) + value(Activity.IDLE.cpu())).isZero();
    }

    /** A benchmark keeps boards busy all the time with the CPUs at a typical 40 %, whatever the plan asks. */
    @Test
    void a_benchmark_saturates_the_boards() {
        var activity = Activity.saturated(fleet(0.1, 0.1, load(300, 30, 1000, 0.2, cpu(2000))), DRAW);
        assertThat(value(activity.boards())).isEqualTo(1);
        assertThat(value(activity.cpu())).isEqualTo(0.4);
        assertThat(value(activity.draw())).isEqualTo(0.88);
    }

    @Test
    void the_worst_case_is_every_part_at_its_limit_and_a_free_module_above_its_name() {
        assertThat(List.of(value(Activity.WORST.boards()), value(Activity.WORST.draw()), value(Activity.WORST.cpu()))).containsOnly(1.0);
        assertThat(value(Activity.WORST_UNCAPPED_MODULE.draw())).as("a 40 W module was measured at 57 to 69 W with its kit").isEqualTo(1.3);
    }

    /** Three chats on each of two servers keep their CPUs writing for 1 - exp(-3) of the time, though 500 would find room; requests keep them busy by their share. */
    @Test
    void cpus_write_all_the_time_however_few_requests_are_in_flight() {
        var alone = new BusyDraw(context(PowerWorld.plan(), PowerWorld.scenario(0), CpuWorld.catalog()), CpuWorld.onCpus());
        var chat = new Load("w", 6, 6,
                new Capability("w", java.util.Optional.empty(), Capability.WorkUnit.CONCURRENT_REQUESTS, exact(250), exact(500), 1, 200, 1,
                        new Capability.Latencies(NONE, NONE, NONE), List.of(), 1));
        assertThat(value(Activity.atPeak(fleet(0.006, 0.006, chat), alone).cpu())).isCloseTo(1 - Math.exp(-3), within(1e-12));
        assertThat(value(Activity.atPeak(fleet(0.3, 0.1, load(300, 30, 1000, 1)), alone).cpu())).isCloseTo(0.3, within(1e-12));
        assertThat(value(Activity.atPeak(fleet(0.006, 0.006, chat), DRAW).cpu())).as("cards").isCloseTo(0.006 * 0.4, within(1e-12));
    }
}
