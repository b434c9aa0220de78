package org.inferrack.report;

import java.util.Optional;

import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;

/** Which scenario the proposal puts forward. */
public final class RecommendedScenario {

    private RecommendedScenario() {
    }

    /** The recommended proposal if it is feasible. Empty where none is. */
    public static Optional<ScenarioOutcome> of(Outcome outcome) {
        return outcome.recommended().filter(ScenarioOutcome::feasible);
    }
}
