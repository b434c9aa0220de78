package org.inferrack.engine.outcome;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.inferrack.engine.cost.Costs;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.findings.Finding;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.engine.risk.Tornado;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Scenario;

/**
 * What the engine concluded about one scenario, room by room.
 *
 * @param metrics   every {@link Metric}; unknown with the reason where it does not apply
 * @param workloads the metrics that differ by workload, for targets that name one
 */
public record ScenarioOutcome(Scenario scenario, Sizing sizing, PowerBudget power, Placement placement, Costs costs, Tornado tornado,
                              Map<Metric, Figure> metrics, List<WorkloadMetrics> workloads, List<Finding> findings) {

    /** Figures of one workload. */
    public record WorkloadMetrics(String workloadId, Map<Metric, Figure> metrics) {
        public WorkloadMetrics {
            metrics = ordered(metrics);
        }

        public Figure metric(Metric metric) {
            return metrics.getOrDefault(metric, Figure.unknown(metric.unit(), "does not apply to " + workloadId));
        }
    }

    public ScenarioOutcome {
        metrics = ordered(metrics);
        workloads = List.copyOf(workloads);
        findings = List.copyOf(findings);
    }

    public Figure metric(Metric metric) {
        return metrics.getOrDefault(metric, Figure.unknown(metric.unit(), "no server carries the demand"));
    }

    /** Everything is served and everything stands somewhere. */
    public boolean feasible() {
        return works(findings);
    }

    /** The same from the findings alone. */
    public static boolean works(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.BLOCKER);
    }

    private static Map<Metric, Figure> ordered(Map<Metric, Figure> metrics) {
        var ordered = new EnumMap<Metric, Figure>(Metric.class);
        ordered.putAll(metrics);
        return Collections.unmodifiableMap(ordered);
    }
}
