package org.inferrack.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.inferrack.catalog.Knowledge;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.outcome.TargetResult;
import org.inferrack.file.PlanFileException;
import org.inferrack.file.PlanFiles;
import org.inferrack.fixture.Gate;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.Target;
import org.inferrack.store.ShippedKnowledge;
import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;

/** The street as a whole: what may be said of scenarios that do not carry their demand, and of baselines. */
class PlannerTest {

    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();

    private static Plan sample() throws PlanFileException {
        return PlanFiles.read(Path.of("sample-projects", "right-sizing.inferrack")).plan();
    }

    private static Plan without(Plan plan, Scenario.Role role) {
        return plan.withScenarios(plan.scenarios().stream()
                .map(scenario -> scenario.role() == role ? scenario.withGroups(List.of()) : scenario).toList());
    }

    @Test
    void thePlannedSampleSavesAgainstItsBaselineAndTheBaselineNothingAgainstItself() throws PlanFileException {
        Outcome outcome = Gate.evaluate(sample(), KNOWLEDGE);
        ScenarioOutcome baseline = outcome.baseline().orElseThrow();
        ScenarioOutcome proposal = outcome.scenarios().get(1);
        assertThat(baseline.metric(Metric.SAVING)).isEqualTo(Figure.unknown("%", "this is the baseline"));
        double expected = 100 * (1 - proposal.metric(Metric.TCO).amount().orElseThrow() / baseline.metric(Metric.TCO).amount().orElseThrow());
        assertThat(proposal.metric(Metric.SAVING).amount().orElseThrow()).isEqualTo(expected);
    }

    @Test
    void aScenarioThatCarriesNothingHasNoFiguresInsteadOfZeros() throws PlanFileException {
        Outcome outcome = Gate.evaluate(without(sample(), Scenario.Role.PROPOSAL), KNOWLEDGE);
        ScenarioOutcome proposal = outcome.scenarios().get(1);
        assertThat(proposal.feasible()).isFalse();
        for (Metric metric : Metric.values()) {
            assertThat(proposal.metric(metric).isKnown()).as(metric.label()).isFalse();
        }
    }

    @Test
    void aBaselineThatCarriesNothingIsNoMeasureForSavingsOrTargets() throws PlanFileException {
        Outcome outcome = Gate.evaluate(without(sample(), Scenario.Role.BASELINE), KNOWLEDGE);
        assertThat(outcome.scenarios().get(1).metric(Metric.SAVING).isKnown()).isFalse();
        assertThat(outcome.scenarios().get(1).metric(Metric.TCO).isKnown()).isTrue();
        assertThat(outcome.targets()).filteredOn(result -> result.target().basis() != Target.Basis.ABSOLUTE).isNotEmpty()
                .allSatisfy(result -> assertThat(result.verdict()).isEqualTo(TargetResult.Verdict.UNKNOWN));
    }

    @Test
    void aTargetThatOnlyAPartOfTheRangeKeepsIsNotCalledMet() throws PlanFileException {
        Plan plan = sample();
        var tco = (Figure.Known) Gate.evaluate(plan, KNOWLEDGE).scenarios().get(1).metric(Metric.TCO);
        assertThat(verdict(plan, tco.high())).isEqualTo(TargetResult.Verdict.MET);
        assertThat(verdict(plan, (tco.value() + tco.high()) / 2)).isEqualTo(TargetResult.Verdict.WITHIN_RANGE);
        assertThat(verdict(plan, (tco.low() + tco.value()) / 2)).isEqualTo(TargetResult.Verdict.NOT_MET);
    }

    private static TargetResult.Verdict verdict(Plan plan, double atMost) {
        var target = new Target("budget", Metric.TCO, Target.Comparison.AT_MOST, Target.Basis.ABSOLUTE, atMost, "");
        return Gate.evaluate(plan.withTargets(List.of(target)), KNOWLEDGE).targets().getFirst().verdict();
    }

    /** Asked n times in all: whoever says no at the first, the second, the middle or the last question ends it there. */
    @Test
    void planningEndsAtTheQuestionThatSaysNobodyWantsIt() throws PlanFileException {
        Plan plan = sample();
        var asked = new AtomicInteger();
        Gate.evaluate(plan, KNOWLEDGE, Optional.empty(), () -> asked.incrementAndGet() < 0);
        int all = asked.get();
        assertThat(all).isGreaterThan(plan.scenarios().size());
        for (int last : new int[] {1, 2, all / 2, all}) {
            var questions = new AtomicInteger();
            assertThatThrownBy(() -> Gate.evaluate(plan, KNOWLEDGE, Optional.empty(), () -> questions.incrementAndGet() >= last))
                    .as("question %s of %s", last, all)
                    .isInstanceOf(CancellationException.class);
            assertThat(questions).hasValue(last);
        }
    }

    @Test
    void aCancellationThatNeverComesChangesNothing() throws PlanFileException {
        Outcome plain = Gate.evaluate(sample(), KNOWLEDGE);
        assertThat(Gate.evaluate(sample(), KNOWLEDGE, Optional.empty(), Cancellation.NEVER).toString()).isEqualTo(plain.toString());
        assertThat(Gate.evaluate(sample(), KNOWLEDGE, Optional.empty(), Cancellation.NEVER.or(() -> false)).toString()).isEqualTo(plain.toString());
    }

    @Test
    void theSamePlanAndKnowledgeGiveTheSameFiguresToTheLastDigit() throws PlanFileException {
        assertThat(Gate.evaluate(sample(), KNOWLEDGE).scenarios().get(1).metrics().toString())
                .isEqualTo(Gate.evaluate(sample(), ShippedKnowledge.read()).scenarios().get(1).metrics().toString());
    }
}
