package org.inferrack.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.engine.metric.Recommendation;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.fixture.OutcomeFixtures;
import org.junit.jupiter.api.Test;

class RecommendedScenarioTest {

    private final Outcome outcome = OutcomeFixtures.outcome();

    @Test
    void theCheapestFeasibleProposalIsRecommended() {
        assertThat(RecommendedScenario.of(outcome)).hasValueSatisfying(scenario -> assertThat(scenario.scenario().id()).isEqualTo("l4"));
    }

    @Test
    void aProposalOfUnknownCostComesAfterOneOfKnownCost() {
        var unknown = OutcomeFixtures.renamed(OutcomeFixtures.withUnknowns().scenarios().getLast(), "unknown");
        var both = outcome(unknown, outcome.scenarios().getLast());
        assertThat(RecommendedScenario.of(both)).hasValue(outcome.scenarios().getLast());
    }

    @Test
    void neitherABaselineNorWhatIsNotFeasibleIsRecommended() {
        assertThat(RecommendedScenario.of(outcome(outcome.scenarios().getFirst()))).isEmpty();
        assertThat(RecommendedScenario.of(OutcomeFixtures.infeasible())).isEmpty();
    }

    private static Outcome outcome(ScenarioOutcome... scenarios) {
        return new Outcome("", List.of(scenarios), List.of(), List.of(), Recommendation.of(List.of(scenarios), List.of()));
    }
}
