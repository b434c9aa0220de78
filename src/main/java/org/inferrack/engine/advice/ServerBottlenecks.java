package org.inferrack.engine.advice;

import java.util.List;
import java.util.stream.Collectors;

import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerGroup;

/** What decides how many servers of a group there are. */
final class ServerBottlenecks {

    private final Plan plan;
    private final ScenarioOutcome outcome;

    private ServerBottlenecks(Plan plan, ScenarioOutcome outcome) {
        this.plan = plan;
        this.outcome = outcome;
    }

    static List<Bottleneck> of(Plan plan, ScenarioOutcome outcome) {
        var reader = new ServerBottlenecks(plan, outcome);
        return outcome.sizing().fleets().stream().filter(fleet -> fleet.servers() > 0).map(reader::of).toList();
    }

    private Bottleneck of(Fleet fleet) {
        ServerGroup group = outcome.scenario().groups().stream().filter(each -> each.id().equals(fleet.groupId())).findFirst().orElseThrow();
        double cap = outcome.scenario().policies().utilisationCap();
        var slow = fleet.loads().stream().filter(load -> load.capability().latencyCap() < cap - 1e-9).toList();
        double allowed = slow.stream().mapToDouble(load -> load.capability().latencyCap()).min().orElse(cap);
        String place = ServerChanges.name(group) + " at " + plan.site(fleet.siteId()).map(TermChanges::name).orElse(fleet.siteId());
        boolean over = fleet.peakUtilisation() > allowed + 1e-9;
        int locations = plan.site(fleet.siteId()).map(site -> site.housing() instanceof Housing.Edge edge ? Math.max(1, edge.locations()) : 1).orElse(1);
        boolean least = fleet.needed() <= locations && !over && group.count().isEmpty();
        String limit = least ? (locations > 1 ? "one box at each location" : "one server") + " is the least"
                : group.count().isPresent() ? "stated count of " + group.count().getAsInt() : slow.isEmpty() ? "utilisation cap of " + FigureFormat.percent(cap)
                : "latency limit of " + slow.stream().map(load -> workload(load)).distinct().collect(Collectors.joining(", ")) + ", kept up to "
                        + FigureFormat.percent(allowed) + " load";
        String servers = fleet.needed() + (fleet.needed() == 1 ? " server" : " servers") + (fleet.spare() > 0 ? " and " + fleet.spare() + " spare" : "");
        return new Bottleneck(Bottleneck.Level.SERVERS, fleet.siteId(), group.id(), place, limit, allowed > 0 ? fleet.peakUtilisation() / allowed : 0,
                group.count().isEmpty() || over, servers + ", " + FigureFormat.percent(fleet.peakUtilisation()) + " loaded at the peak" + throughput(fleet),
                List.of());
    }

    /** "; decode allows 180 streams a server, the detector 260". */
    private String throughput(Fleet fleet) {
        return fleet.loads().stream().filter(load -> load.peakUnits() > 0 && !load.capability().limits().isEmpty()).map(load -> {
            var limits = load.capability().limits();
            String next = limits.size() > 1 && limits.get(1).perServer().isKnown() ? ", " + words(limits.get(1)) : "";
            return limits.getFirst().perServer().isKnown() ? "; " + (fleet.loads().size() > 1 ? workload(load) + ": " : "") + words(limits.getFirst())
                    + " " + load.capability().unit().label() + " a server" + next : "";
        }).collect(Collectors.joining());
    }

    private static String words(Capability.Limit limit) {
        return limit.name() + " allows " + FigureFormat.number(limit.perServer().amount().orElse(0));
    }

    private String workload(Load load) {
        return plan.workload(load.workloadId()).map(DemandChanges::name).orElse(load.workloadId());
    }
}
