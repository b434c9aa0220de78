package org.inferrack.engine.outcome;

import java.util.List;
import java.util.Optional;

import org.inferrack.engine.findings.Finding;
import org.inferrack.plan.Scenario;

/** Everything the engine concluded about a plan. Immutable. */
public record Outcome(String knowledgeVersion, List<ScenarioOutcome> scenarios, List<TargetResult> targets, List<Finding> findings) {

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

    /** The proposal to put in front of the client: feasible, then most targets kept, then least TCO; empty without proposals. */
    public Optional<ScenarioOutcome> recommended() {
        return Recommendation.of(this);
    }

    public boolean feasible() {
        return scenarios.stream().allMatch(ScenarioOutcome::feasible);
    }
}
