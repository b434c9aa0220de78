package org.inferrack.engine.advice;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.inferrack.plan.Demand;
import org.inferrack.plan.Housing;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.RowFeed;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Site;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;

/** Changes deep inside a plan; where the named part is missing the plan stays as it is. */
final class PlanEdits {

    private PlanEdits() {
    }

    static Plan site(Plan plan, String siteId, UnaryOperator<Site> change) {
        return plan.withSites(replaced(plan.sites(), Site::id, siteId, change));
    }

    static Plan racks(Plan plan, String siteId, String groupId, UnaryOperator<RackGroup> change) {
        return site(plan, siteId, site -> site.housing() instanceof Housing.Racks racks
                ? site.withHousing(racks.withGroups(replaced(racks.groups(), RackGroup::id, groupId, change))) : site);
    }

    static Plan rows(Plan plan, String siteId, String name, UnaryOperator<RowFeed> change) {
        return site(plan, siteId, site -> site.housing() instanceof Housing.Racks racks
                ? site.withHousing(racks.withRows(replaced(racks.rows(), RowFeed::name, name, change))) : site);
    }

    static Plan edge(Plan plan, String siteId, UnaryOperator<Housing.Edge> change) {
        return site(plan, siteId, site -> site.housing() instanceof Housing.Edge edge ? site.withHousing(change.apply(edge)) : site);
    }

    static Plan scenario(Plan plan, String scenarioId, UnaryOperator<Scenario> change) {
        return plan.withScenarios(replaced(plan.scenarios(), Scenario::id, scenarioId, change));
    }

    static Plan policies(Plan plan, String scenarioId, UnaryOperator<Policies> change) {
        return scenario(plan, scenarioId, scenario -> scenario.withPolicies(change.apply(scenario.policies())));
    }

    static Plan group(Plan plan, String scenarioId, String groupId, UnaryOperator<ServerGroup> change) {
        return scenario(plan, scenarioId, scenario -> scenario.withGroups(replaced(scenario.groups(), ServerGroup::id, groupId, change)));
    }

    static Plan configuration(Plan plan, String scenarioId, String groupId, UnaryOperator<ServerConfiguration> change) {
        return group(plan, scenarioId, groupId, group -> group.withConfiguration(change.apply(group.configuration())));
    }

    static Plan workload(Plan plan, String workloadId, UnaryOperator<Workload> change) {
        return plan.withWorkloads(replaced(plan.workloads(), Workload::id, workloadId, change));
    }

    static Plan demand(Plan plan, String workloadId, UnaryOperator<Demand> change) {
        return workload(plan, workloadId, workload -> withDemand(workload, change.apply(workload.demand())));
    }

    static Workload withDemand(Workload workload, Demand demand) {
        return switch (workload) {
            case VideoAnalytics video -> video.withDemand(demand);
            case LlmServing llm -> llm.withDemand(demand);
            case ModelInference inference -> inference.withDemand(demand);
        };
    }

    private static <T> List<T> replaced(List<T> all, Function<T, String> id, String wanted, UnaryOperator<T> change) {
        return all.stream().map(each -> id.apply(each).equals(wanted) ? change.apply(each) : each).toList();
    }
}
