package org.inferrack.engine.power;

import java.util.List;

/**
 * Everything that is known of the watts of a scenario.
 *
 * @param budget over the whole horizon: for feeds the worse of the phases, for energy their mean
 * @param phases in order of time, at least one; their months add up to the horizon
 * @param atCap  power of one server of every fleet, in the order of the sizing's fleets, as busy as policy and latency allow
 */
public record ScenarioPower(PowerBudget budget, List<PowerPhase> phases, List<ServerPower> atCap) {

    public ScenarioPower {
        phases = List.copyOf(phases);
        atCap = List.copyOf(atCap);
    }
}
