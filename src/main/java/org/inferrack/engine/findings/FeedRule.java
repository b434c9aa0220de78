package org.inferrack.engine.findings;

import java.util.stream.Stream;

import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.plan.Housing;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Site;

/** Racks that one feed switches off. */
final class FeedRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        return context.plan().sites().stream().filter(site -> site.housing() instanceof Housing.Racks)
                .flatMap(site -> ((Housing.Racks) site.housing()).groups().stream()
                        .filter(racks -> racks.redundancy() == RackGroup.Redundancy.NONE && inUse(context, site, racks))
                        .map(racks -> new Finding(Severity.WARNING, "feed-not-redundant", racks.id(),
                                "The feeds of " + racks.name() + " at " + site.name() + " do not back each other: losing one stops what hangs on it.",
                                "Use A/B feeds if the service must not stop, and state 2N.")));
    }

    private static boolean inUse(FindingContext context, Site site, RackGroup racks) {
        return context.placement().racks().stream()
                .anyMatch(rack -> rack.inUse() && rack.siteId().equals(site.id()) && rack.rackGroupId().equals(racks.id()));
    }
}
