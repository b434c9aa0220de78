package org.inferrack.cli;

import java.io.PrintWriter;

import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.findings.Finding;
import org.inferrack.optimise.ChosenAmong;
import org.inferrack.optimise.OptimisedFleet;
import org.inferrack.optimise.model.Selection;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Site;
import org.inferrack.plan.Workload;

/** A chosen fleet for reading. */
final class FleetText {

    /** A bound that says next to nothing. */
    private static final double USELESS = 0.99;
    private FleetText() {
    }

    /** @param among what the certificate is about */
    static void print(OptimisedFleet fleet, ChosenAmong among, Plan plan, PrintWriter out) {
        String unit = fleet.objective().unit(plan.currency());
        int width = Terminal.width();
        Terminal.wrap("", fleet.objective() + ": " + FigureFormat.withUnit(fleet.selection().objective().orElseThrow(), unit) + ", "
                + certificate(fleet.selection()) + (known(fleet.selection()) ? " with " + among.words() : "") + ".", width).forEach(out::println);
        out.println("Found by " + fleet.selection().path().label() + ".");
        var table = new TextTable(">Servers", "Configuration", "Serves", "At");
        fleet.groups().forEach(group -> table.row(String.valueOf(group.count().orElse(0)), group.name(),
                String.join(", ", group.workloadIds().stream().map(id -> plan.workload(id).map(Workload::name).orElse(id)).toList()),
                plan.site(group.siteId()).map(Site::name).orElse(group.siteId())));
        table.print(out, width);
        fleet.outcome().ifPresent(outcome -> out.println("As planned: " + FigureFormat.brief(outcome.metric(Metric.RACKS)) + ", "
                + FigureFormat.brief(outcome.metric(Metric.IT_POWER)) + " IT, capex " + FigureFormat.brief(outcome.metric(Metric.CAPEX)) + ", TCO "
                + FigureFormat.brief(outcome.metric(Metric.TCO))));
        fleet.outcome().stream().flatMap(outcome -> outcome.findings().stream()).filter(finding -> finding.severity() != Finding.Severity.NOTE)
                .forEach(finding -> Terminal.wrap("  " + OutcomeJson.lower(finding.severity()) + ": ", FindingText.of(finding), width).forEach(out::println));
        fleet.difference().ifPresent(each -> Terminal.wrap("", each, width).forEach(out::println));
    }

    private static boolean known(Selection selection) {
        return selection.gap().orElseThrow() < USELESS;
    }

    /** How good it is, in words. */
    static String certificate(Selection selection) {
        double gap = selection.gap().orElseThrow();
        if (selection.proven()) {
            return "proven: nothing better exists";
        }
        if (!known(selection)) {
            return "how far from the best possible is not known";
        }
        return "within " + String.format(java.util.Locale.ROOT, gap < 0.001 ? "%.3f" : "%.2f", 100 * gap) + " % of the best possible";
    }
}
