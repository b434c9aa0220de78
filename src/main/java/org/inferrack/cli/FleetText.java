package org.inferrack.cli;

import java.io.PrintWriter;

import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.optimise.OptimisedFleet;
import org.inferrack.optimise.model.Selection;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;

/** A chosen fleet for reading. */
final class FleetText {

    private FleetText() {
    }

    static void print(OptimisedFleet fleet, Plan plan, PrintWriter out) {
        String unit = fleet.objective().unit(plan.currency());
        out.println(
                fleet.objective() + ": " + FigureFormat.withUnit(fleet.selection().objective().orElseThrow(), unit) + ", " + certificate(fleet.selection()));
        out.println("Found by " + fleet.selection().path().label() + ".");
        var table = new TextTable(">Servers", "Configuration", "Serves", "At");
        fleet.groups()
                .forEach(group -> table.row(String.valueOf(group.count().orElse(0)), group.name(), String.join(", ", group.workloadIds()), group.siteId()));
        table.print(out, Terminal.width());
        fleet.outcome().ifPresent(outcome -> out.println("As planned: " + FigureFormat.brief(outcome.metric(Metric.RACKS)) + ", "
                + FigureFormat.brief(outcome.metric(Metric.IT_POWER)) + " IT, capex " + FigureFormat.brief(outcome.metric(Metric.CAPEX)) + ", TCO "
                + FigureFormat.brief(outcome.metric(Metric.TCO))));
        fleet.difference().ifPresent(out::println);
    }

    /** How good it is, in words. */
    static String certificate(Selection selection) {
        double gap = selection.gap().orElseThrow();
        if (selection.proven()) {
            return "proven: nothing better exists";
        }
        return "within " + String.format(java.util.Locale.ROOT, gap < 0.001 ? "%.3f" : "%.2f", 100 * gap) + " % of the best possible";
    }
}
