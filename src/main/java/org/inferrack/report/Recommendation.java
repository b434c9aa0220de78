package org.inferrack.report;

import java.util.Comparator;
import java.util.Optional;

import org.inferrack.engine.Outcome;
import org.inferrack.engine.ScenarioOutcome;
import org.inferrack.plan.Scenario;

/** Which scenario the proposal puts forward. */
public final class Recommendation {

    private Recommendation() {
    }

    /** The feasible proposal with the lowest TCO; one whose TCO is unknown only where there is no other. Empty where none is feasible. */
    public static Optional<ScenarioOutcome> of(Outcome outcome) {
        return outcome.scenarios().stream()
                .filter(scenario -> scenario.scenario().role() == Scenario.Role.PROPOSAL && scenario.feasible())
                .min(Comparator.comparingDouble(scenario -> scenario.costs().total().amount().orElse(Double.POSITIVE_INFINITY)));
    }
}
