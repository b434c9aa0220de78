package org.inferrack.engine.capability.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Spec;
import org.inferrack.catalog.fitted.Block;
import org.inferrack.catalog.fitted.Term;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.capability.inference.InferenceQuery.Era;
import org.inferrack.engine.capability.inference.InferenceQuery.Partition;
import org.inferrack.engine.capability.inference.InferenceQuery.Scenario;
import org.inferrack.engine.capability.inference.InferenceQuery.Stack;
import org.junit.jupiter.api.Test;

/** {@link StreamTerms} and {@link TextTerms}: what is added to the physics of single queries and of text. */
class StreamTermsTest {

    private static final Facts FACTS = CapabilityWorld.facts(Spec.INT8_RATE, 600, Spec.FP16_RATE, 300, Spec.MEMORY_BANDWIDTH, 900, Spec.TDP, 200);

    private static Accelerator chip(Facts facts) {
        return new Accelerator("chip", "Chip", "Maker", Accelerator.Form.PCIE_CARD, "Ada", Accelerator.Segment.INFERENCE, List.of(), facts);
    }

    private static InferenceQuery query(String benchmark, Scenario scenario, int count) {
        return InferenceQuery.typical(chip(FACTS), benchmark, scenario, count);
    }

    private static InferenceQuery all(String benchmark, Scenario scenario) {
        return new InferenceQuery(chip(FACTS), benchmark, scenario, 1, Era.V3_1, Stack.OTHER, "Dell", "R760xa", true, Optional.of(new Partition("mig", 0.5)));
    }

    private static Term term(List<Term> terms, Block block) {
        return terms.stream().filter(each -> each.block() == block).findFirst().orElseThrow();
    }

    private static List<Block> blocks(List<Term> terms) {
        return terms.stream().map(Term::block).toList();
    }

    /** A query of eight samples is shared by up to eight boards: log8 of 2, and no more than 1 for sixteen. */
    @Test
    void several_boards_share_a_query_of_several_streams() {
        assertThat(term(StreamTerms.of(query("resnet50", Scenario.MULTI_STREAM, 2)), StreamTerms.COUNT).basis()).containsExactly(new double[] {1 / 3.0},
                within(1e-12));
        assertThat(term(StreamTerms.of(query("resnet50", Scenario.MULTI_STREAM, 16)), StreamTerms.COUNT).basis()).containsExactly(1);
        assertThat(blocks(StreamTerms.of(query("resnet50", Scenario.SINGLE_STREAM, 8)))).as("one request has one board").doesNotContain(StreamTerms.COUNT);
    }

    @Test
    void latency_has_levels_of_its_own() {
        var terms = StreamTerms.of(query("bert-99", Scenario.SINGLE_STREAM, 1));
        assertThat(term(terms, StreamTerms.BENCHMARK).level()).isEqualTo("bert-99/SingleStream");
        assertThat(term(terms, StreamTerms.PAIR_NETWORK).level()).isEqualTo("chip/bert");
        assertThat(term(terms, StreamTerms.BENCHMARK_ROUND).level()).as("no round after the last that was fitted").isEqualTo("bert-99/SingleStream/v4.0");
        assertThat(blocks(terms)).doesNotContainAnyElementsOf(blocks(InferenceTerms.of(query("bert-99", Scenario.OFFLINE, 1))));
    }

    /** Half of the compute: log 0.5. */
    @Test
    void circumstances_of_a_stream_are_added_where_they_are_given() {
        assertThat(blocks(StreamTerms.of(query("resnet50", Scenario.SINGLE_STREAM, 1))))
                .doesNotContain(StreamTerms.SUBMITTER, StreamTerms.SYSTEM, StreamTerms.CAPPED, StreamTerms.OTHER_STACK, StreamTerms.PARTITION);
        var terms = StreamTerms.of(all("resnet50", Scenario.SINGLE_STREAM));
        assertThat(term(terms, StreamTerms.PARTITION).basis()).containsExactly(new double[] {1, Math.log(0.5)}, within(1e-12));
        assertThat(term(terms, StreamTerms.CAPPED_PAIR).level()).isEqualTo("chip/resnet50/SingleStream");
        assertThat(term(terms, StreamTerms.SUBMITTER).level()).isEqualTo("Dell");
        assertThat(blocks(terms)).contains(StreamTerms.OTHER_STACK_NETWORK, StreamTerms.SYSTEM);
    }

    @Test
    void without_a_data_sheet_there_is_no_latency() {
        var dark = InferenceQuery.typical(chip(Facts.NONE), "resnet50", Scenario.SINGLE_STREAM, 1);
        assertThatThrownBy(() -> StreamTerms.of(dark)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Chip");
    }

    /** log8 of 8 boards is 1; Llama 2 70B was new in v4.0. */
    @Test
    void text_is_told_by_network_number_and_round() {
        var terms = TextTerms.of(query("llama2-70b-99", Scenario.SERVER, 8));
        assertThat(term(terms, TextTerms.NETWORK).level()).isEqualTo("llama2-70b");
        assertThat(term(terms, TextTerms.BENCHMARK).level()).isEqualTo("llama2-70b-99/Server");
        assertThat(term(terms, TextTerms.COUNT).basis()).containsExactly(new double[] {1}, within(1e-12));
        assertThat(term(terms, TextTerms.PAIR_ROUND).level()).isEqualTo("chip/llama2-70b/v4.0");
        assertThat(blocks(terms)).as("today it is no longer new").doesNotContain(TextTerms.FIRST_ROUND, TextTerms.SUBMITTER, TextTerms.CAPPED,
                TextTerms.OTHER_STACK);
        var first = new InferenceQuery(chip(FACTS), "llama2-70b-99", Scenario.OFFLINE, 8, Era.V4_0, Stack.OTHER, "Dell", "R760xa", true, Optional.empty());
        assertThat(blocks(TextTerms.of(first))).contains(TextTerms.FIRST_ROUND, TextTerms.SUBMITTER, TextTerms.SYSTEM, TextTerms.CAPPED_ACCELERATOR,
                TextTerms.OTHER_STACK_ACCELERATOR);
    }
}
