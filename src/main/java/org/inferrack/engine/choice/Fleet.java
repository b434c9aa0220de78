package org.inferrack.engine.choice;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inferrack.engine.ScenarioOutcome;
import org.inferrack.plan.Scenario;

/**
 * The fleet that was chosen for a plan.
 *
 * @param selection counts and certificate of the choice; its bound holds for racks whose limits are shared out freely
 * @param scenario  the choice as server groups, empty if there is none
 * @param outcome   what the planner says of it: placed, powered, costed
 * @param amounts   what the choice takes of each objective, spares and racks included; absent where a figure is unknown
 * @param reason    why there is no fleet, and what to do; empty if there is one
 */
public record Fleet(Objective objective, Selection selection, Optional<Scenario> scenario, Optional<ScenarioOutcome> outcome,
                    Map<Objective, Double> amounts, String reason) {

    public Fleet {
        amounts = Map.copyOf(amounts);
    }

    /** The planner carries every demand and places every server. */
    public boolean feasible() {
        return outcome.map(ScenarioOutcome::feasible).orElse(false);
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
