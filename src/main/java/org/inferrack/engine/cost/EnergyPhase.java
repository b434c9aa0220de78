package org.inferrack.engine.cost;

import java.util.List;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.engine.power.fleet.Power;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;

/** Months that draw the same power. Index 0 is the plan's first month; {@code until} is not included. */
public record EnergyPhase(int from, int until, PowerBudget power) {

    /** One phase with the given budget, or one for each set of servers and accelerators where a group is bought later or swaps them. */
    public static List<EnergyPhase> of(Plan plan, Scenario scenario, Sizing sizing, PowerBudget power, Catalog catalog, Fitted fitted) {
        boolean changes = scenario.groups().stream().anyMatch(group -> group.swap().isPresent() || group.firstMonth() > 1);
        return !changes ? List.of(new EnergyPhase(0, plan.horizonMonths(), power))
                : Power.phases(plan, scenario, sizing, catalog, fitted).stream()
                        .map(phase -> new EnergyPhase(phase.fromMonth() - 1, phase.lastMonth(),
                                Power.budget(plan, scenario, sizing, phase.servers(), catalog)))
                        .toList();
    }

    int months() {
        return until - from;
    }
}
