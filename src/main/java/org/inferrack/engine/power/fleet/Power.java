package org.inferrack.engine.power.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.Phase;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.power.server.FleetPower;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;

/** Watts of servers and of everything together. */
public final class Power {

    private Power() {
    }

    /**
     * Power of one server of every fleet, in the order of the sizing's fleets. Where accelerators are swapped within the
     * horizon, planning and worst watts are those of the worse state, mean and idle watts the mean over the months.
     */
    public static List<ServerPower> servers(Plan plan, Scenario scenario, Sizing sizing, Catalog catalog, Fitted fitted) {
        var phases = phases(plan, scenario, sizing, catalog, fitted);
        return IntStream.range(0, sizing.fleets().size()).mapToObj(index -> FleetPower.over(phases, index)).toList();
    }

    /** The same from data sheets and direct measurements alone, without what was learned from other systems. */
    public static List<ServerPower> servers(Plan plan, Scenario scenario, Sizing sizing, Catalog catalog) {
        return servers(plan, scenario, sizing, catalog, Fitted.NONE);
    }

    /**
     * The same with every server as busy as policy and latency allow (busier if the fleet is): what a rack full of working
     * servers draws, whatever the demand of this plan.
     */
    public static List<ServerPower> serversAtCap(Plan plan, Scenario scenario, Sizing sizing, Catalog catalog, Fitted fitted) {
        var fleets = sizing.fleets().stream().map(fleet -> new Fleet(fleet.groupId(), fleet.siteId(), fleet.needed(), fleet.spare(), fleet.loads(),
                Math.max(fleet.peakUtilisation(), cap(scenario, fleet)), fleet.meanUtilisation(), List.of())).toList();
        return servers(plan, scenario, new Sizing(fleets, sizing.demands(), sizing.shortfalls()), catalog, fitted);
    }

    /** Highest utilisation of a server that carries the fleet's mix of work; the loads share it by the time that they take. */
    private static double cap(Scenario scenario, Fleet fleet) {
        double busy = 0;
        double needed = 0;
        for (var load : fleet.loads()) {
            double perServer = load.capability().perServer().amount().orElse(0);
            double cap = Math.min(scenario.policies().utilisationCap(), load.capability().latencyCap());
            if (perServer > 0 && cap > 0) {
                busy += load.peakUnits() / perServer;
                needed += load.peakUnits() / perServer / cap;
            }
        }
        return needed > 0 ? busy / needed : 0;
    }

    /** The same before and after each swap; one phase where nothing is swapped. The months add up to the horizon. */
    public static List<Phase> phases(Plan plan, Scenario scenario, Sizing sizing, Catalog catalog, Fitted fitted) {
        var starts = new TreeSet<Integer>(List.of(1));
        scenario.groups().forEach(group -> group.swap().map(ServerGroup.Swap::month)
                .filter(month -> month > 1 && month <= plan.horizonMonths()).ifPresent(starts::add));
        sizing.fleets().forEach(fleet -> fleet.spans().forEach(span -> starts.add(span.fromMonth())));
        var phases = new ArrayList<Phase>();
        for (int start : starts) {
            Integer next = starts.higher(start);
            int end = next == null ? Math.max(1, plan.horizonMonths()) + 1 : next;
            phases.add(new Phase(start, end - start, sizing.fleets().stream().map(fleet -> server(plan, scenario, fleet, start, catalog, fitted)).toList()));
        }
        return phases;
    }

    /** Sums by site and over all sites; unknown with the reason as soon as one server's power is. */
    public static PowerBudget budget(Plan plan, Scenario scenario, Sizing sizing, List<ServerPower> servers, Catalog catalog) {
        return Totals.of(plan, sizing, servers);
    }

    private static ServerPower server(Plan plan, Scenario scenario, Fleet fleet, int month, Catalog catalog, Fitted fitted) {
        var group = scenario.groups().stream().filter(each -> each.id().equals(fleet.groupId())).findFirst();
        if (group.isEmpty()) {
            var unknown = Figure.unknown("W", "server group " + fleet.groupId() + " is not in scenario " + scenario.id());
            return new ServerPower(fleet.groupId(), fleet.siteId(), unknown, unknown, unknown, unknown, unknown, unknown, unknown);
        }
        String accelerator = group.get().swap().filter(swap -> month >= swap.month()).map(ServerGroup.Swap::acceleratorId)
                .orElse(group.get().configuration().acceleratorId());
        Optional<Fleet> then = at(fleet, month);
        return then.isEmpty() ? notYet(fleet) : FleetPower.of(plan, then.get(), group.get().configuration(), accelerator, catalog, fitted);
    }

    /** The fleet as it is used in a month; empty before it is bought. */
    private static Optional<Fleet> at(Fleet fleet, int month) {
        if (fleet.spans().isEmpty()) {
            return Optional.of(fleet);
        }
        return fleet.spans().stream().filter(span -> span.fromMonth() <= month).reduce((_, later) -> later)
                .map(span -> new Fleet(fleet.groupId(), fleet.siteId(), fleet.needed(), fleet.spare(), fleet.loads(), span.peakUtilisation(), span.meanUtilisation()));
    }

    private static ServerPower notYet(Fleet fleet) {
        var nothing = Figure.exact(0, "W", "not bought yet");
        var share = Figure.exact(0, "", "not bought yet");
        return new ServerPower(fleet.groupId(), fleet.siteId(), nothing, nothing, nothing, nothing, nothing, share, share);
    }
}
