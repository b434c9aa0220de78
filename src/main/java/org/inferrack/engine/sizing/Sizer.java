package org.inferrack.engine.sizing;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.engine.capability.Capability.WorkUnit;
import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Shortfall;
import org.inferrack.engine.sizing.Sizing.SiteDemand;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.Site;
import org.inferrack.plan.Workload;

/** Sizes the fleet of a scenario for the highest peak of the horizon, with headroom, spares and whole servers. */
public final class Sizer {

    private Sizer() {
    }

    /** Never throws for what a plan can state: what is not carried is a shortfall with its reason. */
    public static Sizing size(ScenarioContext context) {
        return size(context, new GroupServers(context));
    }

    /** The same where it is known already what some servers can do, of a context that differs in sites and demands alone. */
    public static Sizing size(ScenarioContext context, GroupServers servers) {
        Plan plan = context.plan();
        Scenario scenario = context.scenario();
        var fleets = new ArrayList<Fleet>();
        var demands = new ArrayList<SiteDemand>();
        var shortfalls = new ArrayList<Shortfall>(strayDemand(plan));
        for (Site site : plan.sites()) {
            context.cancellation().check();
            List<Ask> asks = asks(plan, site);
            asks.forEach(ask -> demands.add(ask.demand(site.id())));
            if (Phases.starts(scenario, plan.horizonMonths()).size() > 1) {
                Phases.Allocated allocated = new Phases(site, asks, servers, scenario, plan.horizonMonths()).allocate();
                fleets.addAll(allocated.fleets());
                shortfalls.addAll(allocated.shortfalls());
            } else {
                var allocation = new Allocation(site, asks, servers, scenario);
                allocation.allocate();
                fleets.addAll(allocation.fleets());
                shortfalls.addAll(allocation.shortfalls());
            }
        }
        return new Sizing(fleets, demands, shortfalls);
    }

    static List<Ask> asks(Plan plan, Site site) {
        var asks = new ArrayList<Ask>();
        for (Workload workload : plan.workloads()) {
            double share = share(plan, workload, site.id());
            if (share > 0) {
                asks.add(Ask.of(workload, share, plan.horizonYears()));
            }
        }
        return asks;
    }

    private static double share(Plan plan, Workload workload, String siteId) {
        var shares = workload.demand().siteShares();
        if (shares.isEmpty()) {
            return plan.sites().getFirst().id().equals(siteId) ? 1 : 0;
        }
        return shares.getOrDefault(siteId, 0.0);
    }

    private static List<Shortfall> strayDemand(Plan plan) {
        var stray = new ArrayList<Shortfall>();
        for (Workload workload : plan.workloads()) {
            if (plan.sites().isEmpty()) {
                stray.add(new Shortfall(workload.id(), "", Ask.of(workload, 1, plan.horizonYears()).peakUnits(),
                        "The plan has no site.", "Add a site with racks or edge boxes."));
            }
            workload.demand().siteShares().forEach((siteId, share) -> {
                if (share > 0 && plan.site(siteId).isEmpty()) {
                    stray.add(new Shortfall(workload.id(), siteId, Ask.of(workload, share, plan.horizonYears()).peakUnits(),
                            workload.name() + " asks for " + Allocation.number(100 * share) + " % at the site \"" + siteId + "\", which is not in the plan.",
                            "Add the site, or move its share to another one. Demand is counted in "
                                    + WorkUnit.of(workload).label() + "."));
                }
            });
        }
        return stray;
    }
}
