package org.inferrack.cli;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.outcome.TargetResult;
import org.inferrack.engine.outcome.TargetResult.Verdict;
import org.inferrack.plan.Target;

/** A target and whether it is met, in one sentence. */
final class TargetText {

    private TargetText() {
    }

    static String mark(Verdict verdict) {
        return switch (verdict) {
            case MET -> "[met]      ";
            case WITHIN_RANGE -> "[uncertain]";
            case NOT_MET -> "[NOT MET]  ";
            case UNKNOWN -> "[unknown]  ";
        };
    }

    static String of(TargetResult result, String currency) {
        Target target = result.target();
        boolean share = target.basis() == Target.Basis.BELOW_BASELINE;
        String goal = (target.comparison() == Target.Comparison.AT_LEAST ? "at least " : "at most ") + switch (target.basis()) {
            case ABSOLUTE -> FigureFormat.number(target.value()) + " " + target.metric().unit(currency);
            case TIMES_BASELINE -> FigureFormat.number(target.value()) + " times the baseline";
            case BELOW_BASELINE -> FigureFormat.percent(target.value()) + " below the baseline";
        };
        return target.name() + ": " + target.metric().label() + " " + goal + "; " + switch (result.achieved()) {
            case Figure.Known known when share ->
                    "it is " + FigureFormat.percent(known.value()) + bracketed(FigureFormat.interval(known, FigureFormat::percent)) + ", "
                            + known.evidence().label() + ".";
            case Figure.Known known -> "it is " + FigureFormat.text(known) + bracketed(FigureFormat.range(known)) + ", " + known.evidence().label() + ".";
            case Figure.Unknown unknown -> "n/a: " + unknown.reason() + ".";
        };
    }

    private static String bracketed(String range) {
        return range.isEmpty() ? "" : " (" + range + ")";
    }
}
