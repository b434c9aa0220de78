package org.inferrack.engine.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.inferrack.engine.cost.Costing;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.pass.ScenarioPass;
import org.inferrack.engine.risk.Tornado.Bar;
import org.inferrack.engine.sizing.Resizing;
import org.inferrack.engine.sizing.Sizing.Fleet;

/** What moves the number of servers: whole servers of the groups that the engine counts, with the racks as they are. Near the truth, not a new plan. */
final class FleetSwings {

    private final ScenarioPass pass;
    private final List<Bar> bars = new ArrayList<>();

    private FleetSwings(ScenarioPass pass) {
        this.pass = pass;
    }

    static List<Bar> of(ScenarioPass pass) {
        var swings = new FleetSwings(pass);
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
        pass.context().cancellation().check();
        var scaled = ScaledFleets.of(factor, pass);
        return Costing.cash(pass.context(), scaled.sizing(), scaled.phases(), pass.placement()).total();
    }

    private String throughputRange() {
        double most = pass.sizing().fleets().stream().mapToDouble(Resizing::whenFast).min().orElse(1);
        double least = pass.sizing().fleets().stream().mapToDouble(Resizing::whenSlow).max().orElse(1);
        boolean none = pass.sizing().fleets().stream().anyMatch(Resizing::noneWithinLimits);
        return "+" + FigureFormat.number(Math.rint((1 / most - 1) * 100)) + " % to " + (none ? "none within limits (no cost drawn for it)"
                : "−" + FigureFormat.number(Math.rint((1 - 1 / least) * 100)) + " %") + ", whole servers";
    }
}
