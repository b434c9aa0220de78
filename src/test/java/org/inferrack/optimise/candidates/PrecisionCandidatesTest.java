package org.inferrack.optimise.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Precision;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.Plan;
import org.inferrack.samples.SampleProjects;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;

/** {@link Candidate} and {@link BuildableConfigurations} with what a workload accepts: the chat sample, on H200, L40S and the like. */
class PrecisionCandidatesTest {

    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();
    private static final Plan CHAT = SampleProjects.CHAT_ASSISTANT.plan();

    private static List<Candidate> candidates(Precision... accepted) {
        Plan plan = CHAT.withWorkloads(CHAT.workloads().stream().map(LlmServing.class::cast).<org.inferrack.plan.Workload>map(each -> each
                .withPrecisions(Set.of(accepted))).toList());
        return BuildableConfigurations.of(plan, KNOWLEDGE.catalog().overlaidBy(plan.library()));
    }

    @Test
    void one_accepted_precision_leaves_nothing_to_choose() {
        assertThat(candidates(Precision.FP16)).isEqualTo(candidates(Precision.FP8)).allMatch(each -> each.precision().isEmpty());
    }

    @Test
    void another_accepted_one_than_the_best_is_a_candidate_of_its_own() {
        var before = candidates(Precision.FP8);
        var after = candidates(Precision.FP8, Precision.INT8);
        assertThat(after).containsAll(before);
        assertThat(after.stream().filter(each -> each.precision().isPresent()).map(each -> each.precision().get()).distinct()).containsExactly(Precision.INT8);
        assertThat(after).filteredOn(each -> each.precision().isPresent())
                .allSatisfy(each -> assertThat(each.name(KNOWLEDGE.catalog())).contains(", in INT8"));
    }

    @Test
    void what_a_workload_does_not_accept_no_candidate_for_it_computes_in() {
        Candidate told = candidates(Precision.FP8).getFirst().in(Precision.INT8);
        var chat = (LlmServing) CHAT.workloads().getFirst();
        assertThat(told.acceptable(chat.withPrecisions(Set.of(Precision.FP8)))).isFalse();
        assertThat(told.acceptable(chat.withPrecisions(Set.of(Precision.FP8, Precision.INT8)))).isTrue();
        assertThat(told.group("g", "G", java.util.OptionalInt.of(1), "dc", List.of()).precision()).isEqualTo(Optional.of(Precision.INT8));
    }
}
