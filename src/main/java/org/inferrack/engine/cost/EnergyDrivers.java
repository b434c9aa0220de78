package org.inferrack.engine.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.inferrack.catalog.Evidence;
import org.inferrack.engine.cost.Driver.Cause;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Site;

/**
 * Electricity: mean facility kW times the hours of each month times the tariff, and the demand charge on the peak kW. The sites
 * move together, since the same power model stands behind all of them. Tariffs rise once a year.
 */
final class EnergyDrivers {

    private EnergyDrivers() {
    }

    static List<Driver> of(Plan plan, PowerBudget power) {
        var drivers = new ArrayList<Driver>();
        drivers.add(joint("mean facility power", plan, power, (site, figure) -> figure.facilityMeanKw(),
                (site, month) -> Hours.of(plan.startMonth().plusMonths(month)) * site.tariff().pricePerKwh()));
        drivers.add(joint("peak facility power", plan, power, EnergyDrivers::peak,
                (site, month) -> site.tariff().demandChargePerKwMonth()));
        return drivers;
    }

    private static Figure peak(Site site, PowerBudget.SitePower figure) {
        return Figure.derive("IT power at peak × PUE", "kW",
                List.of(new Input("IT power at peak", figure.itPeakKw()), new Input("PUE", Figure.stated(site.pue(), "", "PUE of " + site.name()))),
                values -> values[0] * values[1]);
    }

    private interface Reading {
        Figure of(Site site, PowerBudget.SitePower power);
    }

    private static Driver joint(String name, Plan plan, PowerBudget power, Reading reading, ToDoubleBiFunction<Site, Integer> pricePerKw) {
        var flows = Driver.flows(plan.horizonMonths(), Set.of(Cause.ENERGY));
        double[] perMonth = flows.get(Cause.ENERGY);
        double value = 0;
        double low = 0;
        double high = 0;
        Evidence evidence = Evidence.USER;
        var inputs = new ArrayList<Input>();
        for (var sitePower : power.sites()) {
            Site site = plan.site(sitePower.siteId()).orElseThrow();
            switch (reading.of(site, sitePower)) {
                case Figure.Unknown unknown -> {
                    return billed(plan, pricePerKw, site, new Driver(name, unknown, flows));
                }
                case Figure.Known known -> {
                    value += known.value();
                    low += known.low();
                    high += known.high();
                    evidence = known.value() > 0 ? evidence.and(known.evidence()) : evidence;
                    inputs.add(new Input(site.name(), known));
                    for (int month = 0; month < perMonth.length; month++) {
                        perMonth[month] += known.value() * pricePerKw.applyAsDouble(site, month) * escalation(site, month);
                    }
                }
            }
        }
        for (int month = 0; month < perMonth.length; month++) {
            perMonth[month] = value > 0 ? perMonth[month] / value : 0;
        }
        return new Driver(name, new Figure.Known(value, low, high, "kW", evidence, new Basis("sum over the sites", inputs, List.of())), flows);
    }

    /** Keeps the unknown from vanishing in a total, unless the site pays nothing for it. */
    private static Driver billed(Plan plan, ToDoubleBiFunction<Site, Integer> pricePerKw, Site site, Driver unknown) {
        for (int month = 0; month < plan.horizonMonths(); month++) {
            unknown.perMonth().get(Cause.ENERGY)[month] = pricePerKw.applyAsDouble(site, month);
        }
        return unknown;
    }

    private static double escalation(Site site, int month) {
        return Math.pow(1 + site.tariff().escalationPerYear(), month / 12);
    }
}
