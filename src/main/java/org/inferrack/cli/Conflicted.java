package org.inferrack.cli;

import java.util.List;

import org.inferrack.cli.PlanFile.Planned;
import org.inferrack.engine.ScenarioOutcome;
import org.inferrack.engine.advice.Advisor;
import org.inferrack.engine.advice.Conflict;

/** A scenario that does not work, with the limits that cannot hold together. */
record Conflicted(String scenarioId, List<Conflict> conflicts) {

    static List<Conflicted> of(Planned planned, List<ScenarioOutcome> scenarios) {
        return scenarios.stream().filter(each -> !each.feasible())
                .map(each -> new Conflicted(each.scenario().id(), Advisor.conflicts(planned.plan(), each, planned.knowledge(), () -> false))).toList();
    }
}
