package org.inferrack.engine.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Precision;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.capability.Capability.Latencies;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Driver;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Swing;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.fixture.Uncertain;
import org.junit.jupiter.api.Test;

class ResizingTest {

    private static final Driver SPEED = Uncertain.driver("speed");
    private static final Driver OTHER = Uncertain.driver("another speed");

    @Test
    void half_the_throughput_takes_twice_the_servers() {
        var fleet = fleet(8, load(SPEED, 800, 100, 50, 200));
        assertThat(Resizing.work(fleet, SPEED, Swing::atLow)).isCloseTo(2, within(1e-12));
        assertThat(Resizing.work(fleet, SPEED, Swing::atHigh)).isCloseTo(0.5, within(1e-12));
        assertThat(Resizing.needed(fleet, 2, 1, 0.8)).isEqualTo(16);
    }

    @Test
    void a_load_counts_by_the_server_time_that_it_takes() {
        var fleet = fleet(10, load(SPEED, 900, 100, 100, 100), load(OTHER, 100, 100, 10, 100));
        assertThat(Resizing.work(fleet, OTHER, Swing::atLow)).as("a tenth of the time at a tenth of the speed").isCloseTo(1 + 0.1 * 9, within(1e-12));
        assertThat(Resizing.work(fleet, SPEED, Swing::atLow)).as("what it does not rest on").isEqualTo(1);
    }

    @Test
    void one_cause_slows_all_that_rests_on_it() {
        var fleet = fleet(10, load(SPEED, 900, 100, 50, 100), load(SPEED, 100, 100, 50, 100));
        assertThat(Resizing.work(fleet, SPEED, Swing::atLow)).isCloseTo(2, within(1e-12));
    }

    @Test
    void nothing_within_limits_at_the_slow_end_is_told_and_not_counted() {
        var fleet = fleet(4, load(SPEED, 320, 100, 0, 105));
        assertThat(Resizing.noneWithinLimits(fleet, SPEED)).isTrue();
        assertThat(Resizing.work(fleet, SPEED, Swing::atLow)).isEqualTo(1);
        assertThat(Resizing.noneWithinLimits(fleet(4, load(SPEED, 320, 100, 1, 105)), SPEED)).isFalse();
    }

    @Test
    void aServerWithRoomTakesMoreWork() {
        var fleet = new Fleet("g", "s", 1, 0, List.of(load(SPEED, 20, 100, 50, 200)), 0.2, 0.1);
        assertThat(Resizing.needed(fleet, 3, 1, 0.8)).isEqualTo(1);
        assertThat(Resizing.needed(fleet, 5, 1, 0.8)).isEqualTo(2);
    }

    private static Fleet fleet(int needed, Load... loads) {
        return new Fleet("g", "s", needed, 0, List.of(loads), 0.8, 0.4);
    }

    private static Load load(Driver driver, double peak, double value, double low, double high) {
        var rate = Figure.caused(driver, value, low, high, "requests/s", Evidence.SCALED, new Basis("a test", List.of(), List.of()));
        var none = Figure.unknown("ms", "not asked");
        return new Load("w" + peak, peak, peak / 2,
                new Capability("w" + peak, Optional.of(Precision.INT8), Capability.WorkUnit.REQUESTS_PER_SECOND, rate, rate, 1, 0, 1,
                        new Latencies(none, none, none), List.of(), 1));
    }
}
