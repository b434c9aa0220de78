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
import org.inferrack.engine.power.PowerBudget.SitePower;
import org.inferrack.engine.power.PowerPhase;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Site;

/**
 * Electricity: mean facility kW times the hours of each month times the tariff, and the demand charge on the peak kW. Sites and
 * phases move together, since the same power model stands behind all of them. Tariffs rise once a year.
 */
final class EnergyDrivers {

    private interface Reading {
        Figure of(Site site, SitePower power);
    }

    private final Plan plan;
    private final ToDoubleBiFunction<Site, Integer> pricePerKw;
    private final double[] cash;
    private final List<Input> inputs = new ArrayList<>();
    private double value;
    private double low;
    private double high;
    private Evidence evidence = Evidence.USER;

    private EnergyDrivers(Plan plan, ToDoubleBiFunction<Site, Integer> pricePerKw) {
        this.plan = plan;
        this.pricePerKw = pricePerKw;
        this.cash = new double[plan.horizonMonths()];
    }

    static List<Driver> of(Plan plan, List<PowerPhase> phases) {
        return List.of(
                new EnergyDrivers(plan, (site, month) -> Hours.of(plan.startMonth().plusMonths(month)) * site.tariff().pricePerKwh())
                        .driver("mean facility power", phases, (_, power) -> power.facilityMeanKw()),
                new EnergyDrivers(plan, (site, _) -> site.tariff().demandChargePerKwMonth())
                        .driver("peak facility power", phases, EnergyDrivers::peak));
    }

    private static Figure peak(Site site, SitePower power) {
        return Figure.derive("IT power at peak × PUE", "kW",
                List.of(new Input("IT power at peak", power.itPeakKw()), new Input("PUE", Figure.stated(site.pue(), "", "PUE of " + site.name()))),
                values -> values[0] * values[1]);
    }

    private Driver driver(String name, List<PowerPhase> phases, Reading reading) {
        for (PowerPhase phase : phases) {
            for (SitePower sitePower : phase.budget().sites()) {
                Site site = plan.site(sitePower.siteId()).orElseThrow();
                switch (reading.of(site, sitePower)) {
                    case Figure.Unknown unknown -> {
                        return new Driver(name, unknown, java.util.Map.of(Cause.ENERGY, prices(site)));
                    }
                    case Figure.Known known -> add(site, phase, known);
                }
            }
        }
        var perKw = Driver.flows(cash.length, Set.of(Cause.ENERGY));
        for (int month = 0; month < cash.length; month++) {
            perKw.get(Cause.ENERGY)[month] = value > 0 ? cash[month] / value : 0;
        }
        return new Driver(name, new Figure.Known(value, low, high, "kW", evidence,
                new Basis(phases.size() == 1 ? "sum over the sites" : "mean of the phases of the sum over the sites", inputs, List.of())), perKw);
    }

    private void add(Site site, PowerPhase phase, Figure.Known known) {
        double share = (double) phase.months() / plan.horizonMonths();
        value += known.value() * share;
        low += known.low() * share;
        high += known.high() * share;
        evidence = known.value() > 0 ? evidence.and(known.evidence()) : evidence;
        inputs.add(new Input(site.name(), known));
        for (int month = phase.fromMonth() - 1; month < Math.min(phase.lastMonth(), cash.length); month++) {
            cash[month] += known.value() * price(site, month);
        }
    }

    /** Keeps an unknown from vanishing in a total, unless the site pays nothing for it. */
    private double[] prices(Site site) {
        double[] prices = new double[cash.length];
        for (int month = 0; month < prices.length; month++) {
            prices[month] = price(site, month);
        }
        return prices;
    }

    private double price(Site site, int month) {
        return pricePerKw.applyAsDouble(site, month) * Math.pow(1 + site.tariff().escalationPerYear(), month / 12);
    }
}
