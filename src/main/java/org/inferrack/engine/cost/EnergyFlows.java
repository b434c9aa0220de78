package org.inferrack.engine.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

import org.inferrack.engine.cost.CashFlow.Cause;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.power.PowerBudget.SitePower;
import org.inferrack.engine.power.PowerPhase;
import org.inferrack.engine.power.Pue;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Site;

/**
 * Electricity of each site in each phase: mean facility kW times the hours of each month times the tariff, and the demand charge on the peak
 * kW. Tariffs rise once a year.
 */
final class EnergyFlows {

    private final Plan plan;

    private EnergyFlows(Plan plan) {
        this.plan = plan;
    }

    static List<CashFlow> of(Plan plan, List<PowerPhase> phases) {
        var energy = new EnergyFlows(plan);
        var flows = new ArrayList<CashFlow>();
        for (PowerPhase phase : phases) {
            for (SitePower power : phase.budget().sites()) {
                Site site = plan.site(power.siteId()).orElseThrow();
                flows.add(energy.flow("mean facility power at " + site.name(), power.facilityMeanKw(), phase, site,
                        (paying, month) -> Hours.of(plan.startMonth().plusMonths(month)) * paying.tariff().pricePerKwh()));
                flows.add(energy.flow("peak facility power at " + site.name(), peak(site, power), phase, site,
                        (paying, _) -> paying.tariff().demandChargePerKwMonth()));
            }
        }
        return flows;
    }

    private static Figure peak(Site site, SitePower power) {
        return Figure.derive("IT power at peak × PUE", "kW", List.of(new Input("IT power at peak", power.itPeakKw()), new Input("PUE", Pue.of(site))),
                values -> values[0] * values[1]);
    }

    private CashFlow flow(String name, Figure kilowatts, PowerPhase phase, Site site, ToDoubleBiFunction<Site, Integer> pricePerKw) {
        var flows = CashFlow.flows(plan.horizonMonths(), Set.of(Cause.ENERGY));
        double[] perKw = flows.get(Cause.ENERGY);
        for (int month = phase.fromMonth() - 1; month < Math.min(phase.lastMonth(), perKw.length); month++) {
            perKw[month] = pricePerKw.applyAsDouble(site, month) * Math.pow(1 + site.tariff().escalationPerYear(), month / 12);
        }
        return new CashFlow(name, kilowatts, flows);
    }
}
