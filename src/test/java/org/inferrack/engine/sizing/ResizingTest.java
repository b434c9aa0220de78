package org.inferrack.engine.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.inferrack.catalog.Evidence;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.capability.Capability.Latencies;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.junit.jupiter.api.Test;

class ResizingTest {

    @Test
    void halfTheThroughputTakesTwiceTheServers() {
        var fleet = fleet(8, load(800, 100, 50, 200));
        assertThat(Resizing.whenSlow(fleet)).isCloseTo(2, within(1e-12));
        assertThat(Resizing.whenFast(fleet)).isCloseTo(0.5, within(1e-12));
        assertThat(Resizing.needed(fleet, 2, 1, 0.8)).isEqualTo(16);
    }

    @Test
    void aLoadCountsByTheServerTimeThatItTakes() {
        var fleet = fleet(10, load(900, 100, 100, 100), load(100, 100, 10, 100));
        assertThat(Resizing.whenSlow(fleet)).as("a tenth of the time at a tenth of the speed").isCloseTo(1 + 0.1 * 9, within(1e-12));
    }

    @Test
    void nothingWithinLimitsAtTheSlowEndIsToldAndNotCounted() {
        var fleet = fleet(4, load(320, 100, 0, 105));
        assertThat(Resizing.noneWithinLimits(fleet)).isTrue();
        assertThat(Resizing.whenSlow(fleet)).isEqualTo(1);
        assertThat(Resizing.noneWithinLimits(fleet(4, load(320, 100, 1, 105)))).isFalse();
    }

    @Test
    void aServerWithRoomTakesMoreWork() {
        var fleet = new Fleet("g", "s", 1, 0, List.of(load(20, 100, 50, 200)), 0.2, 0.1);
        assertThat(Resizing.needed(fleet, 3, 1, 0.8)).isEqualTo(1);
        assertThat(Resizing.needed(fleet, 5, 1, 0.8)).isEqualTo(2);
    }

    private static Fleet fleet(int needed, Load... loads) {
        return new Fleet("g", "s", needed, 0, List.of(loads), 0.8, 0.4);
    }

    private static Load load(double peak, double value, double low, double high) {
        var rate = new Figure.Known(value, low, high, "requests/s", Evidence.SCALED, new Basis("a test", List.of(), List.of()));
        var none = Figure.unknown("ms", "not asked");
        return new Load("w" + peak, peak, peak / 2, new Capability("w" + peak, Capability.WorkUnit.REQUESTS_PER_SECOND, rate, rate, 1, 0, 1,
                new Latencies(none, none, none), List.of(), 1));
    }
}
