package org.inferrack.engine.capability.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.catalog.fitted.Block;
import org.inferrack.catalog.fitted.Term;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.capability.inference.InferenceQuery.Era;
import org.inferrack.engine.capability.inference.InferenceQuery.Partition;
import org.inferrack.engine.capability.inference.InferenceQuery.Scenario;
import org.inferrack.engine.capability.inference.InferenceQuery.Stack;
import org.junit.jupiter.api.Test;

/** {@link Roofline}, {@link InferenceTerms}, {@link RoundTerms} and {@link Benchmarks}: a chip of 600 TOPS, 900 GB/s and 200 W. */
class InferenceTermsTest {

    private static Accelerator chip(String architecture, Accelerator.Form form, Facts facts) {
        return new Accelerator("chip", "Chip", "Maker", form, architecture, Accelerator.Segment.INFERENCE, List.of(), facts);
    }

    private static Accelerator chip(Object... rates) {
        Facts facts = CapabilityWorld.facts(rates)
                .with(Spec.MEMORY_BANDWIDTH, CapabilityWorld.facts(Spec.MEMORY_BANDWIDTH, 900).fact(Spec.MEMORY_BANDWIDTH).orElseThrow())
                .with(Spec.TDP, CapabilityWorld.facts(Spec.TDP, 200).fact(Spec.TDP).orElseThrow());
        return chip("Ada", Accelerator.Form.PCIE_CARD, facts);
    }

    private static InferenceQuery query(Accelerator chip, String benchmark) {
        return InferenceQuery.typical(chip, benchmark, Scenario.OFFLINE, 8);
    }

    /** The rate that a roofline takes, from its logarithm over 300. */
    private static double rate(Accelerator chip, String benchmark) {
        return 300 * Math.exp(Roofline.of(query(chip, benchmark)).orElseThrow().rate());
    }

    /** 600 over 300 TOPS; balance 600 / 900 over 0.4 TOPS per GB/s is 5/3; heat 600 / 200 over 2 TOPS per watt is 1.5. */
    @Test
    void a_roofline_knows_rate_balance_and_heat() {
        double balance = Math.log(5 / 3.0);
        assertThat(Roofline.of(query(chip(Spec.INT8_RATE, 600), "resnet50")).orElseThrow().common())
                .containsExactly(new double[] {0.55 * Math.log(2), 0, 0, 0.077 * balance * balance, 0.2 * Math.log(1.5)}, within(1e-12));
        assertThat(Roofline.of(query(chip(Spec.INT8_RATE, 100), "resnet50")).orElseThrow().common()[4]).as("100 TOPS on 200 W are sustained").isZero();
    }

    @Test
    void the_rate_is_that_of_the_precision_that_the_benchmark_runs_in() {
        var all = chip(Spec.FP16_RATE, 100, Spec.FP8_RATE, 200, Spec.INT8_RATE, 210, Spec.FP4_RATE, 400);
        assertThat(rate(all, "resnet50")).isCloseTo(210, within(1e-9));
        assertThat(rate(all, "bert-99.9")).as("99.9 % in FP8").isCloseTo(200, within(1e-9));
        assertThat(rate(chip(Spec.FP16_RATE, 100, Spec.INT8_RATE, 210), "bert-99.9")).as("else in FP16").isCloseTo(100, within(1e-9));
        assertThat(rate(all, "sdxl")).as("diffusion in FP16, counted as eight bits").isCloseTo(200, within(1e-9));
        assertThat(rate(all, "gptj-99")).as("text in the narrowest float").isCloseTo(400, within(1e-9));
        assertThat(rate(chip(Spec.FP16_RATE, 100, Spec.INT8_RATE, 210), "gptj-99")).isCloseTo(100, within(1e-9));
        assertThat(rate(chip(Spec.FP16_RATE, 100), "resnet50")).as("twice FP16 where nothing else is known").isCloseTo(200, within(1e-9));
        var volta = chip("Volta", Accelerator.Form.PCIE_CARD, CapabilityWorld.facts(Spec.FP16_RATE, 125, Spec.MEMORY_BANDWIDTH, 900, Spec.TDP, 300));
        assertThat(rate(volta, "resnet50")).as("Volta has no INT8 tensor cores").isCloseTo(125, within(1e-9));
    }

