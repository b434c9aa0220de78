package org.inferrack.engine.power.server;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.inferrack.catalog.Catalog;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.power.Allowances;
import org.inferrack.engine.power.tokens.BusyDraw;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.plan.ServerConfiguration;

/**
 * How busy the parts of a server are.
 *
 * @param boards share of time that the accelerators work, 0 to 1
 * @param draw   share of their limit that they draw meanwhile
 * @param cpu    share of the host's range between idle and full load
 */
record Activity(Figure boards, Figure draw, Figure cpu) {

    static final Activity IDLE = new Activity(share(0, "accelerators idle"), Allowances.DENSE_DRAW.figure(""), share(0, "CPUs idle"));
    /** Every part at its limit. */
    static final Activity WORST = new Activity(share(1, "accelerators at their limit"), share(1, "the whole limit"), share(1, "CPUs at full load"));
    static final Activity WORST_UNCAPPED_MODULE = new Activity(WORST.boards(),
            share(Allowances.MODULE_UNCAPPED, "no power mode is set: the module may exceed its named power"), WORST.cpu());

    static Activity atPeak(Fleet fleet, BusyDraw draw) {
        return of(fleet, fleet.peakUtilisation(), Load::peakUnits, draw);
    }

    static Activity atMean(Fleet fleet, BusyDraw draw) {
        return of(fleet, fleet.meanUtilisation(), Load::meanUnits, draw);
    }

    /** A benchmark of the same work that keeps the accelerators busy. */
    static Activity saturated(Fleet fleet, BusyDraw draw) {
        return new Activity(share(1, "accelerators busy"), of(fleet, 1, Load::peakUnits, draw).draw(),
                benchmark(draw.configuration(), draw.context().catalog()));
    }

    /** Overload shows in the utilisation; the hardware itself cannot be busier than always. */
    private static Activity of(Fleet fleet, double utilisation, ToDoubleFunction<Load> units, BusyDraw draw) {
        double busy = Math.clamp(utilisation, 0, 1);
        var parts = parts(fleet, units);
        if (parts.isEmpty() || busy == 0) {
            return IDLE;
        }
        double decoding = decoding(fleet, units, draw);
        double boardBusy = parts.stream().mapToDouble(part -> part.weight * part.load.capability().boardUtilisation()).sum();
        var draws = new ArrayList<Input>();
        var cpus = new ArrayList<Input>();
        for (Part part : parts) {
            draws.add(new Input(part.load.workloadId(), draw.of(part.load)));
            cpus.add(new Input(part.load.workloadId(), cpu(part.load.capability(), draw.configuration(), draw.context().catalog())));
        }
        return new Activity(share(Math.clamp(busy * boardBusy, 0, 1), "utilisation of the fleet times the boards' busy share"),
                Figure.derive("mean over the workloads by their share of time", "", draws, values -> weighted(parts, values)),
                Figure.derive("mean over the workloads by their share of time, times the fleet's utilisation", "", cpus,
                        values -> Math.max(busy, decoding) * weighted(parts, values)));
    }

    /**
     * Share of time in which CPUs write an answer: a step takes all of them, however few requests are in flight, and with n of them on the mean there
     * is none at all for exp(-n) of the time (Poisson).
     */
    private static double decoding(Fleet fleet, ToDoubleFunction<Load> units, BusyDraw draw) {
        double inFlight = fleet.loads().stream().filter(load -> load.capability().unit() == Capability.WorkUnit.CONCURRENT_REQUESTS)
                .mapToDouble(units).sum() / Math.max(1, fleet.servers());
        return draw.onCpus() ? 1 - Math.exp(-inFlight) : 0;
    }

    private record Part(Load load, double weight) {
    }

    private static List<Part> parts(Fleet fleet, ToDoubleFunction<Load> units) {
        var times = new ArrayList<Part>();
        double sum = 0;
        for (Load load : fleet.loads()) {
            double perServer = load.capability().perServer().amount().orElse(0);
            double time = perServer > 0 ? units.applyAsDouble(load) / perServer : 0;
            if (time > 0) {
                times.add(new Part(load, time));
                sum += time;
            }
        }
        double total = sum;
        return times.stream().map(part -> new Part(part.load, part.weight / total)).toList();
    }

    private static double weighted(List<Part> parts, double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += parts.get(i).weight * values[i];
        }
        return sum;
    }

    /** From the capability's own CPU limit where it has one and other parts do the work. */
    private static Figure cpu(Capability capability, ServerConfiguration configuration, Catalog catalog) {
        var limit = capability.limits().stream().filter(each -> each.name().equalsIgnoreCase("CPU")).findFirst();
        if (configuration.onCpus(catalog) || limit.isEmpty() || !limit.get().perServer().isKnown() || !capability.perServer().isKnown()) {
            return benchmark(configuration, catalog);
        }
        return Figure.derive("capability / CPU limit", "",
                List.of(new Input("capability", capability.perServer()), new Input("CPU limit", limit.get().perServer())),
                values -> values[1] > 0 ? Math.clamp(values[0] / values[1], 0, 1) : 1);
    }

    /** Of a benchmark that keeps the accelerators busy; CPUs that do the work themselves are as busy as it. */
    static Figure benchmark(ServerConfiguration configuration, Catalog catalog) {
        return configuration.onCpus(catalog) ? share(1, "the CPUs do the work themselves") : Allowances.CPU_ACTIVITY.figure(configuration.serverId());
    }

    private static Figure share(double value, String formula) {
        return Figure.exact(value, "", formula);
    }
}
