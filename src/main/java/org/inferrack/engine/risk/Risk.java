package org.inferrack.engine.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.inferrack.engine.cost.Costs;
import org.inferrack.engine.cost.Driver;
import org.inferrack.engine.cost.Driver.Cause;
import org.inferrack.engine.cost.EnergyRate;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.pass.ScenarioPass;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.engine.risk.Tornado.Bar;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Site;

/** Moves one input at a time between the ends of its range, all others at their base. */
public final class Risk {

    private static final int MOST_BARS = 8;

    private Risk() {
    }

    /** The largest swings of the undiscounted TCO; no bars where the TCO is unknown or nothing moves it. */
    public static Tornado tornado(ScenarioPass pass) {
        Plan plan = pass.context().plan();
        var model = pass.money().cash();
        if (!(model.total() instanceof Figure.Known total)) {
            return new Tornado(plan.currency(), 0, List.of());
        }
        var months = pass.money().costs().months();
        var bars = new ArrayList<Bar>();
        model.drivers().forEach(driver -> addDriver(bars, driver, total.value()));
        addShare(bars, "electricity price", Swings.ELECTRICITY, total.value(), sum(months, Cause.ENERGY));
        addShare(bars, "vendor support", Swings.SUPPORT, total.value(), sum(months, Cause.SUPPORT));
        addShare(bars, "software licences", Swings.LICENCES, total.value(), sum(months, Cause.LICENCES));
        addShare(bars, "rack rent", Swings.RENT, total.value(), sum(months, Cause.RENT));
        addShare(bars, "residual value", Swings.RESIDUAL, total.value(), sum(months, Cause.RESIDUAL));
        addPue(bars, plan, pass.power().budget(), total.value(), sum(months, Cause.ENERGY));
        bars.addAll(FleetSwings.of(pass));
        return new Tornado(plan.currency(), total.value(), bars.stream()
                .filter(bar -> bar.swing() > 0)
                .sorted(Comparator.comparingDouble(Bar::swing).reversed().thenComparing(Bar::input))
                .limit(MOST_BARS).toList());
    }

    private static void addDriver(List<Bar> bars, Driver driver, double total) {
        if (driver.figure() instanceof Figure.Known known && known.high() > known.low()) {
            double weight = driver.coefficient(Set.of(Cause.values()));
            String range = FigureFormat.number(known.low()) + " to " + FigureFormat.number(known.high()) + " " + known.unit();
            bars.add(new Bar(driver.name(), range, total + (known.low() - known.value()) * weight, total + (known.high() - known.value()) * weight));
        }
    }

    private static void addShare(List<Bar> bars, String input, double swing, double total, double part) {
        bars.add(new Bar(input, "±" + Math.round(swing * 100) + " %", total - swing * part, total + swing * part));
    }

    /** Energy is linear in each site's PUE; the sites move together. */
    private static void addPue(List<Bar> bars, Plan plan, PowerBudget power, double total, double energy) {
        double all = 0;
        double lower = 0;
        double higher = 0;
        for (var sitePower : power.sites()) {
            Site site = plan.site(sitePower.siteId()).orElseThrow();
            double paid = EnergyRate.perHour(site, sitePower);
            all += paid;
            lower += paid * (Math.max(1, site.pue() - Swings.PUE) / site.pue() - 1);
            higher += paid * Swings.PUE / site.pue();
        }
        if (all > 0) {
            bars.add(new Bar("PUE", "±" + Swings.PUE + ", at least 1", total + energy * lower / all, total + energy * higher / all));
        }
    }

    private static double sum(List<Costs.Month> months, Cause cause) {
        return months.stream().mapToDouble(month -> switch (cause) {
            case CAPEX -> month.capex();
            case ENERGY -> month.energy();
            case RENT -> month.rent();
            case SUPPORT -> month.support();
            case LICENCES -> month.licences();
            case RESIDUAL -> -month.residual();
        }).sum();
    }
}
