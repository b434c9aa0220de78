package org.inferrack.engine.risk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.pass.ScenarioPass;
import org.inferrack.engine.power.PowerPhase;
import org.inferrack.engine.sizing.Resizing;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.engine.sizing.Sizing.Fleet;

/** The same fleets for more or less work a server: those that carry it in proportion, rounded up; spares and stated counts as they are. */
record ScaledFleets(Sizing sizing, List<PowerPhase> phases) {

    static ScaledFleets of(ToDoubleFunction<Fleet> factor, ScenarioPass pass) {
        ScenarioContext context = pass.context();
        Sizing sizing = pass.sizing();
        var fleets = new ArrayList<Fleet>();
        Map<String, Integer> before = new HashMap<>();
        Map<String, Integer> after = new HashMap<>();
        for (Fleet fleet : sizing.fleets()) {
            boolean counted = context.group(fleet.groupId()).filter(group -> group.count().isEmpty()).isPresent();
            int needed = counted ? Resizing.needed(fleet, factor.applyAsDouble(fleet), Resizing.locations(context.plan(), fleet),
                    context.scenario().policies().utilisationCap()) : fleet.needed();
            var scaled = new Fleet(fleet.groupId(), fleet.siteId(), needed, fleet.spare(), fleet.loads(), fleet.peakUtilisation(), fleet.meanUtilisation(),
                    fleet.spans());
            fleets.add(scaled);
            before.merge(fleet.siteId(), fleet.servers(), Integer::sum);
            after.merge(fleet.siteId(), scaled.servers(), Integer::sum);
        }
        return new ScaledFleets(new Sizing(fleets, sizing.demands(), sizing.shortfalls()), pass.power().phases().stream()
                .map(phase -> phase.scaled(siteId -> factor(before, after, siteId))).toList());
    }

    /** Servers of a site for each that it had. */
    private static double factor(Map<String, Integer> before, Map<String, Integer> after, String siteId) {
        int servers = before.getOrDefault(siteId, 0);
        return servers == 0 ? 1 : (double) after.get(siteId) / servers;
    }
}
