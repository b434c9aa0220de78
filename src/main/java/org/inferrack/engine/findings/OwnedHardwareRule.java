package org.inferrack.engine.findings;

import java.util.stream.Stream;

import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;

/** Says what a comparison with owned hardware leaves out. */
final class OwnedHardwareRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        return context.groups().filter(ServerGroup::owned).map(group -> new Finding(Severity.NOTE, "owned-hardware", group.id(),
                context.groupName(group.id()) + " is already owned: it costs no capex and has no residual value here, only energy, rent, support and licences.",
                context.scenario().role() == Scenario.Role.BASELINE
                        ? "State it as not owned to compare two purchases." : ""));
    }
}
