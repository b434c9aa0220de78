package org.inferrack.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.function.Predicate;

import org.inferrack.catalog.Evidence;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.plan.Metric;

/** Metrics with value, 90 % range and evidence, one a line; an unknown one with its reason. */
final class FigureTable {

    private static final int SHORT_UNIT = 5;

    private FigureTable() {
    }

    static void print(PrintWriter out, Map<Metric, Figure> metrics, Predicate<Metric> shown, int width) {
        var table = new TextTable("", ">", "", "");
        metrics.forEach((metric, figure) -> {
            if (shown.test(metric)) {
                switch (figure) {
                    case Figure.Known known -> table.row(metric.label(), FigureFormat.value(known), unit(metric, known), detail(known));
                    case Figure.Unknown unknown -> table.row(metric.label(), "n/a", "", unknown.reason());
                }
            }
        });
        table.print(out, width);
    }

    /** Most labels name their unit; only symbols and currencies need saying. */
    private static String unit(Metric metric, Figure.Known known) {
        return known.unit().length() > SHORT_UNIT || known.unit().equalsIgnoreCase(metric.label()) ? "" : known.unit();
    }

    private static String detail(Figure.Known known) {
        String range = FigureFormat.range(known);
        String bare = range.startsWith(known.unit() + " ") ? range.substring(known.unit().length() + 1)
                : range.endsWith(" " + known.unit()) ? range.substring(0, range.length() - known.unit().length() - 1) : range;
        return (bare.isEmpty() ? "" : bare + ", ") + evidence(known);
    }

    private static String evidence(Figure.Known known) {
        return known.evidence() == Evidence.SPECIFIED ? "spec sheets" : known.evidence() == Evidence.USER ? "stated" : known.evidence().label();
    }
}
