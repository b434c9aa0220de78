package org.inferrack.desktop.workloads;

import java.util.List;
import java.util.stream.Stream;

import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Workload;

/** Takes a workload out of the plan, with what was there for it alone. */
final class WorkloadRemoval {

    private WorkloadRemoval() {
    }

    /**
     * Server groups that served only this workload go with it: an empty list would make them serve everything.
     * So do targets on it.
     */
    static Plan remove(Plan plan, Workload workload) {
        return plan.withWorkloads(plan.workloads().stream().filter(other -> !other.id().equals(workload.id())).toList())
                .withScenarios(plan.scenarios().stream().map(scenario -> without(scenario, workload.id())).toList())
                .withTargets(plan.targets().stream().filter(target -> !target.workloadId().equals(workload.id())).toList());
    }

    private static Scenario without(Scenario scenario, String workloadId) {
        return scenario.withGroups(scenario.groups().stream().flatMap(group -> without(group, workloadId)).toList());
    }

    private static Stream<ServerGroup> without(ServerGroup group, String workloadId) {
        if (!group.workloadIds().contains(workloadId)) {
            return Stream.of(group);
        }
        List<String> left = group.workloadIds().stream().filter(id -> !id.equals(workloadId)).toList();
        return left.isEmpty() ? Stream.empty() : Stream.of(group.withWorkloadIds(left));
    }
}
