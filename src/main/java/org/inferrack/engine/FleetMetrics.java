package org.inferrack.engine;

import java.util.EnumMap;
import java.util.Map;

import org.inferrack.catalog.Evidence;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;

/** Counts of the fleet. Their range says how many it would take if capability were at the ends of its interval. */
final class FleetMetrics {

    private final Scenario scenario;
    private final Sizing sizing;
    private final Placement placement;

    FleetMetrics(Scenario scenario, Sizing sizing, Placement placement) {
        this.scenario = scenario;
        this.sizing = sizing;
        this.placement = placement;
    }

    Map<Metric, Figure> metrics() {
        var metrics = new EnumMap<Metric, Figure>(Metric.class);
        Count servers = new Count(0, 0, 0);
        Count accelerators = new Count(0, 0, 0);
        Evidence evidence = Evidence.USER;
        double peak = 0;
        for (Fleet fleet : sizing.fleets()) {
            ServerGroup group = scenario.groups().stream().filter(candidate -> candidate.id().equals(fleet.groupId())).findFirst().orElseThrow();
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
        return figure(new Count(racks, Math.min(racks, Math.ceil(servers.low() * perServer)), Math.max(racks, Math.ceil(servers.high() * perServer))),
                Metric.RACKS, "racks with at least one server", evidence);
    }

    private record Count(double value, double low, double high) {
        Count plus(Count other) {
            return new Count(value + other.value, low + other.low, high + other.high);
        }

        Count times(double factor) {
            return new Count(value * factor, low * factor, high * factor);
        }
    }

    private static Count count(Fleet fleet, ServerGroup group) {
        if (group.count().isPresent()) {
            return new Count(fleet.servers(), fleet.servers(), fleet.servers());
        }
        double atLowCapability = 1;
        double atHighCapability = 1;
        for (Sizing.Load load : fleet.loads()) {
            if (load.capability().perServer() instanceof Figure.Known known && known.low() > 0) {
                atLowCapability = Math.max(atLowCapability, known.value() / known.low());
                atHighCapability = Math.min(atHighCapability, known.value() / known.high());
            }
        }
        return new Count(fleet.servers(), Math.ceil(fleet.needed() * atHighCapability) + fleet.spare(),
                Math.ceil(fleet.needed() * atLowCapability) + fleet.spare());
    }

    private static Evidence evidence(Fleet fleet) {
        return fleet.loads().stream().map(load -> load.capability().perServer())
                .map(figure -> figure instanceof Figure.Known known ? known.evidence() : Evidence.USER)
                .reduce(Evidence.USER, Evidence::and);
    }

    private static Figure figure(Count count, Metric metric, String formula, Evidence evidence) {
        return new Figure.Known(count.value(), Math.min(count.low(), count.value()), Math.max(count.high(), count.value()), metric.unit(), evidence,
                new Basis(formula, java.util.List.of(), java.util.List.of()));
    }
}
