package org.inferrack.report;

import java.util.Map;
import java.util.stream.Collectors;

import org.inferrack.catalog.Source;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;

/** One row for each figure of each scenario and workload; an unknown figure has empty numbers and its reason. */
final class MetricCsv {

    private MetricCsv() {
    }

    static CsvTable table(Plan plan, Outcome outcome) {
        var table = new CsvTable("scenario", "role", "feasible", "workload", "metric", "label", "value", "low_90", "high_90", "unit", "evidence", "reason",
                "sources");
        for (ScenarioOutcome scenario : outcome.scenarios()) {
            rows(table, plan, scenario, "", scenario.metrics());
            scenario.workloads().forEach(workload -> rows(table, plan, scenario,
                    plan.workload(workload.workloadId()).map(org.inferrack.plan.Workload::name).orElse(workload.workloadId()), workload.metrics()));
        }
        return table;
    }

    private static void rows(CsvTable table, Plan plan, ScenarioOutcome scenario, String workload, Map<Metric, Figure> metrics) {
        metrics.forEach((metric, figure) -> {
            String name = scenario.scenario().name();
            String role = scenario.scenario().role().name();
            String feasible = Boolean.toString(scenario.feasible());
            String unit = metric.unit(plan.currency());
            switch (figure) {
                case Figure.Known known -> table.row(name, role, feasible, workload, metric.name(), metric.label(), CsvTable.number(known.value()),
                        low(known), high(known), unit, known.evidence().name(), "",
                        known.basis().allSources().stream().map(Source::citation).distinct().collect(Collectors.joining("; ")));
                case Figure.Unknown unknown ->
                        table.row(name, role, feasible, workload, metric.name(), metric.label(), "", "", "", unit, "", unknown.reason(), "");
            }
        });
    }

    /** Empty where the range has no upper end. */
    private static String low(Figure.Known known) {
        return Double.isInfinite(known.lowest()) ? "" : CsvTable.number(known.low());
    }

    private static String high(Figure.Known known) {
        return Double.isInfinite(known.highest()) ? "" : CsvTable.number(known.high());
    }
}
