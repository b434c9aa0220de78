package org.inferrack.engine.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.findings.Finding;
import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.outcome.TargetResult;
import org.inferrack.engine.outcome.TargetResult.Verdict;
import org.inferrack.plan.Target;

/** Says which promised targets the figures do not carry, by how much, for every proposal that can be built. */
public final class TargetFindings {

    private TargetFindings() {
    }

    public static List<Finding> of(List<TargetResult> results, List<ScenarioOutcome> outcomes) {
        var findings = new ArrayList<Finding>();
        for (ScenarioOutcome outcome : outcomes) {
            results.stream().filter(result -> result.scenarioId().equals(outcome.scenario().id()))
                    .forEach(result -> of(result, outcome).ifPresent(findings::add));
        }
        return findings;
    }

    /** What is to be said of one target of a proposal; empty where it is kept, or where nothing can be held against it. */
    public static Optional<Finding> of(TargetResult result, ScenarioOutcome outcome) {
        boolean open = result.verdict() == Verdict.NOT_MET || result.verdict() == Verdict.WITHIN_RANGE;
        return outcome.feasible() && open && result.achieved() instanceof Figure.Known achieved ? Optional.of(finding(result, achieved, outcome))
                : Optional.empty();
    }

    private static Finding finding(TargetResult result, Figure.Known achieved, ScenarioOutcome outcome) {
        Target target = result.target();
        boolean missed = result.verdict() == Verdict.NOT_MET;
        String message = (missed ? "The target \"" + target.name() + "\" is not met by "
                : "The target \"" + target.name() + "\" is met, but not over the whole range, by ")
                + outcome.scenario().name() + ": asked is " + (target.comparison() == Target.Comparison.AT_LEAST ? "at least " : "at most ")
                + asked(target, achieved) + ", the figures give " + given(achieved.value(), target, achieved) + " (90 % range "
                + FigureFormat.interval(achieved, value -> given(value, target, achieved)) + ").";
        return new Finding(missed ? Severity.WARNING : Severity.NOTE, missed ? "target-missed" : "target-uncertain", outcome.scenario().id(), message,
                missed ? "Do not promise it: change the hardware, or tell the client what can be had." : "Measure on one server before it is promised.");
    }

    private static String asked(Target target, Figure.Known achieved) {
        return given(target.value(), target, achieved) + switch (target.basis()) {
            case BELOW_BASELINE -> " below the baseline";
            case TIMES_BASELINE -> " the baseline";
            case ABSOLUTE -> "";
        };
    }

    private static String given(double value, Target target, Figure.Known achieved) {
        return switch (target.basis()) {
            case BELOW_BASELINE -> FigureFormat.percent(value);
            case TIMES_BASELINE -> FigureFormat.number(value) + " times";
            case ABSOLUTE -> (FigureFormat.number(value) + " " + achieved.unit()).strip();
        };
    }
}
