package org.inferrack.engine.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.findings.Finding;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.outcome.TargetResult;
import org.inferrack.engine.outcome.TargetResult.Verdict;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Scenario;

/**
 * Which proposal to put in front of the client: one that works, then the most targets kept, then the least TCO, then the plan's order. None where the
 * baseline works as well, keeps as many targets and is told to cost less.
 */
public final class Recommendation {

    private Recommendation() {
    }

    /** The id of the scenario; empty where there is no proposal, or none that is worth it. */
    public static Optional<String> of(List<ScenarioOutcome> scenarios, List<TargetResult> targets) {
        Comparator<ScenarioOutcome> best = Comparator.comparing((ScenarioOutcome scenario) -> !scenario.feasible())
                .thenComparing(scenario -> -kept(targets, scenario))
                .thenComparing(scenario -> scenario.metric(Metric.TCO).amount().orElse(Double.MAX_VALUE));
        return scenarios.stream().filter(scenario -> scenario.scenario().role() == Scenario.Role.PROPOSAL).min(best)
                .filter(scenario -> !scenario.feasible() || scenarios.stream().noneMatch(baseline -> cheaper(baseline, scenario, targets)))
                .map(scenario -> scenario.scenario().id());
    }

    /** Whether a baseline does what the proposal does for less money, as far as anyone can tell. */
    public static boolean cheaper(ScenarioOutcome baseline, ScenarioOutcome proposal, List<TargetResult> targets) {
        return baseline.scenario().role() == Scenario.Role.BASELINE && baseline.feasible() && kept(targets, baseline) >= kept(targets, proposal)
                && baseline.metric(Metric.TCO).amount().orElse(Double.MAX_VALUE) < proposal.metric(Metric.TCO).amount().orElse(Double.MAX_VALUE)
                && Ranking.told(proposal.metric(Metric.TCO), baseline.metric(Metric.TCO));
    }

    /** Says which proposals as good in everything else cost the same as far as anyone can tell. */
    public static List<Finding> findings(List<ScenarioOutcome> scenarios, List<TargetResult> targets) {
        Optional<ScenarioOutcome> chosen = of(scenarios, targets).flatMap(id -> scenarios.stream().filter(each -> each.scenario().id().equals(id)).findFirst());
        var findings = new ArrayList<Finding>();
        chosen.filter(ScenarioOutcome::feasible).ifPresent(best -> scenarios.stream()
                .filter(other -> other != best && other.scenario().role() == Scenario.Role.PROPOSAL && other.feasible())
                .filter(other -> kept(targets, other) == kept(targets, best) && !Ranking.told(best.metric(Metric.TCO), other.metric(Metric.TCO)))
                .forEach(other -> notTold(best, other).ifPresent(findings::add)));
        return findings;
    }

    private static Optional<Finding> notTold(ScenarioOutcome best, ScenarioOutcome other) {
        return Ranking.difference(other.metric(Metric.TCO), best.metric(Metric.TCO)) instanceof Figure.Known more ? Optional.of(new Finding(
                Finding.Severity.NOTE,
                "not-told-apart", best.scenario().id(), best.scenario().name() + " is expected to cost " + FigureFormat.text(more) + " less than "
                        + other.scenario().name() + ", but the figures do not tell them apart: the difference may be " + FigureFormat.range(more)
                        + (more.swings().all().isEmpty() ? "" : ", most of it for the " + more.swings().largestFirst().getFirst().driver().label()) + ".",
                "Choose by what else matters, or measure before it is promised.")) : Optional.empty();
    }

    private static long kept(List<TargetResult> results, ScenarioOutcome scenario) {
        return results.stream().filter(result -> result.scenarioId().equals(scenario.scenario().id()))
                .filter(result -> result.verdict() == Verdict.MET || result.verdict() == Verdict.WITHIN_RANGE).count();
    }
}
