package org.inferrack.optimise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.optimise.model.Objective;
import org.inferrack.optimise.model.Selection;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Scenario;

/**
 * The fleet that was chosen for a plan.
 *
 * @param selection counts and certificate of the choice; its bound holds for racks whose limits are shared out freely
 * @param scenario  the choice as server groups, empty if there is none
 * @param outcome   what the planner says of it: placed, powered, costed; empty too where there was no time left to ask it
 * @param amounts   what the choice takes of each objective, spares and racks included; absent where a figure is unknown
 * @param reason    why there is no fleet, or none that the planner has seen, and what to do; empty if there is one
 */
public record OptimisedFleet(Objective objective, Selection selection, Optional<Scenario> scenario, Optional<ScenarioOutcome> outcome,
                             Map<Objective, Double> amounts, String reason) {

    public OptimisedFleet {
        amounts = Map.copyOf(amounts);
    }

    /** The planner carries every demand and places every server. */
    public boolean feasible() {
        return outcome.map(ScenarioOutcome::feasible).orElse(false);
    }

    /**
     * What the planner makes of the objective, where that is not what the choice was made with: it prices utilisation, spares and racks of
     * the whole fleet, the choice each server by itself. Empty where they agree.
     */
    public Optional<String> difference() {
        OptionalDouble planned = planned();
        if (planned.isEmpty() || selection.objective().isEmpty() || !(selection.objective().getAsDouble() > 0)) {
            return Optional.empty();
        }
        double chosen = selection.objective().getAsDouble();
        double share = (planned.getAsDouble() - chosen) / chosen;
        return Math.abs(share) < 5e-5 ? Optional.empty() : Optional.of("The certificate is about choices as they are priced server by server; the planner, "
                + "which knows the whole fleet, comes to " + String.format(java.util.Locale.ROOT, "%.2f", 100 * Math.abs(share)) + " % "
                + (share < 0 ? "less" : "more") + ".");
    }

    /** The objective as the planner finds it, in its unit; empty where it has no such figure. */
    public OptionalDouble planned() {
        Metric metric = switch (objective) {
            case TCO -> Metric.TCO;
            case NPV -> Metric.NPV;
            case CAPEX -> Metric.CAPEX;
            case RACKS -> Metric.RACKS;
            case ENERGY -> Metric.ENERGY_PER_YEAR;
            case CARBON, POWER -> null;
        };
        return metric == null || outcome.isEmpty() ? OptionalDouble.empty() : outcome.get().metric(metric).amount();
    }

    /** The same with another bound, where that one is better. */
    OptimisedFleet bounded(double floor) {
        return new OptimisedFleet(objective, selection.bounded(floor), scenario, outcome, amounts, reason);
    }

    /** Racks that the planner puts servers in. */
    long racks() {
        return outcome.map(each -> each.placement().racksInUse()).orElse(0L);
    }

    /** The objective as the planner finds it, else as it was chosen with. */
    double value() {
        return planned().orElse(selection.objective().orElse(Double.POSITIVE_INFINITY));
    }

    /** Servers bought, spares included. */
    public int servers() {
        return outcome.map(each -> each.sizing().servers()).orElse(0);
    }

    /** Groups of the scenario; empty if there is none. */
    public List<org.inferrack.plan.ServerGroup> groups() {
        return scenario.map(Scenario::groups).orElse(List.of());
    }
}
