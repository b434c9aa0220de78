package org.inferrack.engine.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.inferrack.catalog.Catalog;
import org.inferrack.engine.cost.Costing;
import org.inferrack.engine.cost.EnergyPhase;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.risk.Tornado.Bar;
import org.inferrack.engine.sizing.Resizing;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;

/** What moves the number of servers: whole servers of the groups that the engine counts, with the racks as they are. Near the truth, not a new plan. */
final class FleetSwings {

    private final Plan plan;
    private final Scenario scenario;
    private final Sizing sizing;
    private final List<EnergyPhase> energy;
    private final Placement placement;
    private final Catalog catalog;
    private final List<Bar> bars = new ArrayList<>();

    private FleetSwings(Plan plan, Scenario scenario, Sizing sizing, List<EnergyPhase> energy, Placement placement, Catalog catalog) {
        this.plan = plan;
        this.scenario = scenario;
        this.sizing = sizing;
        this.energy = energy;
        this.placement = placement;
        this.catalog = catalog;
    }

    static List<Bar> of(Plan plan, Scenario scenario, Sizing sizing, List<EnergyPhase> energy, Placement placement, Catalog catalog) {
        var swings = new FleetSwings(plan, scenario, sizing, energy, placement, catalog);
        swings.add("demand", "±" + Math.round(Swings.DEMAND * 100) + " %, whole servers, same racks", _ -> 1 - Swings.DEMAND, _ -> 1 + Swings.DEMAND);
        swings.add("throughput per server", swings.throughputRange(), Resizing::whenFast, Resizing::whenSlow);
        return swings.bars;
    }

    private void add(String input, String range, ToDoubleFunction<Fleet> low, ToDoubleFunction<Fleet> high) {
        if (costAt(low) instanceof Figure.Known less && costAt(high) instanceof Figure.Known more) {
            bars.add(new Bar(input, range, less.value(), more.value()));
        }
    }

    private Figure costAt(ToDoubleFunction<Fleet> factor) {
        var scaled = ScaledFleets.of(factor, plan, scenario, sizing, energy);
        return Costing.model(plan, scenario, scaled.sizing(), scaled.energy(), placement, catalog).total();
    }

    private String throughputRange() {
        double most = sizing.fleets().stream().mapToDouble(Resizing::whenFast).min().orElse(1);
        double least = sizing.fleets().stream().mapToDouble(Resizing::whenSlow).max().orElse(1);
        boolean none = sizing.fleets().stream().anyMatch(Resizing::noneWithinLimits);
        return "+" + FigureFormat.number(Math.rint((1 / most - 1) * 100)) + " % to " + (none ? "none within limits (no cost drawn for it)"
                : "−" + FigureFormat.number(Math.rint((1 - 1 / least) * 100)) + " %") + ", whole servers";
    }
}
