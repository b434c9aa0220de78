package org.inferrack.engine.capability.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.llm.LlmQuery.Target;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.junit.jupiter.api.Test;

/**
 * A dense model of 16 GB in 10 layers on accelerators of 1,000 GB/s and 100 TFLOP/s; prompts of 1,000 tokens and answers of 100. What a test does not
 * state costs nothing.
 */
class LlmPhysicsTest {

    private static final double NOTHING = -60;
    private static final double AT_ONCE = 60;
    private static final LlmShape DENSE = new LlmShape(8e9, 8e9, 10, 100, 1, 1);

    private static LlmQuery query(Target target, LlmShape shape, double memoryGb, int parallel, double sequences, String layout) {
        var chip = PowerWorld.accelerator("chip", Accelerator.Form.PCIE_CARD,
                PowerWorld.facts(Spec.MEMORY, memoryGb, Spec.MEMORY_BANDWIDTH, 1000, Spec.FP16_RATE, 100));
        return new LlmQuery(target, chip, shape, new LlmQuery.Format(Precision.FP16, Precision.FP16), parallel, 1000, 100, sequences, "vllm", "", layout);
    }

    private static LlmQuery query(Target target, int parallel, double sequences) {
        return query(target, DENSE, 80, parallel, sequences, "");
    }

    /** @param stated a constant and its value, not its logarithm, one after the other */
    private static double of(LlmQuery query, Object... stated) {
        double[] constants = new double[LlmConstant.values().length];
        Arrays.fill(constants, NOTHING);
        for (var each : new LlmConstant[] {LlmConstant.RATE, LlmConstant.PREFILL, LlmConstant.CACHE, LlmConstant.LINK}) {
            constants[each.ordinal()] = AT_ONCE;
        }
        constants[LlmConstant.BANDWIDTH.ordinal()] = 0;
        constants[LlmConstant.EXPERTS.ordinal()] = 0;
        for (int i = 0; i < stated.length; i += 2) {
            constants[((LlmConstant) stated[i]).ordinal()] = Math.log((double) stated[i + 1]);
        }
        return Math.exp(new LlmPhysics(query).log(constants));
    }

    @Test
    void a_step_reads_the_weights_once_and_two_accelerators_read_half_each() {
        assertThat(of(query(Target.TPOT, 1, 1))).isCloseTo(16, within(1e-6));
        assertThat(of(query(Target.TPOT, 1, 1), LlmConstant.BANDWIDTH, 0.8)).isCloseTo(20, within(1e-6));
        assertThat(of(query(Target.TPOT, 2, 1))).isCloseTo(8, within(1e-6));
        assertThat(of(query(Target.THROUGHPUT, 1, 4))).as("four answers for one reading").isCloseTo(250, within(1e-6));
    }

    /** 16 GFLOP at 1/75 of the peak are 12 ms beside 16 ms of reading: 20 ms by Pythagoras. */
    @Test
    void near_the_ridge_reading_and_computing_both_delay() {
        assertThat(of(query(Target.TPOT, 1, 1), LlmConstant.RATE, 1 / 75.0)).isCloseTo(20, within(1e-6));
    }

    @Test
    void the_host_adds_to_a_step_by_layer_by_step_and_by_sequence() {
        assertThat(of(query(Target.TPOT, 1, 3), LlmConstant.LAYER, 1e-4, LlmConstant.STEP, 2e-3, LlmConstant.SEQUENCE, 1e-3))
                .isCloseTo(16 + 1 + 2 + 3, within(1e-6));
    }

    /** A prompt is 16.002 TFLOP, of which 0.002 are attention: 160.02 ms at the peak. */
    @Test
    void a_first_token_waits_for_its_prompt_and_for_part_of_the_others() {
        assertThat(of(query(Target.TTFT, 1, 1), LlmConstant.PREFILL, 1.0)).isCloseTo(16 + 160.02, within(1e-6));
        assertThat(of(query(Target.TTFT, 1, 3), LlmConstant.PREFILL, 1.0, LlmConstant.QUEUE, 0.5)).isCloseTo(16 + 2 * 160.02, within(1e-6));
        assertThat(of(query(Target.TTFT, 1, 1), LlmConstant.FIRST, 0.05)).isCloseTo(16 + 50, within(1e-6));
    }

    /** One prompt is computed for every answer of 100 tokens: 1.6002 ms a token, or a twentieth of that. */
    @Test
    void prompts_delay_the_steps_of_others_less_where_other_accelerators_compute_them() {
        assertThat(of(query(Target.TPOT, 1, 1), LlmConstant.PREFILL, 1.0)).isCloseTo(16 + 1.6002, within(1e-6));
        assertThat(of(query(Target.TPOT, DENSE, 80, 1, 1, "split"), LlmConstant.PREFILL, 1.0)).isCloseTo(16 + 0.08001, within(1e-6));
    }

    /** Two exchanges of 1 ms a layer for every doubling, in each step and once for the prompt of 100 tokens of answer. */
    @Test
    void accelerators_that_serve_together_talk_in_every_layer() {
        assertThat(of(query(Target.TPOT, 1, 1), LlmConstant.EXCHANGE, 1e-3)).isCloseTo(16, within(1e-6));
        assertThat(of(query(Target.TPOT, 2, 1), LlmConstant.EXCHANGE, 1e-3)).isCloseTo(8 + 20 + 0.2, within(1e-6));
        assertThat(of(query(Target.TPOT, 4, 1), LlmConstant.EXCHANGE, 1e-3)).isCloseTo(4 + 40 + 0.4, within(1e-6));
    }

    /** 42 GB of keys and values for a sequence of 1,050 tokens; 84 GB are left beside the weights. */
    @Test
    void no_more_sequences_run_than_the_memory_holds() {
        var large = new LlmShape(8e9, 8e9, 10, 100, 1, 1e6);
        double memoryGb = 16 + 84 / 0.9;
        assertThat(new LlmPhysics(query(Target.TPOT, large, memoryGb, 1, 5, "")).running()).isCloseTo(2, within(1e-9));
        assertThat(new LlmPhysics(query(Target.TPOT, large, memoryGb, 1, 1, "")).running()).isEqualTo(1);
    }

    @Test
    void experts_take_longer_than_dense_layers_and_dense_models_have_none() {
        var experts = query(Target.TPOT, new LlmShape(8e9, 4e9, 10, 100, 1, 1), 80, 1, 1, "");
        assertThat(of(experts, LlmConstant.EXPERTS, 1.5) / of(experts)).isCloseTo(1.5, within(1e-6));
        assertThat(of(query(Target.TPOT, 1, 1), LlmConstant.EXPERTS, 1.5)).isCloseTo(16, within(1e-6));
    }

    /** Log time falls one for one with the share of the bandwidth where nothing else counts. */
    @Test
    void changes_are_the_slopes_by_each_constant() {
        double[] constants = new double[LlmConstant.values().length];
        Arrays.fill(constants, NOTHING);
        constants[LlmConstant.RATE.ordinal()] = AT_ONCE;
        constants[LlmConstant.CACHE.ordinal()] = AT_ONCE;
        constants[LlmConstant.PREFILL.ordinal()] = AT_ONCE;
        constants[LlmConstant.BANDWIDTH.ordinal()] = 0;
        double[] changes = new LlmPhysics(query(Target.TPOT, 1, 1)).changes(constants);
        assertThat(changes[LlmConstant.BANDWIDTH.ordinal()]).isCloseTo(-1, within(1e-6));
        assertThat(changes[LlmConstant.STEP.ordinal()]).isCloseTo(0, within(1e-6));
    }
}
