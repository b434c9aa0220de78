package org.inferrack.optimise.candidates;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.inferrack.plan.Housing;
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

    /** Shares that differ in rounding alone are the same: somebody wrote a tenth for each site and the rest for the last. */
    private static final MathContext DIGITS = new MathContext(12);

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

    /**
     * Some of the workloads that differ, each with those that are like it. Together such ones ask of a server what one of their kind asks that is as
     * large as all of them. Boxes at edge locations carry whole cameras of each, so there they stay apart.
     *
     * @param able which, of the first of each
     */
    List<Workload> together(Predicate<Workload> able) {
        Site site = sites.getFirst();
        var all = new ArrayList<Workload>();
        workloads.values().stream().filter(equal -> able.test(equal.getFirst())).forEach(equal -> {
            if (site.housing() instanceof Housing.Racks) {
                all.add(sharing(equal.getFirst(), site, equal.getFirst().demand().siteShares().get(site.id()) * equal.size()));
            } else {
                all.addAll(equal);
            }
        });
        return all;
    }

    /** Of some workloads what is asked at a site, as if there were no other one. */
    private static List<Workload> asked(Plan plan, List<Workload> workloads, Site site) {
        return workloads.stream().filter(workload -> share(plan, workload, site) > 0).map(workload -> sharing(workload, site, share(plan, workload, site)))
                .toList();
    }

    private static Workload sharing(Workload workload, Site site, double share) {
        var demand = workload.demand().withSiteShares(Map.of(site.id(), share));
        return switch (workload) {
            case VideoAnalytics video -> video.withDemand(demand);
            case LlmServing llm -> llm.withDemand(demand);
            case ModelInference inference -> inference.withDemand(demand);
        };
    }

    private static double share(Plan plan, Workload workload, Site site) {
        var shares = workload.demand().siteShares();
        double stated = shares.isEmpty() ? site.equals(plan.sites().getFirst()) ? 1 : 0 : shares.getOrDefault(site.id(), 0.0);
        return new BigDecimal(stated).round(DIGITS).doubleValue();
    }

    private static Workload named(Workload workload, String name) {
        return switch (workload) {
            case VideoAnalytics video -> video.withId(name).withName(name);
            case LlmServing llm -> llm.withId(name).withName(name);
            case ModelInference inference -> inference.withId(name).withName(name);
        };
    }
}
