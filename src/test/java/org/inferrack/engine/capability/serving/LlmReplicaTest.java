package org.inferrack.engine.capability.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.capability.Machine;
import org.inferrack.engine.capability.Refusal;
import org.inferrack.engine.capability.llm.LlmCurve;
import org.inferrack.engine.capability.llm.LlmRoofline;
import org.inferrack.engine.capability.llm.LlmShape;
import org.inferrack.engine.capability.measured.MeasurementIndex;
import org.inferrack.engine.figure.Figure;
import org.inferrack.plan.LlmServing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link LlmReplica}, {@link LlmSpeed}, {@link TokenServer} and {@link TokenServing}. */
class LlmReplicaTest {

    private static final LlmShape EIGHT = LlmShape.of(CapabilityWorld.llama8b()).orElseThrow();
    private static final Catalog CATALOG = CapabilityWorld.catalog();

    private static LlmRoofline roofline(Accelerator accelerator, Precision precision, int parallel) {
        return LlmReplica.roofline(EIGHT, precision, accelerator, parallel).orElseThrow();
    }

    /** Published golden values of 8 thousand million parameters in FP16 at 80 % of the bandwidth, context of 1,000: ms per step. */
    @ParameterizedTest
    @CsvSource({"l4, 1, 67.6", "l4, 16, 76.0", "h100, 1, 6.06", "h100, 16, 6.81"})
    void a_decode_step_reads_weights_and_cache(String chip, int sequences, double ms) {
        assertThat(1_000 * roofline(CATALOG.accelerator(chip).orElseThrow(), Precision.FP16, 1).readSeconds(sequences, 1_000)).isCloseTo(ms,
                within(0.006 * ms));
    }

    /** 2,048 tokens at half of the peak: 544 ms on an L4, and some more for attention. */
    @Test
    void prefill_computes_every_token_of_the_prompt() {
        assertThat(1_000 * roofline(CapabilityWorld.l4(), Precision.FP16, 1).prefillSeconds(2_048)).isBetween(544.0, 544 * 1.06);
    }

    @Test
    void cards_exchange_over_their_bridge_in_pairs_and_else_over_pcie() {
        assertThat(roofline(CapabilityWorld.a100(), Precision.FP16, 2).link()).isEqualTo(300e9);
        assertThat(roofline(CapabilityWorld.a100(), Precision.FP16, 4).link()).isEqualTo(32e9);
        assertThat(roofline(CapabilityWorld.l4(), Precision.FP16, 2).link()).isEqualTo(32e9);
        assertThat(roofline(CapabilityWorld.h100(), Precision.FP16, 8).link()).as("modules on one board").isEqualTo(450e9);
    }

    @Test
    void narrow_weights_run_on_fp16_but_narrow_floats_need_the_hardware() {
        assertThat(roofline(CapabilityWorld.a100(), Precision.INT4, 1).rate()).isEqualTo(312e12);
        assertThat(roofline(CapabilityWorld.a100(), Precision.INT8, 1).rate()).isEqualTo(624e12);
        assertThat(LlmReplica.roofline(EIGHT, Precision.FP8, CapabilityWorld.a100(), 1)).isEmpty();
    }

    /** Requests in flight all take 10 s: n / 10 finish a second, whatever n. */
    private static LlmReplica tenSeconds(double prefillTokens, double scale) {
        return new LlmReplica(roofline(CapabilityWorld.l4(), Precision.FP16, 1), 1_000, 100, prefillTokens, LlmCurve.of(64, n -> Math.log(n / 10)), scale, 1);
    }

    /** 100 tokens in 10 s are 100 ms each; twice as fast, 50 ms. */
    @Test
    void time_per_token_is_time_in_flight_over_the_answer() {
        assertThat(tenSeconds(1_000, 1).tpotMs(8)).isCloseTo(100, within(1e-9));
        assertThat(tenSeconds(1_000, 2).tpotMs(8)).isCloseTo(50, within(1e-9));
    }

    @Test
    void the_share_of_prefill_is_that_of_physics_however_fast_the_replica() {
        var roofline = roofline(CapabilityWorld.l4(), Precision.FP16, 1);
        double physical = roofline.prefillSeconds(1_000) * roofline.requestsPerSecond(8, 1_000, 100, 1_000);
        assertThat(tenSeconds(1_000, 1).prefillShare(8)).isCloseTo(physical, within(1e-12));
        assertThat(tenSeconds(1_000, 3).prefillShare(8)).isCloseTo(physical, within(1e-12));
    }

    /** A prompt that is found in the cache waits for nothing but its first step: 10 s / 100. */
    @Test
    void a_cached_prompt_has_no_prefill() {
        assertThat(tenSeconds(0, 1).prefillShare(8)).isZero();
        assertThat(tenSeconds(0, 1).ttftMs(8)).isCloseTo(100, within(1e-9));
        assertThat(tenSeconds(1_000, 1).ttftMs(8)).isGreaterThan(tenSeconds(1_000, 1).ttftMs(1));
    }

