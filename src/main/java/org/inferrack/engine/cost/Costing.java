package org.inferrack.engine.cost;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.power.PowerPhase;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.plan.Plan;

/** What a scenario costs over the horizon, in the plan's currency. Taxes are not included. */
public final class Costing {

    private Costing() {
    }

    /**
     * Bill of materials, monthly cash and totals. A missing price or exchange rate makes the totals that need it unknown and
     * names every such item.
     */
    public static ScenarioCosts cost(ScenarioContext context, Sizing sizing, List<PowerPhase> phases, Placement placement) {
        var parts = BomParts.of(context, sizing);
        var cash = cash(context, sizing, phases, placement.racksInUse(), parts);
        boolean nothing = sizing.servers() == 0 && !sizing.shortfalls().isEmpty();
        if (nothing) {
            return new ScenarioCosts(cash, nothing(context.plan()));
        }
        var totals = new ResizedCosts(context, sizing, phases, placement, cash).totals();
        return new ScenarioCosts(cash, new Costs(cash.currency(), Bom.of(context.plan(), parts), cash.months(), totals.capex(), totals.opex(),
                totals.residual(), totals.total(), totals.npv()));
    }

    /** A scenario that serves nothing is not one that is free. */
    private static Costs nothing(Plan plan) {
        var none = Figure.unknown(plan.currency(), "no servers: nothing in this scenario can serve the demand");
        return new Costs(plan.currency(), List.of(), List.of(), none, none, none, none, none);
    }

    /** The function behind {@link #cost} alone, for asking what other fleets would cost. */
    public static CashModel cash(ScenarioContext context, Sizing sizing, List<PowerPhase> phases, long racks) {
        return cash(context, sizing, phases, racks, BomParts.of(context, sizing));
    }

    private static CashModel cash(ScenarioContext context, Sizing sizing, List<PowerPhase> phases, long racks, List<BomPart> parts) {
        Plan plan = context.plan();
        var flows = new ArrayList<>(CashFlows.ofHardware(plan, parts));
        flows.addAll(EnergyFlows.of(plan, phases));
        flows.addAll(CashFlows.ofCounts(context, sizing, racks));
        return new CashModel(plan.currency(), plan.startMonth(), plan.horizonMonths(), plan.economics().discountRatePerYear(), flows);
    }
}
