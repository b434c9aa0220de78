package org.inferrack.report;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.Metric;

/** Total cost of ownership by year, for the shown scenario and the baseline; by month in the appendix. */
final class CostPages {

    private CostPages() {
    }

    static void write(Html html, Proposal proposal, ScenarioOutcome shown) {
        html.heading("Total cost of ownership");
        html.element("p", "In " + proposal.plan().currency()
                + ", undiscounted, without taxes. TCO is capex plus running costs less the residual value at the end of the horizon.");
        years(html, proposal, shown);
        proposal.baseline().ifPresent(baseline -> years(html, proposal, baseline));
        ChartPages.tornado(html, proposal, shown);
    }

    static void appendix(Html html, Proposal proposal, ScenarioOutcome shown) {
        if (!shown.costs().months().isEmpty() && shown.metric(Metric.TCO).isKnown()) {
            html.heading("Appendix: monthly cash flow");
            html.element("p", proposal.title(shown) + ", in " + shown.costs().currency() + ".");
            table(html, CostTable.of(shown.costs().months(), 1), "Month", "dense");
        }
    }

    private static void years(Html html, Proposal proposal, ScenarioOutcome scenario) {
        html.open("div", "keep").element("h2", proposal.title(scenario));
        if (scenario.costs().months().isEmpty() || !scenario.metric(Metric.TCO).isKnown()) {
            html.element("p", "warning", "The costs cannot be told: " + FigureFormat.text(scenario.metric(Metric.TCO)) + ".");
        } else {
            table(html, CostTable.of(scenario.costs().months(), 12), "Year", "");
        }
        html.open("table", "facts");
        fact(html, "TCO", FigureFormat.text(scenario.metric(Metric.TCO)), FigureFormat.range(scenario.metric(Metric.TCO)));
        fact(html, "Net present cost at " + FigureFormat.percent(proposal.plan().economics().discountRatePerYear()),
                FigureFormat.text(scenario.metric(Metric.NPV)),
                FigureFormat.range(scenario.metric(Metric.NPV)));
        html.close("table").close("div");
    }

    private static void fact(Html html, String name, String value, String range) {
        html.open("tr").element("td", "role", name).element("td", "", value + (range.isEmpty() ? "" : "  (90 % range " + range + ")")).close("tr");
    }

    private static void table(Html html, CostTable costs, String head, String style) {
        var table = new HtmlTable(style).words(head, 22);
        CostTable.CAUSES.forEach(cause -> table.numbers(cause, cause.equals("Capex") ? 12 : 11));
        table.numbers("Total", 11);
        costs.lines().forEach(line -> table.row(cells(line.period(), line.cells(), line.total())));
        table.total(cells("Total", costs.sums(), costs.total()));
        table.write(html);
    }

    private static String[] cells(String name, List<Long> values, long total) {
        var cells = new ArrayList<String>();
        cells.add(name);
        values.forEach(value -> cells.add(value == 0 ? "–" : amount(value)));
        cells.add(amount(total));
        return cells.toArray(String[]::new);
    }

    private static String amount(long value) {
        String text = FigureFormat.number(value);
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }
}
