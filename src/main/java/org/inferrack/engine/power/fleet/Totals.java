package org.inferrack.engine.power.fleet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.inferrack.engine.figure.Driver;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.engine.power.PowerBudget.SitePower;
import org.inferrack.engine.power.Pue;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.power.feed.Heat;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Site;

/** Sums over servers and sites. Spares are counted: they share the load and draw power like the rest. */
final class Totals {

    private static final double HOURS_PER_YEAR = 8760;

    private Totals() {
    }

    /** @param count of a fleet's servers, spares included */
    static PowerBudget of(Plan plan, Sizing sizing, List<ServerPower> servers, Function<Fleet, Figure> count) {
        var sites = plan.sites().stream().map(site -> site(site, sizing, servers, count)).toList();
        Figure peak = sum("kW", plan.sites(), sites, SitePower::itPeakKw);
        Figure facilityPeak = sum("kW", plan.sites(), sites,
                site -> timesPue(site.itPeakKw(), plan.site(site.siteId()).orElseThrow(), "kW", 1));
        Figure energy = sum("kWh", plan.sites(), sites,
                site -> timesPue(site.itMeanKw(), plan.site(site.siteId()).orElseThrow(), "kWh", HOURS_PER_YEAR));
        return new PowerBudget(servers, sites, peak, sum("kW", plan.sites(), sites, SitePower::itMeanKw), facilityPeak, energy,
                sum("BTU/h", plan.sites(), sites, SitePower::heatBtuPerHour), sum("m³/h", plan.sites(), sites, SitePower::airflowM3PerHour));
    }

    private static SitePower site(Site site, Sizing sizing, List<ServerPower> servers, Function<Fleet, Figure> count) {
        Figure peak = fleets(site, sizing, servers, count, ServerPower::planning);
        Figure mean = fleets(site, sizing, servers, count, ServerPower::mean);
        return new SitePower(site.id(), peak, mean, timesPue(mean, site, "kW", 1),
                Figure.derive("IT power at peak x 3.412", "BTU/h", List.of(new Input("IT power at peak", peak)), v -> Heat.btuPerHour(v[0] * 1000)),
                Figure.derive("3600 x W / (1.2 kg/m³ x 1005 J/kg/K x rise)", "m³/h",
                        List.of(new Input("IT power at peak", peak), new Input("rise of air temperature", rise())),
                        v -> Heat.airflowM3PerHour(v[0] * 1000, v[1])));
    }

    private static Figure rise() {
        return Figure.within(Driver.of(Driver.Kind.AIR_RISE, "", "rise of air temperature"), Heat.PLANNING_RISE_K, 0.15, 0.2, "K",
                org.inferrack.catalog.Evidence.SPECIFIED,
                "air through a server warms by 10 to 14 K (vendor planning guides: 20 to 25 °F)", List.of());
    }

    private static Figure fleets(Site site, Sizing sizing, List<ServerPower> servers, Function<Fleet, Figure> count, Function<ServerPower, Figure> watts) {
        var inputs = new ArrayList<Input>();
        for (var fleet : sizing.fleets()) {
            if (fleet.siteId().equals(site.id()) && fleet.servers() > 0) {
                Figure each = servers.stream().filter(power -> power.groupId().equals(fleet.groupId()) && power.siteId().equals(fleet.siteId()))
                        .findFirst().map(watts).orElseGet(() -> Figure.unknown("W", "no power was computed"));
                inputs.add(new Input(fleet.groupId(), Figure.derive("servers, spares included, x watts", "kW",
                        List.of(new Input(fleet.servers() + " servers, W each", each), new Input("servers", count.apply(fleet))), v -> v[0] * v[1] / 1000)));
            }
        }
        return Figure.derive("sum over the servers at " + site.name(), "kW", inputs, v -> Arrays.stream(v).sum());
    }

    private static Figure timesPue(Figure kw, Site site, String unit, double hours) {
        return Figure.derive(hours == 1 ? "IT power x PUE" : "mean IT power x PUE x 8,760 h", unit,
                List.of(new Input("IT power", kw), new Input("PUE", Pue.of(site))),
                v -> v[0] * v[1] * hours);
    }

    private static Figure sum(String unit, List<Site> sites, List<SitePower> parts, Function<SitePower, Figure> part) {
        var inputs = new ArrayList<Input>();
        for (int i = 0; i < parts.size(); i++) {
            inputs.add(new Input(sites.get(i).name(), part.apply(parts.get(i))));
        }
        return Figure.derive("sum over the sites", unit, inputs, v -> Arrays.stream(v).sum());
    }
}
