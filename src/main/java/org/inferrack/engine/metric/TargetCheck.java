package org.inferrack.engine.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.outcome.TargetResult;
import org.inferrack.engine.outcome.TargetResult.Verdict;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.Target;

/** Holds each target against each proposal. */
public final class TargetCheck {

    private TargetCheck() {
    }

    public static List<TargetResult> check(Plan plan, List<ScenarioOutcome> outcomes) {
        Optional<ScenarioOutcome> baseline = outcomes.stream().filter(outcome -> outcome.scenario().role() == Scenario.Role.BASELINE)
                .filter(Comparison::ranks).findFirst();
        var results = new ArrayList<TargetResult>();
        for (Target target : plan.targets()) {
            for (ScenarioOutcome outcome : outcomes) {
                if (outcome.scenario().role() == Scenario.Role.PROPOSAL) {
                    Figure achieved = achieved(target, outcome, baseline, plan.currency());
                    results.add(new TargetResult(target, outcome.scenario().id(), achieved, verdict(target, achieved, outcome.feasible())));
                }
            }
        }
        return results;
    }

    private static Figure achieved(Target target, ScenarioOutcome outcome, Optional<ScenarioOutcome> baseline, String currency) {
        Figure own = metric(target, outcome);
        String unit = target.metric().unit(currency);
        if (target.basis() != Target.Basis.ABSOLUTE && !Comparison.ranks(outcome)) {
            return Figure.unknown(unit, Comparison.DOES_NOT_WORK);
        }
        return switch (target.basis()) {
            case ABSOLUTE -> own;
            case TIMES_BASELINE ->
                    baseline.map(base -> Figure.derive("proposal / baseline", "× baseline", pair(target, own, base), values -> values[0] / values[1]))
                            .orElse(Figure.unknown(unit, Comparison.NO_BASELINE));
            case BELOW_BASELINE ->
                    baseline.map(base -> Figure.derive("1 − proposal / baseline", "saved", pair(target, own, base), values -> 1 - values[0] / values[1]))
                            .orElse(Figure.unknown(unit, Comparison.NO_BASELINE));
        };
    }

    private static List<Input> pair(Target target, Figure own, ScenarioOutcome baseline) {
        return List.of(new Input("proposal", own), new Input("baseline", metric(target, baseline)));
    }

    private static Figure metric(Target target, ScenarioOutcome outcome) {
        if (target.workloadId().isEmpty()) {
            return outcome.metric(target.metric());
        }
        return outcome.workloads().stream().filter(workload -> workload.workloadId().equals(target.workloadId())).findFirst()
                .map(workload -> workload.metric(target.metric()))
                .orElse(Figure.unknown(target.metric().unit(), "no servers carry " + target.workloadId()));
    }

    private static Verdict verdict(Target target, Figure achieved, boolean feasible) {
        if (!(achieved instanceof Figure.Known known)) {
            return feasible ? Verdict.UNKNOWN : Verdict.NOT_MET;
        }
        DoublePredicate holds = value -> target.comparison() == Target.Comparison.AT_LEAST ? value >= target.value() : value <= target.value();
        if (!feasible || !holds.test(known.value())) {
            return Verdict.NOT_MET;
        }
        return holds.test(known.lowest()) && holds.test(known.highest()) ? Verdict.MET : Verdict.WITHIN_RANGE;
    }
}
