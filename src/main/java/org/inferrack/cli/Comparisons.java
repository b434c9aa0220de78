package org.inferrack.cli;

import java.util.List;

import org.inferrack.engine.metric.Comparison;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Scenario;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Each proposal against the baseline, metric by metric. */
final class Comparisons {

    private Comparisons() {
    }

    static ArrayNode json(Outcome outcome, List<ScenarioOutcome> shown) {
        ArrayNode comparisons = JsonNodeFactory.instance.arrayNode();
        outcome.baseline().ifPresent(baseline -> shown.stream().filter(each -> each.scenario().role() == Scenario.Role.PROPOSAL).forEach(proposal -> {
            ObjectNode node = comparisons.addObject().put("baseline", baseline.scenario().id()).put("proposal", proposal.scenario().id());
            ObjectNode ratios = node.putObject("timesBaseline");
            for (Metric metric : Metric.values()) {
                ratios.set(MetricKey.of(metric), FigureJson.brief(Comparison.timesBaseline(metric, proposal, baseline)));
            }
        }));
        return comparisons;
    }
}
