package org.inferrack.engine.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.figure.Swing;
import org.inferrack.engine.pass.ScenarioPass;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.RacksInUse;
import org.inferrack.engine.sizing.Resizing;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.plan.Metric;

/** Counts of the fleet. Their range says how many it would take with each cause of throughput at the ends of its interval. */
public final class FleetMetrics {

    private static final double ROUNDING = 1e-9;

    private final ScenarioContext context;
    private final Resizing resizing;
    private final Sizing sizing;
    private final Placement placement;

    public FleetMetrics(ScenarioPass pass) {
        context = pass.context();
        resizing = new Resizing(context);
        sizing = pass.sizing();
        placement = pass.placement();
    }

    public Map<Metric, Figure> metrics() {
        var metrics = new EnumMap<Metric, Figure>(Metric.class);
        var servers = new ArrayList<Input>();
        var accelerators = new ArrayList<Input>();
        double peak = 0;
        for (Fleet fleet : sizing.fleets()) {
            int each = context.group(fleet.groupId()).orElseThrow().configuration().boards(context.catalog());
            Figure.Known count = resizing.servers(fleet);
            servers.add(new Input(fleet.groupId(), count));
            accelerators.add(new Input(fleet.groupId(), each == 0 ? Figure.exact(0, "", "no accelerators") : count.times(each)));
            peak = Math.max(peak, fleet.peakUtilisation());
        }
        Figure.Known all = whole(sum(servers, Metric.SERVERS, "servers that carry the peak + spares"));
        metrics.put(Metric.SERVERS, all);
        metrics.put(Metric.ACCELERATORS, whole(sum(accelerators, Metric.ACCELERATORS, "servers × accelerators per server")));
        metrics.put(Metric.RACKS, racks(all));
        metrics.put(Metric.PEAK_UTILISATION, sizing.fleets().isEmpty() ? Figure.unknown("%", "no servers")
                : Figure.exact(peak * 100, "%", "highest share of its capacity that a fleet carries at the peak of the last month"));
        return metrics;
    }

    private Figure racks(Figure.Known servers) {
        if (placement.racks().isEmpty()) {
            return Figure.unknown(Metric.RACKS.unit(), "no site has racks");
        }
        double used = placement.racksInUse();
        int there = placement.racks().size();
        Figure.Known racks = Figure.exact(used, Metric.RACKS.unit(), "racks with at least one server");
        for (Swing swing : servers.swings().all()) {
            racks = racks.moved(swing.driver(), RacksInUse.of(placement, servers.value() + swing.atLow(), servers.value()) - used,
                    RacksInUse.of(placement, servers.value() + swing.atHigh(), servers.value()) - used);
        }
        double least = Math.min(used, RacksInUse.of(placement, servers.low(), servers.value()));
        double most = Math.max(used, RacksInUse.of(placement, servers.high(), servers.value()));
        String more = most > there ? "; the upper end is more than the " + there + " that the sites have" : "";
        return new Figure.Known(used, least, most, racks.unit(), servers.evidence(),
                new Basis(racks.basis().formula() + more, List.of(), List.of(), servers.basis().ends()), racks.swings());
    }

    private static Figure.Known sum(List<Input> counts, Metric metric, String formula) {
        return (Figure.Known) Figure.derive(formula, metric.unit(), counts, values -> Arrays.stream(values).sum());
    }

    /** Nobody buys a part of a server: ends go out to whole ones. */
    private static Figure.Known whole(Figure.Known count) {
        boolean noTop = count.basis().ends() == Basis.Ends.NO_TOP;
        String said = count.basis().formula()
                + (noTop ? "; no upper end: at the slow end of the range one request alone breaks a limit on any number of servers" : "");
        return new Figure.Known(count.value(), Math.max(0, Math.floor(count.low() + ROUNDING)), Math.ceil(count.high() - ROUNDING), count.unit(),
                count.evidence(), new Basis(said, List.of(), List.of(), count.basis().ends()), count.swings());
    }
}
