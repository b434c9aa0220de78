package org.inferrack.engine.metric;

import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.Metric;

/**
 * What may be held against each other: scenarios that work. One that leaves demand unserved, or servers without a place, takes less of everything,
 * so its figures are shown and never ranked.
 */
public final class Comparison {

    static final String DOES_NOT_WORK = "the scenario does not work as planned";
    static final String NO_BASELINE = "the plan has no baseline that carries the whole demand";

    private Comparison() {
    }

    /** Whether a scenario's figures can be better or worse than another's. */
    public static boolean ranks(ScenarioOutcome scenario) {
        return scenario.feasible();
    }

    /** The best amount among the scenarios that rank, where it can be told from that of the others. */
    public static OptionalDouble best(Metric metric, List<ScenarioOutcome> scenarios) {
        return Ranking.best(metric, scenarios.stream().filter(Comparison::ranks).map(each -> each.metric(metric)).toList());
    }

    /** Whether a scenario has the best amount. */
    public static boolean isBest(Metric metric, ScenarioOutcome scenario, List<ScenarioOutcome> scenarios) {
        return ranks(scenario) && best(metric, scenarios).stream().anyMatch(best -> scenario.metric(metric).amount().stream().anyMatch(own -> own == best));
    }

    /** Proposal over baseline, with the interval that both cause; unknown unless both rank. */
    public static Figure timesBaseline(Metric metric, ScenarioOutcome proposal, ScenarioOutcome baseline) {
        String unit = "× baseline";
        return !ranks(proposal) ? Figure.unknown(unit, DOES_NOT_WORK)
                : !ranks(baseline) ? Figure.unknown(unit, NO_BASELINE)
                : Figure.derive("proposal / baseline", unit, List.of(new Input("proposal", proposal.metric(metric)), new Input("baseline",
                        baseline.metric(metric))), values -> values[0] / values[1]);
    }
}
