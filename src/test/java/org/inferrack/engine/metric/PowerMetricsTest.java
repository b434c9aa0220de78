package org.inferrack.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inferrack.engine.capability.Capability.WorkUnit;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.power.tokens.TokenEnergy;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.plan.Metric;
import org.junit.jupiter.api.Test;

/** {@link PowerMetrics} and {@link TokenMetrics}: 1.5 kW on the mean at the wall, 125 W of boards in each of three servers, a PUE of 1.3. */
class PowerMetricsTest {

    private static Map<Metric, Figure> power(Placement placement, Load... loads) {
        return new PowerMetrics(MetricWorld.pass(placement, new Fleet("g", "dc", 2, 1, Arrays.asList(loads), 0.7, 0.4))).metrics();
    }

    private static Map<Metric, Figure> tokens(Load... loads) {
        var fleet = new Fleet("g", "dc", 2, 1, Arrays.asList(loads), 0.7, 0.4);
        return TokenMetrics.of(TinyFleet.sizing(fleet), TinyFleet.power(1.5, 2), Optional.<TokenEnergy>empty());
    }

    private static Load scoring(double mean, double inferencesPerUnit) {
        return MetricWorld.load("w", WorkUnit.INFERENCES_PER_SECOND, 2 * mean, mean, 500, inferencesPerUnit, 0, 1);
    }

    private static double value(Map<Metric, Figure> metrics, Metric metric) {
        return metrics.get(metric).amount().orElseThrow();
    }

    /** 500 inferences/s on the mean: 375 W of boards, 1,500 W, 1,950 W. */
    @Test
    void watts_per_inference_grow_from_board_to_wall_to_facility() {
        var metrics = power(TinyFleet.placement(1), scoring(500, 1));
        assertThat(value(metrics, Metric.BOARD_WATTS_PER_INFERENCE)).isCloseTo(0.75, within(1e-12));
        assertThat(value(metrics, Metric.WALL_WATTS_PER_INFERENCE)).isCloseTo(3, within(1e-12));
        assertThat(value(metrics, Metric.FACILITY_WATTS_PER_INFERENCE)).isCloseTo(3.9, within(1e-12));
    }

    /** 20 streams of 25 frames are 500 inferences/s as well. */
    @Test
    void a_stream_is_as_many_inferences_as_it_has_frames() {
        assertThat(value(power(TinyFleet.placement(1), scoring(20, 25)), Metric.WALL_WATTS_PER_INFERENCE)).isCloseTo(3, within(1e-12));
    }

    @Test
    void idle_servers_have_no_watts_per_inference() {
        assertThat(power(TinyFleet.placement(1), scoring(0, 1)).get(Metric.WALL_WATTS_PER_INFERENCE)).isInstanceOfSatisfying(Figure.Unknown.class,
                unknown -> assertThat(unknown.reason()).isEqualTo("no inferences are served"));
    }

    @Test
    void the_hottest_box_counts() {
        var boxes = List.of(box(40), box(60), box(50));
        assertThat(value(power(new Placement(List.of(), boxes, List.of(), List.of()), scoring(500, 1)), Metric.BOX_POWER)).isEqualTo(60);
        assertThat(power(TinyFleet.placement(1), scoring(500, 1)).get(Metric.BOX_POWER)).isEqualTo(Figure.unknown("W", "no edge boxes"));
    }

    /** It might be the hottest. */
    @Test
    void one_box_of_unknown_watts_makes_the_hottest_unknown_in_whatever_order() {
        var unknown = new Placement.EdgeFleet("h", "dc", 3, 1, Figure.unknown("W", "no TDP of Module"), 75);
        for (var boxes : List.of(List.of(box(40), unknown), List.of(unknown, box(40)), List.of(unknown, unknown))) {
            assertThat(power(new Placement(List.of(), boxes, List.of(), List.of()), scoring(500, 1)).get(Metric.BOX_POWER))
                    .isEqualTo(Figure.unknown("W", "no TDP of Module"));
        }
    }

    private static Placement.EdgeFleet box(double watts) {
        return new Placement.EdgeFleet("g", "dc", 3, 1, TinyFleet.known(watts, "W"), 75);
    }

    /** 10 requests of 150 tokens/s: 1,500 tokens/s at 1,500 W are 1 J each, 1.3 J with the facility. */
    @Test
    void a_token_costs_all_the_power_over_all_the_tokens() {
        var metrics = tokens(MetricWorld.load("chat", WorkUnit.CONCURRENT_REQUESTS, 20, 10, 40, 1, 150, 1));
        assertThat(value(metrics, Metric.WALL_JOULES_PER_OUTPUT_TOKEN)).isCloseTo(1, within(1e-12));
        assertThat(value(metrics, Metric.FACILITY_JOULES_PER_OUTPUT_TOKEN)).isCloseTo(1.3, within(1e-12));
        assertThat(metrics.get(Metric.BOARD_JOULES_PER_OUTPUT_TOKEN)).isEqualTo(Figure.unknown("J", "no LLM of known size is served"));
    }

    @Test
    void power_that_serves_other_work_too_is_not_divided_by_tokens() {
        var mixed = tokens(MetricWorld.load("chat", WorkUnit.CONCURRENT_REQUESTS, 20, 10, 40, 1, 150, 1), scoring(500, 1));
        assertThat(mixed.get(Metric.WALL_JOULES_PER_OUTPUT_TOKEN)).isEqualTo(Figure.unknown("J", "the power also serves workloads without tokens"));
        assertThat(tokens(scoring(500, 1)).get(Metric.WALL_JOULES_PER_OUTPUT_TOKEN)).isEqualTo(Figure.unknown("J", "no LLM is served"));
    }
}
