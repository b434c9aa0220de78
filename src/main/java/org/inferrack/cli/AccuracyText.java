package org.inferrack.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

import org.inferrack.accuracy.AccuracyComparison;
import org.inferrack.accuracy.AccuracyComparison.Group;
import org.inferrack.accuracy.Lines;

/** A comparison of predictions with measurements as a table, with what was left out and why below it. */
final class AccuracyText {

    private AccuracyText() {
    }

    static void print(AccuracyComparison comparison, PrintWriter out) {
        out.println(comparison.kind() + ", " + comparison.what() + ", " + Counted.of(comparison.lines(), "line"));
        var table = new TextTable("Group", ">n", ">predicted", ">median error", ">90th pct", ">bias", ">in 90 % interval");
        comparison.groups().forEach(group -> row(table, group));
        if (comparison.groups().size() > 1) {
            row(table, comparison.total());
        }
        table.print(out, Math.max(100, Terminal.width()));
        reasons("Not predicted", comparison.notPredicted(), out);
        reasons("Set aside", comparison.setAside(), out);
        out.println();
    }

    private static void row(TextTable table, Group group) {
        boolean none = group.predicted() == 0;
        table.row(group.label(), String.valueOf(group.n()), String.valueOf(group.predicted()), none ? "n/a" : percent(group.medianError()),
                none ? "n/a" : percent(group.p90Error()), none ? "n/a" : String.format(Locale.ENGLISH, "%+.1f %%", 100 * group.bias()),
                group.intervals() == 0 ? "n/a" : percent(group.inside()));
    }

    private static String percent(double share) {
        return String.format(Locale.ENGLISH, "%.1f %%", 100 * share);
    }

    private static void reasons(String heading, Map<String, Lines> byReason, PrintWriter out) {
        byReason.forEach((reason, lines) -> Terminal.wrap(heading + ", " + lines.count() + ": ", reason + " (" + lines + ").", Terminal.width())
                .forEach(out::println));
    }
}
