package org.inferrack.report;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.sizing.PrecisionUse;
import org.inferrack.plan.Metric;

/** All scenarios side by side; more than a page is wide continue in a second table. */
final class ComparisonPages {

    private static final int ABREAST = 5;

    private ComparisonPages() {
    }

    static void write(Html html, Proposal proposal) {
        List<ScenarioOutcome> all = proposal.outcome().scenarios();
        html.heading("Scenarios compared");
        int tables = (all.size() + ABREAST - 1) / ABREAST;
        for (int i = 0; i < tables; i++) {
            table(html, proposal, all, all.subList(i * all.size() / tables, (i + 1) * all.size() / tables));
        }
        html.element("p", "caption", "Small figures are 90 % ranges. “n/a” is not known or does not apply; it is never zero.");
    }

    private static void table(Html html, Proposal proposal, List<ScenarioOutcome> all, List<ScenarioOutcome> abreast) {
        int width = abreast.size() <= 2 ? 26 : abreast.size() == 3 ? 20 : abreast.size() == 4 ? 18 : 15;
        var table = new HtmlTable("compact").words("", 100 - width * abreast.size());
        abreast.forEach(scenario -> table.numbers(proposal.title(scenario), width));
        table.row(row("Outcome", abreast.stream().map(scenario -> HtmlTable.Cell.of(scenario.feasible() ? "feasible" : "not feasible")).toList()));
        PrecisionUse.compared(abreast.stream().map(ScenarioOutcome::sizing).toList(), proposal.plan())
                .forEach(each -> table.row(row("Precision" + (each.workload().isEmpty() ? "" : ", " + each.workload()),
                        each.words().stream().map(HtmlTable.Cell::of).toList())));
        for (Metric metric : Headlines.known(all)) {
            table.row(row(Headlines.label(metric, proposal.plan().currency()), abreast.stream().map(scenario -> cell(scenario.metric(metric))).toList()));
        }
        table.write(html);
    }

    private static HtmlTable.Cell cell(Figure figure) {
        return HtmlTable.Cell.of(FigureFormat.value(figure), FigureFormat.interval(figure));
    }

    private static List<HtmlTable.Cell> row(String label, List<HtmlTable.Cell> values) {
        var cells = new ArrayList<HtmlTable.Cell>();
        cells.add(HtmlTable.Cell.of(label));
        cells.addAll(values);
        return cells;
    }
}
