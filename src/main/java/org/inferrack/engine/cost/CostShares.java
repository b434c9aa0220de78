package org.inferrack.engine.cost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.inferrack.catalog.Catalog;
import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerGroup;

/**
 * Which share of a scenario's TCO each workload bears: a fleet's part of hardware, support, licences and energy, divided
 * among its workloads by the server time they take on the mean. Rent follows the rest. Idle time is borne by those who share the fleet.
 */
final class CostShares {

    private CostShares() {
    }

    /** Shares by workload id; they sum to 1. Empty where nothing is served. */
    static Map<String, Double> of(ScenarioContext context, Sizing sizing, PowerBudget power) {
        var loaded = sizing.fleets().stream().filter(fleet -> timeTaken(fleet).values().stream().anyMatch(time -> time > 0)).toList();
        var workloads = new LinkedHashMap<String, Double>();
        double all = 0;
        for (var fleet : loaded) {
            double weight = loaded.size() == 1 ? 1 : weight(fleet, context, power);
            var times = timeTaken(fleet);
            double busy = times.values().stream().mapToDouble(Double::doubleValue).sum();
            times.forEach((workload, time) -> workloads.merge(workload, weight * time / busy, Double::sum));
            all += weight;
        }
        double total = all;
        workloads.replaceAll((_, share) -> total > 0 ? share / total : 0);
        return workloads;
    }

    private static double weight(Sizing.Fleet fleet, ScenarioContext context, PowerBudget power) {
        Plan plan = context.plan();
        var alone = new Sizing(List.of(fleet), List.of(), List.of());
        double hardware = new CashModel(plan.currency(), plan.startMonth(), plan.horizonMonths(), 0,
                CashFlows.ofHardware(plan, BomParts.of(context, alone))).total().amount().orElse(0);
        double energy = power.server(fleet.groupId(), fleet.siteId()).map(server -> server.mean()).filter(Figure::isKnown)
                .map(mean -> mean.amount().orElseThrow() / 1000 * fleet.servers() * energyPerKw(plan, fleet.siteId())).orElse(0.0);
        double licences = context.group(fleet.groupId()).map(group -> licencesPerServer(plan, group, context.catalog())).orElse(0.0) * fleet.servers();
        return hardware + energy + licences;
    }

    /** From the month in which its accelerators are bought. */
    private static double licencesPerServer(Plan plan, ServerGroup group, Catalog catalog) {
        int months = Math.max(0, plan.horizonMonths() + 1 - group.firstMonth());
        return plan.economics().licencePerAcceleratorYear() / 12 * months * group.configuration().boards(catalog);
    }

    private static double energyPerKw(Plan plan, String siteId) {
        return plan.site(siteId).map(site -> site.pue() * site.tariff().pricePerKwh() * Hours.of(plan)).orElse(0.0);
    }

    private static Map<String, Double> timeTaken(Sizing.Fleet fleet) {
        var times = new LinkedHashMap<String, Double>();
        for (var load : fleet.loads()) {
            double capacity = load.capability().perServer().amount().orElse(0);
            times.merge(load.workloadId(), capacity > 0 ? load.meanUnits() / capacity : 0, Double::sum);
        }
        return times;
    }
}
