package org.inferrack.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.inferrack.engine.Planner;
import org.inferrack.engine.capability.measured.MeasurementIndex;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.fixture.Gate;
import org.inferrack.plan.Plan;
import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;

/** Whether a scenario can be built is asked without its figures by whoever tries many plans; it is the answer that the figures come with. */
class FeasibleTest {

    @Test
    void asked_alone_it_is_the_answer_of_the_whole_plan() {
        var answers = Stream.concat(Arrays.stream(SampleProjects.values()).map(SampleProjects::plan), GeneratedPlans.all())
                .flatMap(plan -> Stream.of(plan, oneServer(plan))).flatMap(FeasibleTest::answers).toList();
        assertThat(answers).contains(true, false);
    }

    private static Stream<Boolean> answers(Plan plan) {
        return Gate.evaluate(plan, Ground.KNOWLEDGE).scenarios().stream().map(outcome -> {
            var checked = Gate.checked(plan.withScenarios(List.of(outcome.scenario())).withTargets(List.of()), Ground.KNOWLEDGE);
            boolean alone = Planner.feasible(checked, outcome.scenario(),
                    MeasurementIndex.of(checked.catalog(), Ground.KNOWLEDGE.fitted(), plan.library()), Cancellation.NEVER);
            assertThat(alone).as(plan.cover().title() + ", " + outcome.scenario().id()).isEqualTo(blockers(outcome) == 0).isEqualTo(outcome.feasible());
            return alone;
        });
    }

    private static long blockers(ScenarioOutcome outcome) {
        return outcome.findings().stream().filter(finding -> finding.severity().name().equals("BLOCKER")).count();
    }

    private static Plan oneServer(Plan plan) {
        return plan.withScenarios(plan.scenarios().stream().map(scenario -> scenario.withGroups(scenario.groups().stream()
                .map(group -> group.withCount(OptionalInt.of(1))).toList())).toList());
    }
}
