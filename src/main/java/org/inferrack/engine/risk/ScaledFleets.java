package org.inferrack.engine.risk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.inferrack.engine.cost.EnergyPhase;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.engine.power.PowerBudget.SitePower;
import org.inferrack.engine.sizing.Resizing;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;

/** The same fleets for more or less work a server: those that carry it in proportion, rounded up; spares and stated counts as they are. */
record ScaledFleets(Sizing sizing, List<EnergyPhase> energy) {

    static ScaledFleets of(ToDoubleFunction<Fleet> factor, Plan plan, Scenario scenario, Sizing sizing, List<EnergyPhase> energy) {
        var fleets = new ArrayList<Fleet>();
        Map<String, Integer> before = new HashMap<>();
        Map<String, Integer> after = new HashMap<>();
        for (Fleet fleet : sizing.fleets()) {
            boolean counted = scenario.groups().stream().anyMatch(group -> group.id().equals(fleet.groupId()) && group.count().isEmpty());
            int needed = counted ? Resizing.needed(fleet, factor.applyAsDouble(fleet), Resizing.locations(plan, fleet), scenario.policies().utilisationCap()) : fleet.needed();
            var scaled = new Fleet(fleet.groupId(), fleet.siteId(), needed, fleet.spare(), fleet.loads(), fleet.peakUtilisation(), fleet.meanUtilisation(), fleet.spans());
            fleets.add(scaled);
            before.merge(fleet.siteId(), fleet.servers(), Integer::sum);
            after.merge(fleet.siteId(), scaled.servers(), Integer::sum);
        }
        return new ScaledFleets(new Sizing(fleets, sizing.demands(), sizing.shortfalls()), energy.stream()
                .map(phase -> new EnergyPhase(phase.from(), phase.until(), scaled(phase.power(), before, after))).toList());
    }

    private static PowerBudget scaled(PowerBudget power, Map<String, Integer> before, Map<String, Integer> after) {
        return new PowerBudget(power.servers(), power.sites().stream().map(site -> scaled(site, before, after)).toList(), power.itPeakKw(),
                power.itMeanKw(), power.facilityPeakKw(), power.facilityKwhPerYear(), power.heatBtuPerHour(), power.airflowM3PerHour());
    }

    private static SitePower scaled(SitePower site, Map<String, Integer> before, Map<String, Integer> after) {
        int servers = before.getOrDefault(site.siteId(), 0);
        double factor = servers == 0 ? 1 : (double) after.get(site.siteId()) / servers;
        return new SitePower(site.siteId(), times(site.itPeakKw(), factor), times(site.itMeanKw(), factor), times(site.facilityMeanKw(), factor),
                site.heatBtuPerHour(), site.airflowM3PerHour());
    }

    private static Figure times(Figure figure, double factor) {
        return Figure.derive("power × servers", figure.unit(), List.of(new Input("power", figure)), values -> values[0] * factor);
    }
}
