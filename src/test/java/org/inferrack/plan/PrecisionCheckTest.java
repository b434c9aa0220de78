package org.inferrack.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.cost.TinyFleet;
import org.junit.jupiter.api.Test;

/** {@link PrecisionCheck} and the precisions of {@link WorkloadCheck}: a workload in INT8 on a card with nothing but INT8, unless it says otherwise. */
class PrecisionCheckTest {

    private static final String FIELD = "$.scenarios[0].groups[0].precision";

    private static Accelerator card(String id, Facts facts) {
        return TinyFleet.card(id, Accelerator.Segment.INFERENCE, List.of(), facts);
    }

    private static Catalog catalog(Facts facts) {
        return TinyFleet.catalog(TinyFleet.prices(), TinyFleet.server(Facts.NONE), card("card", facts), card("card-new", TinyFleet.facts(Spec.FP8_RATE, 500)));
    }

    private static Plan plan(Set<Precision> accepted, ServerGroup group) {
        Plan plan = TinyFleet.plan(TinyFleet.scenario(group));
        return plan.withWorkloads(List.of(((ModelInference) plan.workloads().getFirst()).withPrecisions(accepted)));
    }

    private static ServerGroup computing(Precision precision) {
        return TinyFleet.group("g").withPrecision(Optional.of(precision));
    }

    private static List<String> problems(Plan plan, Catalog catalog) {
        return PlanCheck.problems(plan, catalog).stream().map(problem -> problem.path() + " " + problem.message()).toList();
    }

    @Test
    void what_the_workload_accepts_and_the_card_computes_may_be_chosen() {
        assertThat(problems(plan(Set.of(Precision.INT8, Precision.FP8), computing(Precision.INT8)), catalog(TinyFleet.facts(Spec.INT8_RATE, 242)))).isEmpty();
    }

    @Test
    void what_a_served_workload_does_not_accept_is_refused_at_the_field() {
        var catalog = catalog(TinyFleet.facts(Spec.INT8_RATE, 242, Spec.FP16_RATE, 121));
        assertThat(problems(plan(Set.of(Precision.FP16, Precision.FP8), computing(Precision.INT8)), catalog))
                .containsExactly(FIELD + " The servers are to compute in INT8, and \"Scoring\" accepts FP16 or FP8.");
        Plan two = plan(Set.of(Precision.INT8), computing(Precision.INT8));
        var other = ((ModelInference) two.workloads().getFirst()).withId("other").withName("Other").withPrecisions(Set.of(Precision.FP16));
        assertThat(problems(two.withWorkloads(List.of(two.workloads().getFirst(), other)), catalog)).hasSize(1).first().asString()
                .contains("\"Other\" accepts FP16");
        assertThat(problems(two.withWorkloads(List.of(two.workloads().getFirst(), other))
                .withScenarios(List.of(TinyFleet.scenario(computing(Precision.INT8).withWorkloadIds(List.of("w"))))), catalog))
                .as("it does not serve the other").isEmpty();
    }

    @Test
    void what_the_card_has_no_arithmetic_for_is_refused_at_the_field() {
        assertThat(problems(plan(Set.of(Precision.INT8, Precision.FP8), computing(Precision.FP8)),
                catalog(TinyFleet.facts(Spec.INT8_RATE, 242, Spec.FP16_RATE, 121))))
                .containsExactly(FIELD + " Card card does not compute in FP8; it has FP16, INT8.");
    }

    @Test
    void what_a_swap_brings_must_compute_in_it_too() {
        var swapped = computing(Precision.INT8).withSwap(Optional.of(new ServerGroup.Swap(18, "card-new")));
        assertThat(problems(plan(Set.of(Precision.INT8, Precision.FP8), swapped), catalog(TinyFleet.facts(Spec.INT8_RATE, 242))))
                .containsExactly(FIELD + " Card card-new does not compute in INT8; it has FP8.");
    }

    @Test
    void what_was_measured_or_of_which_nothing_is_known_is_not_refused() {
        var plan = plan(Set.of(Precision.INT8, Precision.FP8), computing(Precision.INT8));
        assertThat(problems(plan, catalog(Facts.NONE))).isEmpty();
        var measured = CapabilityWorld.with(catalog(TinyFleet.facts(Spec.FP16_RATE, 121)),
                List.of(CapabilityWorld.measured("m", "card", 1, "resnet50", Precision.INT8, Metric.OFFLINE_THROUGHPUT, 1_000)));
        assertThat(problems(plan, measured)).isEmpty();
    }

    @Test
    void a_workload_accepts_at_least_one_and_that_is_told_once() {
        assertThat(problems(plan(Set.of(), computing(Precision.INT8)), catalog(TinyFleet.facts(Spec.INT8_RATE, 242))))
                .containsExactly("$.workloads[0].precisions No precision is accepted.");
    }
}
