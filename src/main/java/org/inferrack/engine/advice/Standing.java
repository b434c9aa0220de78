package org.inferrack.engine.advice;

import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.findings.Finding;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.placement.Placement;
import org.inferrack.plan.Metric;

/**
 * Where a scenario stands: what is compared before and after a change.
 *
 * @param blockers   findings that make the scenario infeasible
 * @param unplaced   servers that stand nowhere
 * @param unserved   workloads at sites of which some demand is not carried
 * @param racks      in use; absent without racks
 * @param itKw       IT power at peak; absent if unknown, as the other figures
 * @param tco        over the horizon, in the plan's currency
 * @param tcoRange   its 90 % interval; absent if it is unknown
 */
public record Standing(boolean feasible, int blockers, int unplaced, int unserved, OptionalDouble racks, int servers, int accelerators,
                       OptionalDouble itKw, OptionalDouble kwhPerYear, OptionalDouble capex, OptionalDouble tco, Optional<Range> tcoRange) {

    /** Lower and upper end. */
    public record Range(double low, double high) {
    }

    public static Standing of(ScenarioOutcome outcome) {
        int accelerators = outcome.metric(Metric.ACCELERATORS).amount().stream().mapToInt(value -> (int) Math.round(value)).findFirst().orElse(0);
        return new Standing(outcome.feasible(),
                (int) outcome.findings().stream().filter(finding -> finding.severity() == Finding.Severity.BLOCKER).count(),
                outcome.placement().unplaced().stream().mapToInt(Placement.Unplaced::servers).sum(), outcome.sizing().shortfalls().size(),
                outcome.metric(Metric.RACKS).amount(), outcome.sizing().servers(), accelerators, outcome.metric(Metric.IT_POWER).amount(),
                outcome.metric(Metric.ENERGY_PER_YEAR).amount(), outcome.metric(Metric.CAPEX).amount(), outcome.metric(Metric.TCO).amount(),
                outcome.metric(Metric.TCO) instanceof Figure.Known tco ? Optional.of(new Range(tco.low(), tco.high())) : Optional.empty());
    }
}
