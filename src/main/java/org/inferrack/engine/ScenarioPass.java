package org.inferrack.engine;

import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.engine.capability.Compatibility;
import org.inferrack.engine.capability.Incompatibility;
import org.inferrack.engine.capability.measured.MeasurementIndex;
import org.inferrack.engine.cost.Costing;
import org.inferrack.engine.cost.Costs;
import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.engine.findings.FindingContext.Misfit;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.site.Placer;
import org.inferrack.engine.power.fleet.Power;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.engine.sizing.Sizer;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;

/** One scenario on its way through the rooms, in the order in which the data passes them. */
record ScenarioPass(Scenario scenario, Sizing sizing, PowerBudget power, Placement placement, Costs costs, List<Misfit> misfits) {

    /** @param earlier where the servers of this scenario stood before the last change of the plan, if they did */
    static ScenarioPass pass(Plan plan, Scenario scenario, Catalog catalog, MeasurementIndex index, Fitted fitted, Optional<Placement> earlier) {
        Sizing sizing = Sizer.size(plan, scenario, catalog, index);
        var servers = Power.servers(plan, scenario, sizing, catalog, fitted);
        PowerBudget power = Power.budget(plan, scenario, sizing, servers, catalog);
        Placement placement = Placer.place(plan, scenario, sizing, servers,
                Power.serversAtCap(plan, scenario, sizing, catalog, fitted), catalog, earlier);
        Costs costs = Costing.cost(plan, scenario, sizing, power, placement, catalog, fitted);
        return new ScenarioPass(scenario, sizing, power, placement, costs, misfits(scenario, catalog));
    }

    private static List<Misfit> misfits(Scenario scenario, Catalog catalog) {
        return scenario.groups().stream().flatMap(group -> Compatibility.of(group.configuration(), catalog).stream()
                .map(found -> new Misfit(group.id(), severity(found.severity()), found.limit(), found.message(), found.advice()))).toList();
    }

    private static Severity severity(Incompatibility.Severity severity) {
        return switch (severity) {
            case REFUSED -> Severity.BLOCKER;
            case UNCHECKED -> Severity.WARNING;
            case NOTE -> Severity.NOTE;
        };
    }

    /** Demand is there but no server that could carry any of it: then no figure means anything. */
    boolean carriesNothing() {
        return sizing.servers() == 0 && !sizing.shortfalls().isEmpty();
    }

    static Optional<Costs> baseline(List<ScenarioPass> all) {
        return all.stream().filter(rooms -> rooms.scenario().role() == Scenario.Role.BASELINE && rooms.sizing().shortfalls().isEmpty()).map(ScenarioPass::costs).findFirst();
    }
}
