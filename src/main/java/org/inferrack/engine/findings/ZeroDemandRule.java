package org.inferrack.engine.findings;

import java.util.stream.Stream;

import org.inferrack.engine.findings.Finding.Severity;

/** Nothing to serve. */
final class ZeroDemandRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        if (context.plan().workloads().isEmpty()) {
            if (!context.scenario().groups().isEmpty() && context.scenario().groups().stream().allMatch(group -> group.count().isPresent())) {
                return Stream.of(new Finding(Severity.NOTE, "zero-demand", "",
                        "The plan has no workloads: the stated servers are placed, powered and costed, and serve nothing.",
                        "Add a workload to see what they carry."));
            }
            return Stream.of(new Finding(Severity.BLOCKER, "zero-demand", "", "The plan has no workloads, so there is nothing to size.",
                    "Add a workload."));
        }
        var idle = context.plan().workloads().stream().filter(workload -> context.sizing().demands().stream()
                .filter(demand -> demand.workloadId().equals(workload.id())).allMatch(demand -> demand.endPeakUnits() <= 0)).toList();
        Severity severity = idle.size() == context.plan().workloads().size() ? Severity.BLOCKER : Severity.WARNING;
        return idle.stream().map(workload -> new Finding(severity, "zero-demand", workload.id(),
                context.workloadName(workload.id()) + " asks for nothing: its demand is 0 at every site.",
                "Enter its cameras, users or requests per second, and a profile above 0."));
    }
}
