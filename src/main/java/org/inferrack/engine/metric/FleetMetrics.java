package org.inferrack.engine.metric;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.inferrack.catalog.Evidence;
import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.pass.ScenarioPass;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.sizing.Resizing;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.plan.Metric;
import org.inferrack.plan.ServerGroup;

/** Counts of the fleet. Their range says how many it would take if capability were at the ends of its interval. */
public final class FleetMetrics {

    private final ScenarioContext context;
    private final Sizing sizing;
    private final Placement placement;

    public FleetMetrics(ScenarioPass pass) {
        context = pass.context();
        sizing = pass.sizing();
        placement = pass.placement();
    }

    public Map<Metric, Figure> metrics() {
        var metrics = new EnumMap<Metric, Figure>(Metric.class);
        Count servers = Count.NONE;
        Count accelerators = Count.NONE;
        Evidence evidence = Evidence.USER;
        double peak = 0;
        for (Fleet fleet : sizing.fleets()) {
            ServerGroup group = context.group(fleet.groupId()).orElseThrow();
            Count count = count(fleet, group);
            servers = servers.plus(count);
            accelerators = accelerators.plus(count.times(group.configuration().accelerators()));
            evidence = evidence.and(evidence(fleet));
            peak = Math.max(peak, fleet.peakUtilisation());
        }
        metrics.put(Metric.SERVERS, figure(servers, Metric.SERVERS, "servers that carry the peak + spares", evidence));
        metrics.put(Metric.ACCELERATORS, figure(accelerators, Metric.ACCELERATORS, "servers × accelerators per server", evidence));
        metrics.put(Metric.RACKS, racks(servers, evidence));
        metrics.put(Metric.PEAK_UTILISATION, sizing.fleets().isEmpty() ? Figure.unknown("%", "no servers")
                : Figure.exact(peak * 100, "%", "highest share of its capacity that a fleet carries at the peak of the last month"));
        return metrics;
    }

    private Figure racks(Count servers, Evidence evidence) {
        if (placement.racks().isEmpty()) {
            return Figure.unknown(Metric.RACKS.unit(), "no site has racks");
        }
        double racks = placement.racksInUse();
        double perServer = servers.value() > 0 ? racks / servers.value() : 0;
        double most = Math.max(racks, Math.ceil(servers.high() * perServer));
        int there = placement.racks().size();
        return figure(new Count(racks, Math.min(racks, Math.ceil(servers.low() * perServer)), most, servers.noTop()), Metric.RACKS,
                "racks with at least one server" + (most > there ? "; the upper end is more than the " + there + " that the sites have" : ""), evidence);
    }

    private record Count(double value, double low, double high, boolean noTop) {
        private static final Count NONE = new Count(0, 0, 0, false);

        Count plus(Count other) {
            return new Count(value + other.value, low + other.low, high + other.high, noTop || other.noTop);
        }

        Count times(double factor) {
            return new Count(value * factor, low * factor, high * factor, noTop);
        }
    }

    private Count count(Fleet fleet, ServerGroup group) {
        if (group.count().isPresent()) {
            return new Count(fleet.servers(), fleet.servers(), fleet.servers(), false);
        }
        return new Count(fleet.servers(), at(fleet, Resizing.whenFast(fleet)), at(fleet, Resizing.whenSlow(fleet)), Resizing.noneWithinLimits(fleet));
    }

    private int at(Fleet fleet, double factor) {
        return Resizing.needed(fleet, factor, Resizing.locations(context.plan(), fleet), context.scenario().policies().utilisationCap()) + fleet.spare();
    }

    private static Evidence evidence(Fleet fleet) {
        return fleet.loads().stream().map(load -> load.capability().perServer())
                .map(figure -> figure instanceof Figure.Known known ? known.evidence() : Evidence.USER)
                .reduce(Evidence.USER, Evidence::and);
    }

    private static Figure figure(Count count, Metric metric, String formula, Evidence evidence) {
        String said = count.noTop() ? formula + "; no upper end: at the slow end of the range one request alone breaks a limit on any number of servers"
                : formula;
        return new Figure.Known(count.value(), Math.min(count.low(), count.value()), Math.max(count.high(), count.value()), metric.unit(), evidence,
                new Basis(said, List.of(), List.of(), count.noTop() ? Basis.Ends.NO_TOP : Basis.Ends.CLOSED));
    }
}
