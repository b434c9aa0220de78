package org.inferrack.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.inferrack.engine.capability.Capability.WorkUnit;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.plan.Metric;
import org.junit.jupiter.api.Test;

/** Servers with two cards, used up to 80 %; ten of them fill a rack. */
class CapacityMetricsTest {

    private static Map<Metric, Figure> metrics(int fullRack, Load... loads) {
        return metrics(fullRack, Map.of("g", loads));
    }

    private static Map<Metric, Figure> metrics(int fullRack, Map<String, Load[]> loads) {
        var full = loads.keySet().stream().map(group -> new Placement.FullRack(group, "dc", "row", fullRack, "feed A")).toList();
        var fleets = loads.entrySet().stream().map(entry -> new Fleet(entry.getKey(), "dc", 9, 0, Arrays.asList(entry.getValue()), 0.7, 0.4))
                .toArray(Fleet[]::new);
        return new CapacityMetrics(MetricWorld.pass(new Placement(List.of(), List.of(), List.of(), full), fleets)).metrics();
    }

    private static Load cameras(double peak, double perServer, double latencyCap) {
        return MetricWorld.load("cameras", WorkUnit.STREAMS, peak, peak / 2, perServer, 25, 0, latencyCap);
    }

    private static double value(Map<Metric, Figure> metrics, Metric metric) {
        return metrics.get(metric).amount().orElseThrow();
    }

    /** A server of 100 streams carries 80 at the cap: 40 a card, 800 a rack, which are 20,000 inferences/s at 25 frames. */
    @Test
    void capacity_is_what_the_policy_lets_a_server_carry_whatever_the_demand() {
        for (double peak : new double[] {400, 7}) {
            var metrics = metrics(10, cameras(peak, 100, 1));
            assertThat(value(metrics, Metric.STREAMS_PER_SERVER)).isCloseTo(80, within(1e-9));
            assertThat(value(metrics, Metric.STREAMS_PER_ACCELERATOR)).isCloseTo(40, within(1e-9));
            assertThat(value(metrics, Metric.STREAMS_PER_RACK)).isCloseTo(800, within(1e-9));
            assertThat(value(metrics, Metric.INFERENCES_PER_SECOND_PER_RACK)).isCloseTo(20_000, within(1e-6));
        }
    }

    @Test
    void a_latency_limit_below_the_cap_counts() {
        assertThat(value(metrics(10, cameras(400, 100, 0.5)), Metric.STREAMS_PER_SERVER)).isCloseTo(50, within(1e-9));
    }

    /** 400 of 100 and 320 of 200 a server take 5 and 2 servers at the cap: 720 streams on 7 servers. */
    @Test
    void two_kinds_of_server_count_by_what_they_carry() {
        var metrics = metrics(10, Map.of("g", new Load[] {cameras(400, 100, 1)}, "h", new Load[] {cameras(320, 200, 1)}));
        assertThat(value(metrics, Metric.STREAMS_PER_SERVER)).isCloseTo(720 / 7.0, within(1e-9));
        assertThat(value(metrics, Metric.STREAMS_PER_RACK)).isCloseTo(7_200 / 7.0, within(1e-9));
    }

    /** Scoring on the same servers takes no streams' place: 5 servers' time for 400 streams. */
    @Test
    void other_work_on_the_servers_is_not_theirs() {
        var metrics = metrics(10, cameras(400, 100, 1), MetricWorld.load("w", WorkUnit.INFERENCES_PER_SECOND, 800, 400, 500, 1, 0, 1));
        assertThat(value(metrics, Metric.STREAMS_PER_SERVER)).isCloseTo(80, within(1e-9));
        assertThat(value(metrics, Metric.INFERENCES_PER_SECOND_PER_RACK)).as("(400 x 25 + 800) / (5 + 2) servers x 10").isCloseTo(10 * 10_800 / 7.0,
                within(1e-6));
    }

    @Test
    void what_does_not_apply_is_unknown_and_says_why() {
        assertThat(metrics(10, MetricWorld.load("w", WorkUnit.INFERENCES_PER_SECOND, 800, 400, 500, 1, 0, 1)).get(Metric.STREAMS_PER_RACK))
                .isEqualTo(Figure.unknown("streams/rack", "no video workload"));
        assertThat(metrics(0, cameras(400, 100, 1)).get(Metric.STREAMS_PER_RACK)).isEqualTo(Figure.unknown("streams/rack", "not all servers stand in racks"));
        assertThat(metrics(10, cameras(0, 100, 1)).get(Metric.STREAMS_PER_SERVER).isKnown()).isFalse();
    }
}
