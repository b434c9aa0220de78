package org.inferrack.engine.capability.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Measurement.TokenShape;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.capability.measured.MeasurementIndex;
import org.inferrack.engine.figure.Figure;
import org.inferrack.plan.LlmServing;
import org.junit.jupiter.api.Test;

/** {@link FirstToken}: own times to the first token correct the plan's, of their precision alone. */
class FirstTokenTest {

    private static final LlmServing CHAT = CapabilityWorld.chat("llama-8b", Precision.FP16, 1000, 200);

    private static Measurement ttft(Precision precision, double value, OptionalDouble p99Ms) {
        return new Measurement("t" + precision + value, "a100", 1, "llama-8b", precision, Metric.TTFT, value, p99Ms, OptionalDouble.empty(),
                new TokenShape(1000, 200, 8), "vLLM", "Box",
                new Source("own result", "2026"));
    }

    private static Figure.Known with(Measurement... own) {
        Catalog catalog = CapabilityWorld.catalog();
        Catalog library = CapabilityWorld.with(Catalog.EMPTY, java.util.List.of(own));
        Capability capability = Capabilities.of(CHAT, CapabilityWorld.configuration("a100", 1), java.util.Optional.empty(), CapabilityWorld.POLICIES, catalog,
                MeasurementIndex.of(catalog, Fitted.NONE, library));
        return (Figure.Known) capability.latencies().ttft();
    }

    /** Twice the time that was measured is twice the time that is planned; the interval is that of a repeated benchmark. */
    @Test
    void the_plan_scales_with_what_was_measured() {
        Figure.Known one = with(ttft(Precision.FP16, 100, OptionalDouble.of(300)));
        Figure.Known two = with(ttft(Precision.FP16, 200, OptionalDouble.of(600)));
        assertThat(two.value() / one.value()).isCloseTo(2, within(1e-9));
        assertThat(one.high() / one.value()).isCloseTo(Math.exp(0.25), within(0.2));
        assertThat(one.high() - one.low()).isLessThan(with().high() - with().low());
    }

    @Test
    void a_mean_is_compared_with_the_mean() {
        assertThat(with(ttft(Precision.FP16, 100, OptionalDouble.empty())).value()).as("the p99 that belongs to a mean of 100 ms is longer").isGreaterThan(
                with(ttft(Precision.FP16, 50, OptionalDouble.of(100))).value());
    }

    @Test
    void a_result_of_another_or_of_no_stated_precision_proves_nothing() {
        assertThat(with(ttft(Precision.INT8, 100, OptionalDouble.of(300)))).isEqualTo(with());
        assertThat(with(ttft(null, 100, OptionalDouble.of(300)))).isEqualTo(with());
    }
}
