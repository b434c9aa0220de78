package org.inferrack.desktop.sites;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.inferrack.desktop.form.list.Ids;
import org.inferrack.plan.Demand;
import org.inferrack.plan.Feed;
import org.inferrack.plan.Housing;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Site;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;

/** What sites and rack groups start as, and what leaves the plan with them. */
final class NewSites {

    private NewSites() {
    }

    static Site racks(Plan plan) {
        return site("site", "Data centre", new Housing.Racks(List.of(group(Set.of()))), plan);
    }

    static Site edge(Plan plan) {
        return site("edge", "Edge locations", new Housing.Edge(10, 4, 100, false), plan).withPue(1);
    }

    private static Site site(String stem, String name, Housing housing, Plan plan) {
        return new Site(Ids.fresh(stem, ids(plan)), Ids.freshName(name, names(plan)), "",
                SiteTariff.assumed(), 1.4, 25, OptionalDouble.empty(), OptionalDouble.empty(), housing);
    }

    /** A rack of 42 U with feeds of 32 A at 230 V, each able to carry it alone. */
    static RackGroup group(Set<String> taken) {
        String id = Ids.fresh("racks", taken);
        return new RackGroup(id, id.equals("racks") ? "Racks" : "Racks " + id.substring("racks-".length()), 1, 42, 2,
                List.of(feed("A"), feed("B")), RackGroup.Redundancy.TWO_N, 10, RackGroup.Cooling.AIR, 1000, 48, OptionalDouble.empty());
    }

    static Feed feed(String name) {
        return new Feed(name, 230, 32, 1, 0.8, 0.95);
    }

    static Site copy(Site site, Plan plan) {
        return site.withId(Ids.fresh(site.id(), ids(plan))).withName(Ids.freshName(site.name() + " copy", names(plan)));
    }

    private static Set<String> ids(Plan plan) {
        return plan.sites().stream().map(Site::id).collect(Collectors.toSet());
    }

    private static Set<String> names(Plan plan) {
        return plan.sites().stream().map(Site::name).collect(Collectors.toSet());
    }

    /** Takes a site out; its share of each demand goes to the other sites in proportion, and groups that stood only there go with it. */
    static Plan remove(Plan plan, Site site) {
        return RackPlaces.withoutGone(plan, plan.withSites(plan.sites().stream().filter(other -> !other.id().equals(site.id())).toList())
                .withWorkloads(plan.workloads().stream().map(workload -> without(workload, site.id())).toList())
                .withScenarios(plan.scenarios().stream().map(scenario -> scenario.withGroups(
                        scenario.groups().stream().filter(group -> !group.siteId().equals(site.id())).toList())).toList()));
    }

    private static Workload without(Workload workload, String siteId) {
        if (!workload.demand().siteShares().containsKey(siteId)) {
            return workload;
        }
        Function<Demand, Demand> change = demand -> {
            var left = new TreeMap<>(demand.siteShares());
            left.remove(siteId);
            double sum = left.values().stream().mapToDouble(Double::doubleValue).sum();
            if (sum <= 0) {
                left.clear();
            }
            left.replaceAll((_, share) -> share / sum);
            return demand.withSiteShares(left);
        };
        return switch (workload) {
            case VideoAnalytics video -> video.withDemand(change.apply(video.demand()));
            case LlmServing llm -> llm.withDemand(change.apply(llm.demand()));
            case ModelInference inference -> inference.withDemand(change.apply(inference.demand()));
        };
    }
}
