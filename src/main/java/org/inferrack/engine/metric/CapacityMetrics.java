package org.inferrack.engine.metric;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.inferrack.engine.capability.Capability.WorkUnit;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.pass.ScenarioPass;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.plan.Metric;

/** How much work a rack, a server and an accelerator carry at the policy's utilisation cap. */
public final class CapacityMetrics {

    private final ScenarioPass pass;

    public CapacityMetrics(ScenarioPass pass) {
        this.pass = pass;
    }

    public Map<Metric, Figure> metrics() {
        var metrics = new EnumMap<Metric, Figure>(Metric.class);
        List<Part> video = parts(load -> load.capability().unit() == WorkUnit.STREAMS ? 1 : 0);
        List<Part> inferences = parts(load -> load.capability().inferencesPerUnit());
        metrics.put(Metric.STREAMS_PER_RACK, perRack(video, Metric.STREAMS_PER_RACK, "no video workload"));
        metrics.put(Metric.STREAMS_PER_SERVER, perServer(video, Metric.STREAMS_PER_SERVER, "servers", part -> 1));
        metrics.put(Metric.STREAMS_PER_ACCELERATOR, perServer(video, Metric.STREAMS_PER_ACCELERATOR, "accelerators", Part::accelerators));
        metrics.put(Metric.INFERENCES_PER_SECOND_PER_RACK, perRack(inferences, Metric.INFERENCES_PER_SECOND_PER_RACK, "no work"));
        return metrics;
    }

    /**
     * One workload on one fleet.
     *
     * @param serverTime   servers that it keeps busy
     * @param workPerUnit  of what is counted, per unit of the capability
     * @param fullRack     servers of this kind that one rack takes, 0 if none or no racks
     */
    private record Part(Load load, double serverTime, double workPerUnit, double cap, int accelerators, int fullRack) {
    }

    private List<Part> parts(ToDoubleFunction<Load> workPerUnit) {
        var parts = new ArrayList<Part>();
        for (Fleet fleet : pass.sizing().fleets()) {
            var group = pass.context().group(fleet.groupId()).orElseThrow();
            for (Load load : fleet.loads()) {
                double work = workPerUnit.applyAsDouble(load);
                if (work > 0 && load.peakUnits() > 0 && load.capability().perServer() instanceof Figure.Known known && known.value() > 0) {
                    double cap = Math.min(pass.context().scenario().policies().utilisationCap(), load.capability().latencyCap());
                    parts.add(new Part(load, load.peakUnits() / known.value() / cap, work, cap,
                            group.configuration().accelerators(), fullRack(fleet)));
                }
            }
        }
        return parts;
    }

    /** The plan's first rack group of the site that takes any of the fleet's servers decides what a full rack holds. */
    private int fullRack(Fleet fleet) {
        return pass.placement().fullRacks().stream()
                .filter(full -> full.groupId().equals(fleet.groupId()) && full.siteId().equals(fleet.siteId()) && full.servers() > 0)
                .mapToInt(Placement.FullRack::servers).findFirst().orElse(0);
    }

    private Figure perRack(List<Part> parts, Metric metric, String whenNone) {
        if (parts.isEmpty()) {
            return Figure.unknown(metric.unit(), whenNone);
        }
        if (parts.stream().anyMatch(part -> part.fullRack() == 0)) {
            return Figure.unknown(metric.unit(), "not all servers stand in racks");
        }
        double racks = parts.stream().mapToDouble(part -> part.serverTime() / part.fullRack()).sum();
        return work("work of the servers at the utilisation cap / racks that these servers fill", metric.unit(), parts, racks);
    }

    private Figure perServer(List<Part> parts, Metric metric, String what, ToDoubleFunction<Part> partsPerServer) {
        if (parts.isEmpty()) {
            return Figure.unknown(metric.unit(), "no video workload");
        }
        double count = parts.stream().mapToDouble(part -> part.serverTime() * partsPerServer.applyAsDouble(part)).sum();
        return count > 0 ? work("work of the servers at the utilisation cap / " + what, metric.unit(), parts, count)
                : Figure.unknown(metric.unit(), "no accelerators");
    }

    private static Figure work(String formula, String unit, List<Part> parts, double divisor) {
        var inputs = parts.stream().map(part -> new Input(part.load().workloadId() + " per server", part.load().capability().perServer())).toList();
        return Figure.derive(formula, unit, inputs, values -> {
            double work = 0;
            for (int i = 0; i < values.length; i++) {
                Part part = parts.get(i);
                work += part.serverTime() * values[i] * part.cap() * part.workPerUnit();
            }
            return work / divisor;
        });
    }
}
