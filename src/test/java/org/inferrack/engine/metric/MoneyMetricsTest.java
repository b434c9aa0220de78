package org.inferrack.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inferrack.catalog.Precision;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.cost.Costs;
import org.inferrack.engine.cost.UnitCosts;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.plan.Metric;
import org.junit.jupiter.api.Test;

/** {@link MoneyMetrics} and {@link LatencyMetrics}. */
class MoneyMetricsTest {

    private static final UnitCosts UNITS = new UnitCosts(usd(1), usd(2), usd(3));

    private static Figure usd(double value) {
        return Figure.exact(value, "USD", "given");
    }

    private static Figure saving(Costs own, Optional<Costs> baseline) {
        return MoneyMetrics.of(own, UNITS, baseline).get(Metric.SAVING);
    }

    /** 60 instead of 80 saves a quarter; 100 instead of 80 costs a quarter more. */
    @Test
    void a_saving_is_a_share_of_the_baseline() {
        var baseline = Optional.of(MetricWorld.costs(usd(80)));
        assertThat(saving(MetricWorld.costs(usd(60)), baseline).amount().orElseThrow()).isCloseTo(25, within(1e-12));
        assertThat(saving(MetricWorld.costs(usd(100)), baseline).amount().orElseThrow()).isCloseTo(-25, within(1e-12));
    }

    @Test
    void the_baseline_saves_nothing_against_itself_and_nobody_without_one() {
        var own = MetricWorld.costs(usd(80));
        assertThat(saving(own, Optional.of(own))).isEqualTo(Figure.unknown("%", "this is the baseline"));
        assertThat(saving(own, Optional.empty()).isKnown()).isFalse();
        assertThat(saving(own, Optional.of(MetricWorld.costs(Figure.unknown("USD", "no price of Card")))).isKnown()).isFalse();
    }

    @Test
    void unit_costs_are_told_apart() {
        assertThat(MoneyMetrics.of(UNITS))
                .isEqualTo(Map.of(Metric.COST_PER_MILLION_INFERENCES, usd(1), Metric.COST_PER_MILLION_TOKENS, usd(2), Metric.COST_PER_STREAM_MONTH, usd(3)));
    }

    private static Load waiting(Figure p99) {
        var load = MetricWorld.load("w", Capability.WorkUnit.INFERENCES_PER_SECOND, 1, 1, 1, 1, 0, 1);
        var like = load.capability();
        Figure none = Figure.unknown("ms", "not asked");
        return new Load("w", 1, 1,
                new Capability("w", Optional.of(Precision.INT8), like.unit(), like.perAccelerator(), like.perServer(), 1, 0, 1,
                        new Capability.Latencies(p99, none, none), List.of(), 1));
    }

    private static Figure p99(Load... loads) {
        return LatencyMetrics.of(List.of(loads)).get(Metric.P99_LATENCY);
    }

    @Test
    void the_worst_latency_of_any_load_counts() {
        assertThat(p99(waiting(Figure.exact(20, "ms", "")), waiting(Figure.exact(50, "ms", "")), waiting(Figure.exact(30, "ms", ""))).amount()).hasValue(50);
        assertThat(p99(waiting(Figure.exact(20, "ms", "")), waiting(Figure.unknown("ms", "overloaded"))).amount()).hasValue(20);
    }

    @Test
    void a_single_load_says_why_its_latency_is_not_known() {
        assertThat(p99(waiting(Figure.unknown("ms", "overloaded")))).isEqualTo(Figure.unknown("ms", "overloaded"));
        assertThat(p99()).isEqualTo(Figure.unknown("ms", "no workload with this latency"));
    }
}
