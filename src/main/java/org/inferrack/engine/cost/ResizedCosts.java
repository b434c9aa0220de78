package org.inferrack.engine.cost;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.inferrack.catalog.Evidence;
import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.figure.Driver;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.figure.Swing;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.RacksInUse;
import org.inferrack.engine.power.PowerPhase;
import org.inferrack.engine.sizing.Resizing;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.engine.sizing.Sizing.Fleet;

/**
 * Totals whose ranges hold the fleets that would be bought if servers did more or less than predicted: hardware, support, licences and rent of
 * each such fleet. Its energy is in the power of the sites already.
 */
final class ResizedCosts {

    /** @param residual what the hardware is worth at the end */
    record Totals(Figure capex, Figure opex, Figure residual, Figure total, Figure npv) {
    }

    private final ScenarioContext context;
    private final Sizing sizing;
    private final List<PowerPhase> phases;
    private final Placement placement;
    private final CashModel cash;
    private final Resizing resizing;
    private final List<Driver> drivers;
    private final Evidence evidence;
    private final Map<List<Integer>, CashModel> byServers = new HashMap<>();

    ResizedCosts(ScenarioContext context, Sizing sizing, List<PowerPhase> phases, Placement placement, CashModel cash) {
        this.context = context;
        this.sizing = sizing;
        this.phases = phases;
        this.placement = placement;
        this.cash = cash;
        resizing = new Resizing(context);
        drivers = resizing.drivers(sizing);
        evidence = sizing.fleets().stream().map(resizing::servers).map(Figure.Known::evidence).reduce(Evidence.USER, Evidence::and);
        byServers.put(servers(sizing), cash);
    }

    Totals totals() {
        Figure capex = moved(cash.capex(), CashModel::capexValue);
        Figure opex = moved(cash.opex(), CashModel::opexValue);
        Figure residual = moved(cash.residual(), CashModel::residualValue);
        Figure total = CashModel.explained(moved(cash.total(), CashModel::totalValue), new Input("capex", capex), new Input("opex", opex),
                new Input("residual value", residual));
        return new Totals(capex, opex, residual, total, CashModel.explained(moved(cash.npv(), CashModel::npvValue),
                new Input("TCO, undiscounted", total)));
    }

    private Figure moved(Figure figure, ToDoubleFunction<CashModel> reading) {
        if (!(figure instanceof Figure.Known known)) {
            return figure;
        }
        double base = reading.applyAsDouble(cash);
        Figure.Known moved = known;
        for (Driver driver : drivers) {
            moved = moved.moved(driver, reading.applyAsDouble(at(driver, Swing::atLow)) - base, reading.applyAsDouble(at(driver, Swing::atHigh)) - base);
            boolean open = known.value() > 0
                    && sizing.fleets().stream().anyMatch(fleet -> resizing.counted(fleet) && Resizing.noneWithinLimits(fleet, driver));
            moved = open ? moved.opened(driver) : moved;
        }
        return moved.told(moved.evidence().and(evidence), moved.basis());
    }

    private CashModel at(Driver driver, ToDoubleFunction<Swing> end) {
        Sizing then = resizing.resized(sizing, fleet -> Resizing.work(fleet, driver, end));
        return byServers.computeIfAbsent(servers(then),
                _ -> Costing.cash(context, then, phases, RacksInUse.of(placement, then.servers(), sizing.servers())));
    }

    private static List<Integer> servers(Sizing sizing) {
        return sizing.fleets().stream().map(Fleet::servers).toList();
    }
}
