package org.inferrack.desktop.session;

import java.util.Optional;
import java.util.stream.Stream;

import org.inferrack.engine.outcome.Outcome;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;

/** The scenario whose results every screen shows: the one that a person chose, else what is recommended, else the first proposal. */
final class ShownScenario {

    private String chosen = "";

    /** @return false if it is chosen already */
    boolean choose(String scenarioId) {
        boolean other = !chosen.equals(scenarioId);
        chosen = scenarioId;
        return other;
    }

    void forget() {
        chosen = "";
    }

    Optional<Scenario> of(Plan plan, Optional<Outcome> outcome) {
        return Stream.of(plan.scenario(chosen),
                outcome.flatMap(Outcome::recommendedId).flatMap(plan::scenario),
                plan.scenarios().stream().filter(each -> each.role() == Scenario.Role.PROPOSAL).findFirst(),
                plan.scenarios().stream().findFirst()).flatMap(Optional::stream).findFirst();
    }
}
