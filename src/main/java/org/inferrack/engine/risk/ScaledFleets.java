package org.inferrack.engine.risk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.inferrack.engine.cost.Costing;
import org.inferrack.engine.pass.ScenarioPass;
import org.inferrack.engine.placement.RacksInUse;
import org.inferrack.engine.power.PowerPhase;
import org.inferrack.engine.sizing.Resizing;
import org.inferrack.engine.sizing.Sizing;

/** The same fleets for more or less demand: those that carry it in proportion, rounded up; spares and stated counts as they are. */
record ScaledFleets(Sizing sizing, List<PowerPhase> phases) {

    static ScaledFleets of(double demand, ScenarioPass pass) {
        Sizing scaled = new Resizing(pass.context()).resized(pass.sizing(), _ -> demand);
        Map<String, Integer> before = bySite(pass.sizing());
        Map<String, Integer> after = bySite(scaled);
        return new ScaledFleets(scaled, pass.power().phases().stream().map(phase -> phase.scaled(siteId -> factor(before, after, siteId))).toList());
    }

    /** Undiscounted. */
    double cost(ScenarioPass pass) {
        pass.context().cancellation().check();
        return Costing.cash(pass.context(), sizing, phases, RacksInUse.of(pass.placement(), sizing.servers(), pass.sizing().servers())).totalValue();
    }

    private static Map<String, Integer> bySite(Sizing sizing) {
        var servers = new HashMap<String, Integer>();
        sizing.fleets().forEach(fleet -> servers.merge(fleet.siteId(), fleet.servers(), Integer::sum));
        return servers;
    }

    /** Servers of a site for each that it had. */
    private static double factor(Map<String, Integer> before, Map<String, Integer> after, String siteId) {
        int servers = before.getOrDefault(siteId, 0);
        return servers == 0 ? 1 : (double) after.get(siteId) / servers;
    }
}
