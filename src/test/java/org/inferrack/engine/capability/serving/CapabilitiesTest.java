package org.inferrack.engine.capability.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.capability.measured.MeasurementIndex;
import org.inferrack.engine.figure.Figure;
import org.inferrack.plan.LlmServing;
import org.junit.jupiter.api.Test;

/** {@link Capabilities}: in which of the accepted precisions servers compute. An L4 and an H100 have FP8, an A100 has not; all have INT8. */
class CapabilitiesTest {

    private static Capability of(LlmServing work, String accelerator, int count, Optional<Precision> chosen) {
        var catalog = CapabilityWorld.catalog();
        return Capabilities.of(work, CapabilityWorld.configuration(accelerator, count), chosen, CapabilityWorld.POLICIES, catalog,
                MeasurementIndex.of(catalog));
    }

    private static LlmServing chat(String model, Precision... accepted) {
        return CapabilityWorld.chat(model, Precision.FP16, 1_000, 200).withPrecisions(Set.of(accepted));
    }

    private static String reason(Capability refused) {
        return ((Figure.Unknown) refused.perServer()).reason();
    }

    @Test
    void each_accelerator_computes_in_the_best_that_it_has() {
        var chat = chat("llama-8b", Precision.FP8, Precision.INT8);
        assertThat(of(chat, "h100", 1, Optional.empty()).precision()).contains(Precision.FP8);
        assertThat(of(chat, "a100", 1, Optional.empty()).precision()).contains(Precision.INT8);
    }

    @Test
    void what_is_told_is_what_accepting_that_alone_gives() {
        var both = chat("llama-8b", Precision.FP8, Precision.INT8, Precision.FP16);
        assertThat(of(both, "h100", 2, Optional.of(Precision.INT8))).isEqualTo(of(chat("llama-8b", Precision.INT8), "h100", 2, Optional.empty()));
        assertThat(of(both, "h100", 2, Optional.empty())).isEqualTo(of(chat("llama-8b", Precision.FP8), "h100", 2, Optional.empty()));
    }

    /** More accepted precisions never take the power to serve, and the one in use is among them. */
    @Property(tries = 200)
    void whoever_accepts_more_is_served_where_it_was(@ForAll Set<Precision> accepted, @ForAll Precision more, @ForAll("chips") String chip) {
        var before = EnumSet.of(more);
        var all = EnumSet.of(more);
        all.addAll(accepted);
        var one = of(CapabilityWorld.chat("llama-70b", more, 1_000, 200).withPrecisions(before), chip, 4, Optional.empty());
        var several = of(CapabilityWorld.chat("llama-70b", more, 1_000, 200).withPrecisions(all), chip, 4, Optional.empty());
        assertThat(several.perServer().isKnown() || !one.perServer().isKnown()).isTrue();
        several.precision().ifPresent(used -> assertThat(all).contains(used));
        assertThat(several.precision().isPresent()).isEqualTo(several.perServer().isKnown());
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> chips() {
        return net.jqwik.api.Arbitraries.of("l4", "a100", "h100");
    }

    /** 70.6 billion weights: 141 GB in FP16, 35 GB in INT4, which an H100 of 80 GB reads and widens. */
    @Test
    void where_the_fastest_does_not_fit_the_next_is_used() {
        assertThat(of(chat("llama-70b", Precision.FP16, Precision.INT4), "h100", 4, Optional.empty()).precision()).contains(Precision.FP16);
        assertThat(of(chat("llama-70b", Precision.FP16, Precision.INT4), "h100", 1, Optional.empty()).precision()).contains(Precision.INT4);
        assertThat(reason(of(chat("llama-70b", Precision.FP16, Precision.INT4), "h100", 1, Optional.of(Precision.FP16)))).contains("in FP16 needs 141.2 GB");
    }

    @Test
    void where_none_can_be_used_each_says_why() {
        Capability refused = of(chat("llama-8b", Precision.FP8, Precision.FP4), "a100", 1, Optional.empty());
        assertThat(refused.precision()).isEmpty();
        assertThat(reason(refused)).contains("no FP8 peak", "no FP4 peak");
        assertThat(reason(of(chat("gone", Precision.FP8, Precision.FP16), "h100", 1, Optional.empty()))).as("what has nothing to do with it is told once")
                .containsOnlyOnce("\"gone\"");
    }

    @Test
    void an_unknown_peak_does_not_stop_what_was_measured() {
        var catalog = CapabilityWorld.with(
                CapabilityWorld.with(CapabilityWorld.catalog(), CapabilityWorld.card("new", "", CapabilityWorld.facts(Spec.TDP, 20))),
                java.util.List.of(CapabilityWorld.measured("m", "new", 1, "bert", Precision.INT8, org.inferrack.catalog.Measurement.Metric.OFFLINE_THROUGHPUT,
                        700)));
        var scoring = CapabilityWorld.inference(100, java.util.OptionalDouble.empty()).withPrecisions(Set.of(Precision.FP16, Precision.INT8));
        assertThat(CapabilityWorld.capability(scoring, CapabilityWorld.configuration("new", 1), CapabilityWorld.POLICIES, catalog).precision())
                .contains(Precision.INT8);
    }
}
