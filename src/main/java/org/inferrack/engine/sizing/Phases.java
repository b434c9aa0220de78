package org.inferrack.engine.sizing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Shortfall;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Site;

/**
 * One site of a scenario whose servers are bought at several times: demand is handed out anew at each purchase. Servers left to the engine are
 * sized for the time until the next purchase; what that cannot carry is added to those that are there already.
 */
final class Phases {

    private final Site site;
    private final List<Ask> asks;
    private final GroupServers servers;
    private final Scenario scenario;
    private final List<Integer> starts;
    private final double years;
    private final Map<String, Integer> counts = new HashMap<>();

    Phases(Site site, List<Ask> asks, GroupServers servers, Scenario scenario, int horizonMonths) {
        this.site = site;
        this.asks = asks;
        this.servers = servers;
        this.scenario = scenario;
        years = horizonMonths / 12.0;
        starts = starts(scenario, horizonMonths);
    }

    /** First months of the times between purchases, in order; 1 alone where everything is bought at the start. */
    static List<Integer> starts(Scenario scenario, int horizonMonths) {
        var starts = new TreeSet<Integer>(Set.of(1));
        scenario.groups().stream().map(ServerGroup::firstMonth).filter(month -> month <= horizonMonths).forEach(starts::add);
        return List.copyOf(starts);
    }

    Allocated allocate() {
        for (int phase = 0; phase < starts.size(); phase++) {
            decide(phase);
        }
        var phases = new ArrayList<Allocation>();
        for (int phase = 0; phase < starts.size(); phase++) {
            phases.add(run(phase, Set.of()));
        }
        return new Allocated(fleets(phases), shortfalls(phases));
    }

    /** Fleets and what they cannot carry. */
    record Allocated(List<Fleet> fleets, List<Shortfall> shortfalls) {
    }

    private void decide(int phase) {
        var open = new HashSet<String>();
        scenario.groups().stream().filter(group -> group.count().isEmpty() && group.firstMonth() == starts.get(phase)).forEach(group -> open.add(group.id()));
        Allocation allocation = run(phase, open);
        note(allocation, open);
        if (!allocation.shortfalls().isEmpty() && open.addAll(counts.keySet())) {
            note(run(phase, open), open);
        }
    }

    private void note(Allocation allocation, Set<String> open) {
        open.forEach(id -> counts.putIfAbsent(id, 0));
        allocation.fleets().stream().filter(fleet -> open.contains(fleet.groupId()))
                .forEach(fleet -> counts.merge(fleet.groupId(), fleet.servers(), Math::max));
    }

    /** The phase with the servers bought so far; of the {@code open} groups as many as it takes. */
    private Allocation run(int phase, Set<String> open) {
        var groups = new ArrayList<ServerGroup>();
        for (ServerGroup group : scenario.groups()) {
            if (group.firstMonth() <= starts.get(phase)) {
                boolean decided = group.count().isEmpty() && !open.contains(group.id());
                groups.add(decided ? group.withCount(OptionalInt.of(counts.getOrDefault(group.id(), 0))) : group);
            }
        }
        double from = (starts.get(phase) - 1) / 12.0;
        double until = phase + 1 < starts.size() ? (starts.get(phase + 1) - 1) / 12.0 : years;
        var allocation = new Allocation(site, asks.stream().map(ask -> ask.within(from, until)).toList(), servers, scenario.withGroups(groups));
        allocation.allocate();
        return allocation;
    }

    private List<Fleet> fleets(List<Allocation> phases) {
        Map<String, FleetOverTime> fleets = new LinkedHashMap<>();
        scenario.groups().forEach(group -> fleets.put(group.id(), new FleetOverTime()));
        for (int phase = 0; phase < phases.size(); phase++) {
            double until = phase + 1 < starts.size() ? (starts.get(phase + 1) - 1) / 12.0 : years;
            double share = years > 0 ? (until - (starts.get(phase) - 1) / 12.0) / years : 1;
            for (Fleet fleet : phases.get(phase).fleets()) {
                fleets.get(fleet.groupId()).add(starts.get(phase), share, fleet);
            }
        }
        return fleets.values().stream().flatMap(fleet -> fleet.whole().stream()).toList();
    }

    /** Of each workload that which is missing most. */
    private static List<Shortfall> shortfalls(List<Allocation> phases) {
        Map<String, Shortfall> worst = new LinkedHashMap<>();
        phases.forEach(phase -> phase.shortfalls().forEach(shortfall -> worst.merge(shortfall.workloadId(), shortfall,
                (one, other) -> one.missingUnits() >= other.missingUnits() ? one : other)));
        return List.copyOf(worst.values());
    }
}
