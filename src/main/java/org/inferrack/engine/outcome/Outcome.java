package org.inferrack.engine.outcome;

import java.util.List;
import java.util.Optional;

import org.inferrack.engine.findings.Finding;
import org.inferrack.plan.Scenario;

/**
 * Everything the engine concluded about a plan. Immutable.
 *
 * @param recommendedId the proposal to put in front of the client: feasible, then most targets kept, then least TCO; empty without proposals
 */
public record Outcome(String knowledgeVersion, List<ScenarioOutcome> scenarios, List<TargetResult> targets, List<Finding> findings,
                      Optional<String> recommendedId) {

    public Outcome {
        scenarios = List.copyOf(scenarios);
        targets = List.copyOf(targets);
        findings = List.copyOf(findings);
    }

    public Optional<ScenarioOutcome> scenario(String id) {
        return scenarios.stream().filter(outcome -> outcome.scenario().id().equals(id)).findFirst();
    }

    public Optional<ScenarioOutcome> baseline() {
        return scenarios.stream().filter(outcome -> outcome.scenario().role() == Scenario.Role.BASELINE).findFirst();
    }

    public Optional<ScenarioOutcome> recommended() {
        return recommendedId.flatMap(this::scenario);
    }

    public boolean feasible() {
        return scenarios.stream().allMatch(ScenarioOutcome::feasible);
    }
}
