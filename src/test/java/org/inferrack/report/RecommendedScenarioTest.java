package org.inferrack.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.engine.outcome.Outcome;
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
        var both = new Outcome("", List.of(unknown, outcome.scenarios().getLast()), List.of(), List.of());
        assertThat(RecommendedScenario.of(both)).hasValue(outcome.scenarios().getLast());
    }

    @Test
    void neitherABaselineNorWhatIsNotFeasibleIsRecommended() {
        assertThat(RecommendedScenario.of(new Outcome("", List.of(outcome.scenarios().getFirst()), List.of(), List.of()))).isEmpty();
        assertThat(RecommendedScenario.of(OutcomeFixtures.infeasible())).isEmpty();
    }
}
