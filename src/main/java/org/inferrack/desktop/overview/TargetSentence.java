package org.inferrack.desktop.overview;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.outcome.TargetResult;
import org.inferrack.plan.Target;

/** A target and what was achieved, in a sentence. */
final class TargetSentence {

    private TargetSentence() {
    }

    /** "At least 4× the baseline; achieved 6.1× (90 %: 5.2× to 7×)". */
    static String of(TargetResult result, String currency) {
        Target target = result.target();
        String limit = target.comparison() == Target.Comparison.AT_LEAST ? "At least " : "At most ";
        String asked = limit + amount(target, target.value(), currency) + switch (target.basis()) {
            case ABSOLUTE -> "";
            case TIMES_BASELINE -> " the baseline";
            case BELOW_BASELINE -> " below the baseline";
        };
        return asked + "; " + achieved(target, result.achieved(), currency);
    }

    private static String achieved(Target target, Figure figure, String currency) {
        return switch (figure) {
            case Figure.Unknown unknown -> "not known: " + unknown.reason();
            case Figure.Known known -> "achieved " + amount(target, known.value(), currency)
                    + (known.low() == known.high() ? "" : " (90 %: " + FigureFormat.interval(known, value -> amount(target, value, currency)) + ")");
        };
    }

    private static String amount(Target target, double value, String currency) {
        return switch (target.basis()) {
            case ABSOLUTE -> FigureFormat.brief(Figure.exact(value, target.metric().unit(currency), ""));
            case TIMES_BASELINE -> FigureFormat.number(Math.round(value * 100) / 100.0) + "×";
            case BELOW_BASELINE -> FigureFormat.percent(value);
        };
    }
}
