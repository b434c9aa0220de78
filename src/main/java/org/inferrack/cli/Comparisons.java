package org.inferrack.cli;

import java.util.List;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
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
                ratios.set(MetricKey.of(metric), FigureJson.brief(ratio(metric, proposal, baseline)));
            }
        }));
        return comparisons;
    }

    /** Proposal over baseline, with the interval that both cause. */
    static Figure ratio(Metric metric, ScenarioOutcome proposal, ScenarioOutcome baseline) {
        return Figure.derive("proposal / baseline", "× baseline",
                List.of(new Input("proposal", proposal.metric(metric)), new Input("baseline", baseline.metric(metric))), values -> values[0] / values[1]);
    }
}
