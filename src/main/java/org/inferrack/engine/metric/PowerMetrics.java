package org.inferrack.engine.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.pass.ScenarioPass;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.plan.Metric;

/** Power, heat and energy per inference; "per inference" divides mean power by mean inferences per second. */
public final class PowerMetrics {

    private final Sizing sizing;
    private final PowerBudget power;
    private final Placement placement;

    public PowerMetrics(ScenarioPass pass) {
        sizing = pass.sizing();
        power = pass.power().budget();
        placement = pass.placement();
    }

    public Map<Metric, Figure> metrics() {
        var metrics = new EnumMap<Metric, Figure>(Metric.class);
        metrics.put(Metric.IT_POWER, power.itPeakKw());
        metrics.put(Metric.FACILITY_POWER, power.facilityPeakKw());
        metrics.put(Metric.HEAT, power.heatBtuPerHour());
        metrics.put(Metric.AIRFLOW, power.airflowM3PerHour());
        metrics.put(Metric.ENERGY_PER_YEAR, power.facilityKwhPerYear());
        metrics.put(Metric.BOX_POWER, boxPower());
        metrics.put(Metric.BOARD_WATTS_PER_INFERENCE, perInference(Metric.BOARD_WATTS_PER_INFERENCE, boards()));
        metrics.put(Metric.WALL_WATTS_PER_INFERENCE, perInference(Metric.WALL_WATTS_PER_INFERENCE, kilowatts("mean IT power", power.itMeanKw())));
        metrics.put(Metric.FACILITY_WATTS_PER_INFERENCE, perInference(Metric.FACILITY_WATTS_PER_INFERENCE,
                sum("mean facility power", power.sites().stream().map(site -> kilowatts(site.siteId(), site.facilityMeanKw())).toList())));
        return metrics;
    }

    /** Of the box that draws most; not known where that of any is not, for it might be that one. */
    private Figure boxPower() {
        var boxes = placement.edges().stream().map(Placement.EdgeFleet::wattsPerBox).toList();
        String missing = boxes.stream().filter(Figure.Unknown.class::isInstance).map(unknown -> ((Figure.Unknown) unknown).reason()).distinct().sorted()
                .collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            return Figure.unknown(Metric.BOX_POWER.unit(), missing);
        }
        return boxes.stream().map(Figure.Known.class::cast).max(Comparator.comparingDouble(Figure.Known::value)).map(Figure.class::cast)
                .orElse(Figure.unknown(Metric.BOX_POWER.unit(), "no edge boxes"));
    }

    private Figure boards() {
        var boards = new ArrayList<Figure>();
        for (Fleet fleet : sizing.fleets()) {
            power.server(fleet.groupId(), fleet.siteId()).ifPresent(server -> boards.add(Figure.derive("servers × mean board power", "W",
                    List.of(new Input("board power of " + fleet.groupId(), server.boardMean())), values -> fleet.servers() * values[0])));
        }
        return sum("mean board power", boards);
    }

    private static Figure kilowatts(String name, Figure kilowatts) {
        return Figure.derive(name, "W", List.of(new Input(name, kilowatts)), values -> values[0] * 1000);
    }

    private static Figure sum(String name, List<Figure> watts) {
        return Figure.derive("sum of " + name, "W", watts.stream().map(part -> new Input(name, part)).toList(),
                values -> java.util.stream.DoubleStream.of(values).sum());
    }

    private Figure perInference(Metric metric, Figure watts) {
        double inferencesPerSecond = meanInferencesPerSecond(sizing);
        return inferencesPerSecond > 0
                ? Figure.derive("mean power / mean inferences per second", metric.unit(),
                        List.of(new Input("mean power", watts), new Input("mean inferences per second",
                                Figure.exact(inferencesPerSecond, "inferences/s", "demand, mean over the week and the horizon"))),
                        values -> values[0] / values[1])
                : Figure.unknown(metric.unit(), "no inferences are served");
    }

    private static double meanInferencesPerSecond(Sizing sizing) {
        return sizing.fleets().stream().flatMap(fleet -> fleet.loads().stream())
                .mapToDouble(load -> load.meanUnits() * load.capability().inferencesPerUnit()).sum();
    }
}
