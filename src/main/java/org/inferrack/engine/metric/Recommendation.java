package org.inferrack.engine.metric;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.outcome.TargetResult;
import org.inferrack.engine.outcome.TargetResult.Verdict;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Scenario;

/** Which proposal to put in front of the client: one that works, then the most targets kept, then the least TCO, then the plan's order. */
public final class Recommendation {

    private Recommendation() {
    }

    /** The id of the scenario; empty where there is no proposal. */
    public static Optional<String> of(List<ScenarioOutcome> scenarios, List<TargetResult> targets) {
        Comparator<ScenarioOutcome> best = Comparator.comparing((ScenarioOutcome scenario) -> !scenario.feasible())
                .thenComparing(scenario -> -kept(targets, scenario))
                .thenComparing(scenario -> scenario.metric(Metric.TCO).amount().orElse(Double.MAX_VALUE));
        return scenarios.stream().filter(scenario -> scenario.scenario().role() == Scenario.Role.PROPOSAL).min(best).map(scenario -> scenario.scenario().id());
    }

    private static long kept(List<TargetResult> results, ScenarioOutcome scenario) {
        return results.stream().filter(result -> result.scenarioId().equals(scenario.scenario().id()))
                .filter(result -> result.verdict() == Verdict.MET || result.verdict() == Verdict.WITHIN_RANGE).count();
    }
}
