package org.inferrack.engine.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Precision;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.engine.sizing.Sizing.Span;
import org.junit.jupiter.api.Test;

class FleetOverTimeTest {

    private static Load load(String workload, double peak, double mean, double perServer) {
        Figure none = Figure.unknown("ms", "not asked");
        Figure rate = Figure.exact(perServer, "inferences/s", "");
        return new Load(workload, peak, mean,
                new Capability(workload, Optional.of(Precision.INT8), Capability.WorkUnit.INFERENCES_PER_SECOND, rate, rate, 1, 0, 1,
                        new Capability.Latencies(none, none, none), List.of(), 1));
    }

    private static Fleet fleet(double peak, double mean, Load... loads) {
        return new Fleet("g", "dc", 2, 1, List.of(loads), peak, mean);
    }

    /** A third of the time at 0.6 and 600/s, two thirds at 0.3 and 450/s: 0.4 and 500/s on the mean. */
    @Test
    void the_mean_of_the_horizon_is_that_of_its_phases() {
        var time = new FleetOverTime();
        time.add(1, 1 / 3.0, fleet(0.9, 0.6, load("w", 900, 600, 1_000)));
        time.add(13, 2 / 3.0, fleet(0.5, 0.3, load("w", 750, 450, 1_500)));
        Fleet whole = time.whole().orElseThrow();
        assertThat(whole.meanUtilisation()).isCloseTo(0.4, within(1e-12));
        assertThat(whole.loads()).singleElement().satisfies(load -> {
            assertThat(load.meanUnits()).isCloseTo(500, within(1e-9));
            assertThat(load.peakUnits()).isEqualTo(900);
            assertThat(load.capability().perServer().amount()).as("that of the busiest phase").hasValue(1_000);
        });
        assertThat(whole.peakUtilisation()).isEqualTo(0.9);
        assertThat(whole.servers()).isEqualTo(3);
        assertThat(whole.spans()).extracting(Span::fromMonth, Span::peakUtilisation, Span::meanUtilisation)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 0.9, 0.6), org.assertj.core.groups.Tuple.tuple(13, 0.5, 0.3));
    }

    /** Bought after a third of the horizon: busy for its months of service, but carrying 450/s for two thirds of the time only. */
    @Test
    void before_it_is_bought_a_fleet_is_not_idle_but_not_there() {
        var time = new FleetOverTime();
        time.add(13, 2 / 3.0, fleet(0.5, 0.3, load("w", 750, 450, 1_500)));
        Fleet whole = time.whole().orElseThrow();
        assertThat(whole.meanUtilisation()).isCloseTo(0.3, within(1e-12));
        assertThat(whole.loads().getFirst().meanUnits()).isCloseTo(300, within(1e-9));
        assertThat(whole.in(12)).isEmpty();
        assertThat(whole.in(13)).isPresent();
    }

    @Test
    void work_that_comes_later_is_carried_from_then_on() {
        var time = new FleetOverTime();
        time.add(1, 0.5, fleet(0.2, 0.1, load("w", 200, 100, 1_000)));
        time.add(19, 0.5, fleet(0.7, 0.4, load("w", 100, 50, 1_000), load("v", 600, 350, 1_000)));
        assertThat(time.whole().orElseThrow().loads()).extracting(Load::workloadId, Load::meanUnits)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("w", 75.0), org.assertj.core.groups.Tuple.tuple("v", 175.0));
    }

    @Test
    void the_times_around_a_swap_stay_apart() {
        var time = new FleetOverTime();
        var swapped = new Fleet("g", "dc", 2, 1, List.of(), 0.9, 0.4, List.of(new Span(1, 0.9, 0.6, List.of()), new Span(19, 0.3, 0.2, List.of())));
        time.add(1, 1, swapped);
        assertThat(time.whole().orElseThrow().spans()).isEqualTo(swapped.spans());
    }

    @Test
    void what_never_served_is_no_fleet() {
        assertThat(new FleetOverTime().whole()).isEmpty();
    }
}
