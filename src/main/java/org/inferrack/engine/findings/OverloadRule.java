package org.inferrack.engine.findings;

import java.util.stream.Stream;

import org.inferrack.engine.findings.Finding.Severity;

/** A fleet that carries more than it may. */
final class OverloadRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        double cap = context.scenario().policies().utilisationCap();
        return context.fleets().filter(fleet -> fleet.peakUtilisation() > cap + 1e-9).map(fleet -> {
            String where = context.groupName(fleet.groupId()) + " at " + context.siteName(fleet.siteId());
            int enough = (int) Math.ceil(fleet.servers() * fleet.peakUtilisation() / cap - 1e-9);
            String advice = "Raise the count from " + fleet.servers() + " to " + enough + ", or leave it to the engine.";
            return fleet.peakUtilisation() > 1 + 1e-9
                    ? new Finding(Severity.BLOCKER, "overloaded", fleet.groupId(), where + " would be loaded to "
                            + FindingContext.percent(fleet.peakUtilisation()) + " of its capacity at the peak of the last month.", advice)
                    : new Finding(Severity.WARNING, "over-utilised", fleet.groupId(), where + " reaches " + FindingContext.percent(fleet.peakUtilisation())
                            + " at the peak of the last month, above the cap of " + FindingContext.percent(cap) + ".", advice);
        });
    }
}