    @Test
    void without_rate_bandwidth_or_power_there_is_no_roofline_and_no_prediction() {
        var dark = chip("Ada", Accelerator.Form.PCIE_CARD, CapabilityWorld.facts(Spec.INT8_RATE, 600, Spec.TDP, 200));
        assertThat(Roofline.of(query(dark, "resnet50"))).isEmpty();
        assertThatThrownBy(() -> InferenceTerms.of(query(dark, "resnet50"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Chip");
    }

    private static List<Term> terms(Accelerator chip, Era era, Stack stack, String submitter, String system, boolean capped, Optional<Partition> partition) {
        return InferenceTerms.of(new InferenceQuery(chip, "bert-99", Scenario.SERVER, 8, era, stack, submitter, system, capped, partition));
    }

    private static List<Term> plain(Era era) {
        return terms(chip(Spec.INT8_RATE, 600), era, Stack.VENDOR, "", "", false, Optional.empty());
    }

    private static Term term(List<Term> terms, Block block) {
        return terms.stream().filter(each -> each.block() == block).findFirst().orElseThrow();
    }

    private static List<Block> blocks(List<Term> terms) {
        return terms.stream().map(Term::block).toList();
    }

    @Test
    void levels_name_what_they_hold_for() {
        var terms = plain(Era.V3_1);
        assertThat(term(terms, InferenceTerms.BENCHMARK).level()).isEqualTo("bert-99/Server");
        assertThat(term(terms, InferenceTerms.PAIR_NETWORK).level()).as("whatever the accuracy target").isEqualTo("chip/bert");
        assertThat(term(terms, InferenceTerms.PAIR_ROUND).level()).isEqualTo("chip/bert/v3.1");
        assertThat(term(terms, InferenceTerms.COUNT).basis()).as("log2(8) / 3").containsExactly(1);
        assertThat(term(terms, InferenceTerms.TREND).basis()).as("one round after v3.0").containsExactly(new double[] {1 / 3.0}, within(1e-12));
        var module = chip("Ampere", Accelerator.Form.EDGE_MODULE, chip(Spec.INT8_RATE, 600).facts());
        assertThat(term(terms(module, Era.V3_1, Stack.VENDOR, "", "", false, Optional.empty()), InferenceTerms.ARCHITECTURE).level())
                .isEqualTo("Ampere module");
    }

    @Test
    void how_software_got_faster_after_the_last_fitted_round_is_not_guessed() {
        assertThat(InferenceTerms.time(Era.V3_0)).isZero();
        assertThat(term(plain(Era.V6_0), InferenceTerms.TREND).basis()).isEqualTo(term(plain(Era.lastFitted()), InferenceTerms.TREND).basis());
        assertThat(term(plain(Era.V6_0), InferenceTerms.NETWORK_ROUND).level()).isEqualTo("bert/v4.0");
    }

    @Test
    void circumstances_add_terms_only_where_they_are_given() {
        assertThat(blocks(plain(Era.V3_1))).doesNotContain(InferenceTerms.SUBMITTER, InferenceTerms.SYSTEM, InferenceTerms.CAPPED, InferenceTerms.OTHER_STACK,
                InferenceTerms.PARTITION);
        var all = terms(chip(Spec.INT8_RATE, 600), Era.V3_1, Stack.OTHER, "Dell", "R760xa", true, Optional.of(new Partition("mig", 1 / 7.0)));
        assertThat(term(all, InferenceTerms.SUBMITTER_SCENARIO).level()).isEqualTo("Dell/Server");
        assertThat(term(all, InferenceTerms.SYSTEM).level()).isEqualTo("R760xa");
        assertThat(term(all, InferenceTerms.CAPPED_PAIR).level()).isEqualTo("chip/bert");
        assertThat(term(all, InferenceTerms.OTHER_STACK_PAIR).level()).isEqualTo("chip/bert");
        assertThat(term(all, InferenceTerms.PARTITION_NETWORK).level()).isEqualTo("mig/bert/Server");
    }

    /** RetinaNet was new in v2.1. */
    @Test
    void a_networks_first_round_has_a_way_to_go() {
        var first = new InferenceQuery(chip(Spec.INT8_RATE, 600), "retinanet", Scenario.OFFLINE, 1, Era.V2_1, Stack.VENDOR, "", "", false, Optional.empty());
        var later = new InferenceQuery(chip(Spec.INT8_RATE, 600), "retinanet", Scenario.OFFLINE, 1, Era.V3_0, Stack.VENDOR, "", "", false, Optional.empty());
        assertThat(blocks(InferenceTerms.of(first))).contains(InferenceTerms.FIRST_ROUND);
        assertThat(blocks(InferenceTerms.of(later))).doesNotContain(InferenceTerms.FIRST_ROUND);
    }

    @Test
    void in_another_round_trends_move_and_rounds_change_their_name() {
        assertThat(RoundTerms.asOf(new Term(InferenceTerms.TREND, "", 0), Era.V4_0).basis()).containsExactly(new double[] {2 / 3.0}, within(1e-12));
        assertThat(RoundTerms.asOf(new Term(InferenceTerms.PAIR_ROUND, "chip/bert/v2.0", 1), Era.V4_0).level()).isEqualTo("chip/bert/v4.0");
        var chip = new Term(InferenceTerms.ACCELERATOR, "chip", 1);
        assertThat(RoundTerms.asOf(chip, Era.V4_0)).isSameAs(chip);
    }

    @Test
    void an_accuracy_target_stands_for_a_precision() {
        assertThat(Benchmarks.of("bert-large", Precision.INT8)).map(Benchmarks.Benchmark::name).contains("bert-99");
        assertThat(Benchmarks.of("bert-large", Precision.FP16)).map(Benchmarks.Benchmark::name).contains("bert-99.9");
        assertThat(Benchmarks.of("bert-large", Precision.FP8)).map(Benchmarks.Benchmark::name).contains("bert-99.9");
        assertThat(Benchmarks.of("resnet50", Precision.FP16)).isEmpty();
        assertThat(Benchmarks.of("somebody's", Precision.INT8)).isEmpty();
    }
}
