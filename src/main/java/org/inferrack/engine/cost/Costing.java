package org.inferrack.engine.cost;

import java.util.ArrayList;
import java.util.List;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;

/** What a scenario costs over the horizon, in the plan's currency. Taxes are not included. */
public final class Costing {

    private Costing() {
    }

    /**
     * Bill of materials, monthly cash and totals. A missing price or exchange rate makes the totals that need it unknown and
     * names every such item.
     *
     * @param catalog the shipped one overlaid by the plan's
     * @param fitted  with which {@code power} was computed
     */
    public static Costs cost(Plan plan, Scenario scenario, Sizing sizing, PowerBudget power, Placement placement, Catalog catalog, Fitted fitted) {
        var parts = BomParts.of(plan, scenario, sizing, catalog);
        var model = model(plan, scenario, sizing, EnergyPhase.of(plan, scenario, sizing, power, catalog, fitted), placement, parts);
        if (sizing.servers() == 0 && !sizing.shortfalls().isEmpty()) {
            return nothing(plan);
        }
        return new Costs(plan.currency(), Bom.of(plan, parts), model.months(), model.capex(), model.opex(), model.residual(),
                model.total(), model.npv());
    }

    /** The same where nothing was learned from measured systems. */
    public static Costs cost(Plan plan, Scenario scenario, Sizing sizing, PowerBudget power, Placement placement, Catalog catalog) {
        return cost(plan, scenario, sizing, power, placement, catalog, Fitted.NONE);
    }

    /** A scenario that serves nothing is not one that is free. */
    private static Costs nothing(Plan plan) {
        var none = Figure.unknown(plan.currency(), "no servers: nothing in this scenario can serve the demand");
        return new Costs(plan.currency(), List.of(), List.of(), none, none, none, none, none);
    }

    /** The function behind {@link #cost}, for asking what happens when one of its drivers moves. */
    public static CashModel model(Plan plan, Scenario scenario, Sizing sizing, List<EnergyPhase> energy, Placement placement, Catalog catalog) {
        return model(plan, scenario, sizing, energy, placement, BomParts.of(plan, scenario, sizing, catalog));
    }

    private static CashModel model(Plan plan, Scenario scenario, Sizing sizing, List<EnergyPhase> energy, Placement placement, List<BomPart> parts) {
        var drivers = new ArrayList<>(Drivers.ofHardware(plan, parts));
        drivers.addAll(EnergyDrivers.of(plan, energy));
        drivers.addAll(Drivers.ofCounts(plan, scenario, sizing, placement));
        return new CashModel(plan.currency(), plan.startMonth(), plan.horizonMonths(), plan.economics().discountRatePerYear(), drivers);
    }
}
