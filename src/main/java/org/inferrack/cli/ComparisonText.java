package org.inferrack.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.inferrack.cli.PlanFile.Planned;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.metric.Comparison;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.sizing.PrecisionUse;
import org.inferrack.plan.Metric;

/** Scenarios side by side in a terminal: one column each, and for proposals how many times the baseline. */
final class ComparisonText {

    private static final int LABEL_AND_ONE_COLUMN = 70;

    private final PrintWriter out;
    private final Planned planned;
    private final int width = Terminal.width();

    ComparisonText(PrintWriter out, Planned planned) {
        this.out = out;
        this.planned = planned;
    }

    void print() {
        OutcomeText.title(out, planned.plan(), planned.outcome().knowledgeVersion(), width);
        List<ScenarioOutcome> scenarios = planned.outcome().scenarios().stream()
                .sorted(Comparator.comparing(each -> each.scenario().role())).toList();
        out.println();
        int columns = width < LABEL_AND_ONE_COLUMN ? 1 : Math.max(1, (width - 40) / 24);
        for (int from = 0; from < scenarios.size(); from += columns) {
            table(scenarios.subList(from, Math.min(scenarios.size(), from + columns)));
            out.println();
        }
        for (ScenarioOutcome scenario : scenarios) {
            planned.outcome().targets().stream().filter(result -> result.scenarioId().equals(scenario.scenario().id()))
                    .forEach(result -> Terminal.wrap(TargetText.mark(result.verdict()) + " ", scenario.scenario().name() + ": "
                            + TargetText.of(result, planned.plan().currency()), width).forEach(out::println));
        }
    }

    private void table(List<ScenarioOutcome> scenarios) {
        var heads = new ArrayList<String>(List.of(""));
        scenarios.forEach(each -> heads.add(">" + shortened(each.scenario().name())));
        heads.add("");
        var table = new TextTable(heads.toArray(String[]::new));
        var feasible = new ArrayList<String>(List.of("Feasible"));
        scenarios.forEach(each -> feasible.add(each.feasible() ? "yes" : "NO"));
        feasible.add("");
        table.row(feasible);
        PrecisionUse.compared(scenarios.stream().map(ScenarioOutcome::sizing).toList(), planned.plan()).forEach(each -> {
            var row = new ArrayList<String>(List.of("Precision" + (each.workload().isEmpty() ? "" : ", " + each.workload())));
            row.addAll(each.words());
            row.add("");
            table.row(row);
        });
        for (Metric metric : Metric.values()) {
            if (Relevance.of(metric, planned.plan())) {
                var row = new ArrayList<String>(List.of(metric.label()));
                scenarios.forEach(each -> row.add(cell(metric, each)));
                row.add(metric.unit(planned.plan().currency()).length() > 5 ? "" : metric.unit(planned.plan().currency()));
                table.row(row);
            }
        }
        table.print(out, width);
    }

    private String cell(Metric metric, ScenarioOutcome scenario) {
        String value = FigureFormat.value(scenario.metric(metric));
        return planned.outcome().baseline().filter(baseline -> baseline != scenario && metric != Metric.SAVING)
                .map(baseline -> Comparison.timesBaseline(metric, scenario, baseline))
                .filter(Figure::isKnown)
                .map(ratio -> value + " (" + FigureFormat.value(ratio) + "x)").orElse(value);
    }

    private static String shortened(String name) {
        return name.length() <= 22 ? name : name.substring(0, 21) + "…";
    }
}
