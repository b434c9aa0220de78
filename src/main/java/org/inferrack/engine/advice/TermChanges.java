package org.inferrack.engine.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.placement.Placement;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Site;

/** How careful the scenario is, and how good the building is. */
final class TermChanges {

    private static final double CAP_STEP = 0.05;
    private static final double HIGHEST_CAP = 0.95;
    private static final double PUE_STEP = 0.1;
    /** Best that air-cooled sites report; Uptime Institute's survey of 2023 has a mean of 1.58. */
    private static final double GOOD_PUE = 1.2;
    /** NVIDIA AI Enterprise, list price per GPU and year, earnings call of November 2023. */
    private static final double LICENCE_USD = 4500;

    private TermChanges() {
    }

    static List<Change> of(Plan plan, ScenarioOutcome outcome) {
        var changes = new ArrayList<Change>();
        String scenario = outcome.scenario().id();
        var policies = outcome.scenario().policies();
        double cap = Math.min(HIGHEST_CAP, Math.round((policies.utilisationCap() + CAP_STEP) * 1000) / 1000.0);
        if (cap > policies.utilisationCap()) {
            changes.add(new Change("cap/" + scenario + "/" + cap, Change.Kind.CARE, "Servers loaded to " + FigureFormat.percent(cap) + " at most instead of "
                    + FigureFormat.percent(policies.utilisationCap()), "answers take longer near full load",
                    changed -> PlanEdits.policies(changed, scenario, each -> each.withUtilisationCap(cap))));
        }
        if (policies.spareServers() > 0) {
            int spare = policies.spareServers() - 1;
            changes.add(new Change("spare/" + scenario + "/" + spare, Change.Kind.CARE,
                    spare == 0 ? "No spare server" : spare + " spare servers a site instead of "
                            + policies.spareServers(),
                    spare == 0 ? "losing a server at the peak then overloads the others" : "",
                    changed -> PlanEdits.policies(changed, scenario, each -> each.withSpareServers(spare))));
        }
        for (Site site : plan.sites()) {
            site(site, outcome, changes);
        }
        return changes;
    }

    /** NVIDIA AI Enterprise as the finding about licences quotes it, in the plan's currency; none where the rate is not known. */
    static List<Change> licences(Plan plan) {
        double rate = plan.currency().equals("USD") ? 1 : plan.economics().exchangeRates().stream().filter(each -> each.currency().equals("USD"))
                .mapToDouble(each -> each.rate()).findFirst().orElse(0);
        double amount = Math.round(LICENCE_USD * rate);
        return rate <= 0 ? List.of() : List.of(new Change("licence/all/" + amount, Change.Kind.MONEY, "Count " + FigureFormat.money(amount, plan.currency())
                + " a year for each accelerator (NVIDIA AI Enterprise, list)", "",
                changed -> changed.withEconomics(changed.economics().withLicencePerAcceleratorYear(amount))));
    }

    private static void site(Site site, ScenarioOutcome outcome, List<Change> changes) {
        double pue = Math.max(GOOD_PUE, Math.round((site.pue() - PUE_STEP) * 100) / 100.0);
        if (pue < site.pue() && outcome.sizing().fleets().stream().anyMatch(fleet -> fleet.siteId().equals(site.id()))) {
            changes.add(new Change("pue/" + site.id() + "/" + pue, Change.Kind.SITE, name(site) + ": PUE " + FigureFormat.number(pue) + " instead of "
                    + FigureFormat.number(site.pue()), "what the better cooling costs is not counted",
                    plan -> PlanEdits.site(plan, site.id(), each -> each.withPue(pue))));
        }
        double missingKw = outcome.placement().unplaced().stream().filter(each -> each.siteId().equals(site.id())).mapToInt(Placement.Unplaced::servers).sum()
                > 0
                        ? neededKw(site, outcome) : 0;
        if (missingKw > 0) {
            site.electricalLimitKw().ifPresent(kw -> changes.add(limit(site, "supply", kw, missingKw,
                    (each, more) -> each.withElectricalLimitKw(OptionalDouble.of(more)))));
            site.coolingLimitKw().ifPresent(kw -> changes.add(limit(site, "cooling", kw, missingKw,
                    (each, more) -> each.withCoolingLimitKw(OptionalDouble.of(more)))));
        }
    }

    /** Planned watts of all servers sized for the site, placed or not, with the policy's margin. */
    static double neededKw(Site site, ScenarioOutcome outcome) {
        double watts = outcome.sizing().fleets().stream().filter(fleet -> fleet.siteId().equals(site.id()))
                .mapToDouble(fleet -> fleet.servers() * outcome.power().server(fleet.groupId(), fleet.siteId())
                        .map(power -> power.planning().amount().orElse(0)).orElse(0.0))
                .sum();
        return watts * (1 + outcome.scenario().policies().powerMargin()) / 1000;
    }

    private interface Lift {
        Site of(Site site, double kw);
    }

    private static Change limit(Site site, String what, double kw, double needed, Lift lift) {
        double more = Math.max(Math.ceil(needed), kw);
        return new Change("site-" + what + "/" + site.id() + "/" + more, Change.Kind.SITE,
                name(site) + ": " + what + " of " + FigureFormat.number(more) + " kW instead of "
                        + FigureFormat.number(kw) + " kW",
                "what the site asks for it is not counted", plan -> PlanEdits.site(plan, site.id(), each -> lift.of(each, more)));
    }

    static String name(Site site) {
        return site.name().isBlank() ? site.id() : site.name();
    }
}
