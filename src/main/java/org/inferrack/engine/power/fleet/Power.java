package org.inferrack.engine.power.fleet;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.engine.power.PowerPhase;
import org.inferrack.engine.power.ScenarioPower;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.power.server.FleetPower;
import org.inferrack.engine.sizing.Resizing;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;

/** Watts of servers and of everything together. */
public final class Power {

    private final ScenarioContext context;
    private final Sizing sizing;
    /** Of fleets that are the same in all months. */
    private final Map<Fleet, FleetPower> steady = new IdentityHashMap<>();

    private final Map<Fleet, Figure> counts = new IdentityHashMap<>();

    private Power(ScenarioContext context, Sizing sizing) {
        this.context = context;
        this.sizing = sizing;
    }

    /**
     * Power of a scenario: of each phase between purchases and swaps, and over the horizon. Unknown with the reason as soon as one server's
     * power is.
     */
    public static ScenarioPower of(ScenarioContext context, Sizing sizing) {
        return new Power(context, sizing).scenario();
    }

    private ScenarioPower scenario() {
        Plan plan = context.plan();
        var starts = new ArrayList<>(starts());
        if (starts.size() == 1) {
            PowerBudget budget = Totals.of(plan, sizing, servers(1), this::count);
            return new ScenarioPower(budget, List.of(new PowerPhase(1, Math.max(1, plan.horizonMonths()), budget)), atCap(starts));
        }
        var phases = new ArrayList<PowerPhase>();
        for (int i = 0; i < starts.size(); i++) {
            phases.add(new PowerPhase(starts.get(i), months(starts, i), Totals.of(plan, sizing, servers(starts.get(i)), this::count)));
        }
        var months = phases.stream().map(phase -> new ServersOverTime.Months(phase.fromMonth(), phase.months(), phase.budget().servers())).toList();
        return new ScenarioPower(Totals.of(plan, sizing, ServersOverTime.of(months), this::count), phases, atCap(starts));
    }

    private Figure count(Fleet fleet) {
        return counts.computeIfAbsent(fleet, new Resizing(context)::servers);
    }

    /** First months of the times between purchases and swaps. */
    private TreeSet<Integer> starts() {
        int horizon = context.plan().horizonMonths();
        var starts = new TreeSet<Integer>(List.of(1));
        context.scenario().groups()
                .forEach(group -> group.swap().map(ServerGroup.Swap::month).filter(month -> month > 1 && month <= horizon).ifPresent(starts::add));
        sizing.fleets().forEach(fleet -> fleet.spans().forEach(span -> starts.add(span.fromMonth())));
        return starts;
    }

    private int months(List<Integer> starts, int phase) {
        int end = phase + 1 < starts.size() ? starts.get(phase + 1) : Math.max(1, context.plan().horizonMonths()) + 1;
        return end - starts.get(phase);
    }

    private List<ServerPower> servers(int month) {
        return sizing.fleets().stream().map(fleet -> fleet.in(month).map(then -> power(fleet, month, then)).orElseGet(() -> notYet(fleet))).toList();
    }

    /**
     * Every server as busy as policy and latency allow (busier if the fleet is): what a rack full of working servers draws, whatever the
     * demand of this plan.
     */
    private List<ServerPower> atCap(List<Integer> starts) {
        var months = new ArrayList<ServersOverTime.Months>();
        for (int phase = 0; phase < starts.size(); phase++) {
            int start = starts.get(phase);
            months.add(new ServersOverTime.Months(start, months(starts, phase), sizing.fleets().stream()
                    .map(fleet -> power(fleet, start, fleet.used(Math.max(fleet.peakUtilisation(), cap(fleet)), fleet.meanUtilisation()))).toList()));
        }
        return ServersOverTime.of(months);
    }

    /** Highest utilisation of a server that carries the fleet's mix of work; the loads share it by the time that they take. */
    private double cap(Fleet fleet) {
        double busy = 0;
        double needed = 0;
        for (var load : fleet.loads()) {
            double perServer = load.capability().perServer().amount().orElse(0);
            double cap = Math.min(context.scenario().policies().utilisationCap(), load.capability().latencyCap());
            if (perServer > 0 && cap > 0) {
                busy += load.peakUnits() / perServer;
                needed += load.peakUnits() / perServer / cap;
            }
        }
        return needed > 0 ? busy / needed : 0;
    }

    private static ServerPower notYet(Fleet fleet) {
        var nothing = Figure.exact(0, "W", "not bought yet");
        var share = Figure.exact(0, "", "not bought yet");
        return new ServerPower(fleet.groupId(), fleet.siteId(), nothing, nothing, nothing, nothing, nothing, share, share);
    }

    /** One server of a fleet with the accelerators that it has in a month, used as said. */
    private ServerPower power(Fleet fleet, int month, Fleet used) {
        var group = context.group(fleet.groupId());
        if (group.isEmpty()) {
            var unknown = Figure.unknown("W", "server group " + fleet.groupId() + " is not in scenario " + context.scenario().id());
            return new ServerPower(fleet.groupId(), fleet.siteId(), unknown, unknown, unknown, unknown, unknown, unknown, unknown);
        }
        ServerConfiguration configuration = group.get().configuration();
        var swap = group.get().swap();
        if (swap.isPresent() || !fleet.spans().isEmpty()) {
            return FleetPower.of(context, used, swap.filter(planned -> month >= planned.month())
                    .map(planned -> configuration.withAcceleratorId(planned.acceleratorId())).orElse(configuration)).at(used);
        }
        return steady.computeIfAbsent(fleet, _ -> FleetPower.of(context, fleet, configuration)).at(used);
    }
}