    private static Machine machine(Accelerator accelerator, int count) {
        return machine(accelerator, Precision.FP16, count);
    }

    private static Machine machine(Accelerator accelerator, Precision precision, int count) {
        return new Machine(CapabilityWorld.configuration(accelerator.id(), count), accelerator, precision, CapabilityWorld.POLICIES, OptionalDouble.empty(),
                CATALOG,
                MeasurementIndex.of(CATALOG));
    }

    private static LlmServing chat() {
        return CapabilityWorld.chat("llama-8b", Precision.FP16, 1_000, 200);
    }

    /** The most requests that keep a limit: one more would break it. */
    @Test
    void a_replica_takes_as_many_requests_as_its_limit_allows_and_no_more() {
        for (double limit : new double[] {90, 120, 200}) {
            var work = chat().withTpotLimitMs(OptionalDouble.of(limit));
            var server = new TokenServer(work, machine(CapabilityWorld.l4(), 4), CapabilityWorld.llama8b(), EIGHT);
            var speed = LlmSpeed.of(work, server.machine(), server.model(), EIGHT, 2).orElseThrow();
            var choice = server.choice(speed).orElseThrow();
            assertThat(choice.replicas()).isEqualTo(2);
            assertThat(speed.replica(work, 0).tpotMs(choice.sequences())).isLessThanOrEqualTo(limit);
            assertThat(choice.sequences() == choice.roomSequences() || speed.replica(work, 0).tpotMs(choice.sequences() + 1) > limit).isTrue();
            assertThat(choice.unitsPerServer()).isEqualTo(2 * choice.sequences());
        }
    }

    /** 70.6 thousand million parameters in FP16 are 141.2 GB, and one L4 has 24. */
    @Test
    void a_model_that_does_not_fit_has_no_figures_and_says_what_it_needs() {
        var work = CapabilityWorld.chat("llama-70b", Precision.FP16, 1_000, 200);
        Capability capability = TokenServing.of(work, machine(CapabilityWorld.l4(), 1));
        assertThat(capability.perServer()).isInstanceOfSatisfying(Figure.Unknown.class,
                unknown -> assertThat(unknown.reason()).contains("141.2 GB", "have 24 GB"));
        assertThat(capability.latencies().ttft().isKnown()).isFalse();
    }

    @Test
    void a_limit_that_one_request_alone_breaks_is_named() {
        Capability capability = TokenServing.of(chat().withTtftLimitMs(OptionalDouble.of(1)), machine(CapabilityWorld.l4(), 1));
        assertThat(capability.perServer()).isInstanceOfSatisfying(Figure.Unknown.class,
                unknown -> assertThat(unknown.reason()).contains("One request", "limit 1 ms"));
    }

    private static String refusal(LlmServing work, Accelerator accelerator) {
        return ((Figure.Unknown) TokenServing.of(work, machine(accelerator, work.precisions().iterator().next(), 1)).perServer()).reason();
    }

    /** No default stands in for what is not known. */
    @Test
    void what_is_missing_is_asked_for_and_not_guessed() {
        assertThat(refusal(CapabilityWorld.chat("gone", Precision.FP16, 1_000, 200), CapabilityWorld.l4())).isEqualTo(Refusal.noModel("gone"));
        assertThat(refusal(chat().withInputTokens(0), CapabilityWorld.l4())).contains("0 input and 200");
        assertThat(refusal(CapabilityWorld.chat("bert", Precision.FP16, 1_000, 200), CapabilityWorld.l4())).contains("lacks", "memory is not guessed");
        assertThat(refusal(chat(), CapabilityWorld.card("l4", "Ada", CapabilityWorld.facts(Spec.FP16_RATE, 121, Spec.MEMORY_BANDWIDTH, 300))))
                .contains("The memory of");
        assertThat(refusal(chat(), CapabilityWorld.card("l4", "Ada", CapabilityWorld.facts(Spec.MEMORY, 24, Spec.MEMORY_BANDWIDTH, 300))))
                .contains("FP16 peak");
        assertThat(refusal(chat(), CapabilityWorld.card("l4", "Ada", CapabilityWorld.facts(Spec.MEMORY, 24, Spec.FP16_RATE, 121))))
                .contains("memory bandwidth");
        assertThat(refusal(CapabilityWorld.chat("llama-8b", Precision.FP8, 1_000, 200), CapabilityWorld.a100())).contains("FP8");
        assertThat(LlmShape.of(new AiModel("x", "X", AiModel.Family.LLM, Facts.NONE))).isEmpty();
    }
}
