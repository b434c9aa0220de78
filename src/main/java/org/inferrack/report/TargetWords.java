package org.inferrack.report;

import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.outcome.TargetResult;
import org.inferrack.plan.Target;

/** Targets and whether they are met, in words. */
public final class TargetWords {

    private TargetWords() {
    }

    /** What is asked: "at least 4 × the baseline", "at least 35 % below the baseline", "at most 5 ms". */
    public static String requirement(Target target, String currency) {
        String comparison = target.comparison() == Target.Comparison.AT_LEAST ? "at least " : "at most ";
        return comparison + switch (target.basis()) {
            case TIMES_BASELINE -> FigureFormat.number(target.value()) + " × the baseline";
            case BELOW_BASELINE -> FigureFormat.percent(target.value()) + " below the baseline";
            case ABSOLUTE -> FigureFormat.withUnit(target.value(), target.metric().unit(currency));
        };
    }

    public static String verdict(TargetResult.Verdict verdict) {
        return switch (verdict) {
            case MET -> "met";
            case WITHIN_RANGE -> "met, not over the whole range";
            case NOT_MET -> "not met";
            case UNKNOWN -> "cannot be told";
        };
    }
}
