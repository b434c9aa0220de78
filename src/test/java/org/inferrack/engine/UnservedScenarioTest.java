package org.inferrack.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.outcome.TargetResult.Verdict;
import org.inferrack.fixture.Gate;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.Target;
import org.inferrack.samples.SampleProjects;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;

/** One server where dozens are needed costs little: that is no saving. */
class UnservedScenarioTest {

    private static final Plan PLAN = SampleProjects.RIGHT_SIZING.plan();

    private static Plan one(Scenario.Role role) {
        return PLAN.withScenarios(PLAN.scenarios().stream().map(scenario -> scenario.role() != role ? scenario
                : scenario.withGroups(scenario.groups().stream().map(group -> group.withCount(OptionalInt.of(1))).toList())).toList());
    }

    @Test
    void a_proposal_that_carries_too_little_saves_nothing_and_keeps_no_target() {
        var outcome = Gate.evaluate(one(Scenario.Role.PROPOSAL), ShippedKnowledge.read());
        assertThat(outcome.scenarios()).filteredOn(each -> each.scenario().role() == Scenario.Role.PROPOSAL).isNotEmpty().allSatisfy(proposal -> {
            assertThat(proposal.feasible()).isFalse();
            assertThat(proposal.metric(Metric.TCO).isKnown()).as("what it costs is told").isTrue();
            assertThat(proposal.metric(Metric.SAVING)).isInstanceOfSatisfying(Figure.Unknown.class,
                    saving -> assertThat(saving.reason()).isEqualTo("it does not carry the whole demand"));
        });
        assertThat(outcome.targets()).isNotEmpty().allMatch(result -> result.verdict() == Verdict.NOT_MET);
        assertThat(outcome.targets()).filteredOn(result -> result.target().basis() != Target.Basis.ABSOLUTE).isNotEmpty()
                .noneMatch(result -> result.achieved().isKnown());
    }

    @Test
    void nothing_is_saved_against_a_baseline_that_carries_too_little() {
        var outcome = Gate.evaluate(one(Scenario.Role.BASELINE), ShippedKnowledge.read());
        assertThat(outcome.scenarios()).allSatisfy(each -> assertThat(each.metric(Metric.SAVING).isKnown()).isFalse());
        assertThat(outcome.targets()).filteredOn(result -> result.target().basis() != Target.Basis.ABSOLUTE).isNotEmpty()
                .allMatch(result -> result.verdict() == Verdict.UNKNOWN);
    }
}
