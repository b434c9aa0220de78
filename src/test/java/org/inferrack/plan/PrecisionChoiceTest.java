package org.inferrack.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecisionChoiceTest {

    private static final Catalog SHIPPED = ShippedKnowledge.read().catalog();
    private static final Demand DEMAND = new Demand(Profile.CONSTANT, 0, 0, Map.of(), "client");

    private static Set<Precision> set(String words) {
        return Arrays.stream(words.split(" ")).map(Precision::valueOf).collect(Collectors.toSet());
    }

    private static ModelInference network(Set<Precision> accepted) {
        return new ModelInference("w", "Scoring", accepted, DEMAND, "bert-large", 1_000, OptionalDouble.empty());
    }

    private static LlmServing chat(Set<Precision> accepted) {
        return new LlmServing("w", "Chat", accepted, DEMAND, "llama", new LlmServing.Load.Requests(1), 1_000, 200, 0, OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private static List<Precision> order(Workload workload, Accelerator chip) {
        return PrecisionChoice.inOrder(workload, chip, Optional.empty());
    }

    /** FP8 came with Hopper and Ada, FP4 with Blackwell, whose Ultra has little INT8; FP8 and INT8 of one chip are as fast as each other. */
    @ParameterizedTest
    @CsvSource({"nvidia-a100-sxm-80, FP16 FP8 INT8, INT8", "nvidia-h100-sxm, FP16 FP8 INT8, FP8", "nvidia-h100-sxm, FP16 INT8, INT8",
            "nvidia-l4, INT8 FP8 FP16, FP8", "nvidia-t4, FP16 FP8 INT8 FP4, INT8", "amd-mi300x, INT8 FP8, FP8", "nvidia-b200, FP4 FP8 INT8, FP4",
            "nvidia-h200-sxm, FP4 FP8 INT8, FP8", "nvidia-b200, FP16 INT8, INT8", "nvidia-b300, FP16 INT8, FP16", "nvidia-b300, FP8 INT8 FP16, FP8"})
    void the_best_is_the_fastest_that_the_chip_computes(String chip, String accepted, Precision best) {
        assertThat(order(network(set(accepted)), SHIPPED.accelerator(chip).orElseThrow()).getFirst()).isEqualTo(best);
    }

    @Test
    void peaks_that_publications_round_differently_are_equal_and_half_of_one_is_not() {
        var chip = CapabilityWorld.card("x", "", CapabilityWorld.facts(Spec.FP8_RATE, 1978, Spec.INT8_RATE, 1979, Spec.FP16_RATE, 990));
        assertThat(order(network(set("INT8 FP16 FP8")), chip)).containsExactly(Precision.FP8, Precision.INT8, Precision.FP16);
    }

    @Test
    void what_the_chip_has_no_peak_of_comes_last_and_weights_that_it_can_widen_before_what_it_cannot() {
        var volta = CapabilityWorld.card("v", "Volta", CapabilityWorld.facts(Spec.FP32_RATE, 16, Spec.FP16_RATE, 125));
        assertThat(order(chat(set("FP8 INT4 INT8 FP32")), volta)).containsExactly(Precision.FP32, Precision.INT8, Precision.INT4, Precision.FP8);
        assertThat(order(network(set("FP8 INT4 INT8 FP32")), volta)).as("a network is not widened")
                .containsExactly(Precision.FP32, Precision.FP8, Precision.INT8, Precision.INT4);
    }

    @Test
    void what_is_chosen_is_used_whatever_is_faster() {
        assertThat(PrecisionChoice.inOrder(network(set("FP16 INT8")), CapabilityWorld.a100(), Optional.of(Precision.FP16))).containsExactly(Precision.FP16);
    }

    @Property
    void every_accepted_precision_is_tried_once_and_their_order_means_nothing(@ForAll @Size(min = 1) List<Precision> listed) {
        var backwards = new java.util.LinkedHashSet<>(listed.reversed());
        var forwards = new java.util.LinkedHashSet<>(listed);
        assertThat(chat(backwards)).isEqualTo(chat(forwards)).hasToString(chat(forwards).toString());
        assertThat(order(chat(backwards), CapabilityWorld.h100())).isEqualTo(order(chat(forwards), CapabilityWorld.h100()))
                .containsExactlyInAnyOrderElementsOf(EnumSet.copyOf(listed));
    }

    @Test
    void a_group_may_choose_what_everything_that_it_serves_accepts() {
        List<Workload> workloads = List.of(chat(set("FP16 FP8")).withId("chat"), network(set("FP8 INT8")).withId("scan"));
        var group = new ServerGroup("g", "G", CapabilityWorld.configuration("h100", 8), java.util.OptionalInt.empty(), "", List.of(), false, Optional.empty());
        assertThat(PrecisionChoice.open(group, workloads)).containsExactly(Precision.FP8);
        assertThat(PrecisionChoice.open(group.withWorkloadIds(List.of("scan")), workloads)).containsExactly(Precision.FP8, Precision.INT8);
    }

    @Test
    void accepted_precisions_are_words_the_most_exact_first() {
        assertThat(PrecisionChoice.words(chat(set("INT8 FP16 FP8")).precisions())).isEqualTo("FP16, FP8 or INT8");
        assertThat(PrecisionChoice.words(Set.of(Precision.INT4))).isEqualTo("INT4");
        assertThat(PrecisionChoice.words(Set.of())).isEmpty();
    }
}
