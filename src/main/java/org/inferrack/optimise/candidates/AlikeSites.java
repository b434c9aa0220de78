package org.inferrack.optimise.candidates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.inferrack.plan.LlmServing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Site;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;

/**
 * Sites of which a server does, draws and costs the same: they differ in their names alone, and of every workload the same share is asked there.
 *
 * @param workloads what is asked at the first of them and nowhere else; for each of those that differ in more than their names all that are like it
 */
public record AlikeSites(List<Site> sites, Map<Workload, List<Workload>> workloads) {

    /** What tells sites apart. */
    private record Likeness(Site site, List<Double> shares) {
    }

    /** In the order of the plan; sites where nothing is asked are left out. */
    public static List<AlikeSites> of(Plan plan) {
        var alike = new LinkedHashMap<Likeness, List<Site>>();
        for (Site site : plan.sites()) {
            List<Double> shares = plan.workloads().stream().map(workload -> share(plan, workload, site)).toList();
            if (shares.stream().anyMatch(share -> share > 0)) {
                alike.computeIfAbsent(new Likeness(site.withId("").withName(""), shares), _ -> new ArrayList<>()).add(site);
            }
        }
        return alike.values().stream().map(sites -> new AlikeSites(sites, workloads(plan, sites.getFirst()))).toList();
    }

    private static Map<Workload, List<Workload>> workloads(Plan plan, Site site) {
        var alike = new LinkedHashMap<Workload, List<Workload>>();
        asked(plan, plan.workloads(), site).forEach(workload -> alike.computeIfAbsent(named(workload, ""), _ -> new ArrayList<>()).add(workload));
        return alike;
    }

    /** Of some workloads what is asked at a site, as if there were no other one. */
    static List<Workload> asked(Plan plan, List<Workload> workloads, Site site) {
        return workloads.stream().filter(workload -> share(plan, workload, site) > 0).map(workload -> {
            var demand = workload.demand().withSiteShares(Map.of(site.id(), share(plan, workload, site)));
            return switch (workload) {
                case VideoAnalytics video -> video.withDemand(demand);
                case LlmServing llm -> llm.withDemand(demand);
                case ModelInference inference -> inference.withDemand(demand);
            };
        }).map(Workload.class::cast).toList();
    }

    private static double share(Plan plan, Workload workload, Site site) {
        var shares = workload.demand().siteShares();
        return shares.isEmpty() ? site.equals(plan.sites().getFirst()) ? 1 : 0 : shares.getOrDefault(site.id(), 0.0);
    }

    private static Workload named(Workload workload, String name) {
        return switch (workload) {
            case VideoAnalytics video -> video.withId(name).withName(name);
            case LlmServing llm -> llm.withId(name).withName(name);
            case ModelInference inference -> inference.withId(name).withName(name);
        };
    }
}
