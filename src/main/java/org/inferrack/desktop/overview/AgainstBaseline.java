package org.inferrack.desktop.overview;

import java.util.Locale;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;

/** A figure beside the same figure of the baseline, in words. */
final class AgainstBaseline {

    /** From this factor on "4.2× baseline" reads better than "320 % more". */
    private static final double FACTOR_FROM = 2;

    private AgainstBaseline() {
    }

    /** "4.2× baseline", "38 % below baseline", "as baseline"; empty where one of the two is unknown or the baseline is zero. */
    static String words(Figure own, Figure baseline) {
        if (own.amount().isEmpty() || baseline.amount().isEmpty() || !(baseline.amount().getAsDouble() > 0)) {
            return "";
        }
        double factor = own.amount().getAsDouble() / baseline.amount().getAsDouble();
        if (factor >= FACTOR_FROM) {
            return String.format(Locale.ENGLISH, "%.1f× baseline", factor);
        }
        double change = Math.abs(factor - 1);
        return change < 0.0005 ? "as baseline" : FigureFormat.percent(change) + (factor < 1 ? " below baseline" : " above baseline");
    }
}
