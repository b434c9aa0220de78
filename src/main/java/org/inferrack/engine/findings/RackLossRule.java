package org.inferrack.engine.findings;

import java.util.stream.Stream;

import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.engine.placement.Placement.PlacedRack;
import org.inferrack.plan.Policies;

/** All servers of a site in one rack although there are others: spares in the same rack are lost with it. */
final class RackLossRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        boolean meant = context.scenario().policies().loss().filter(loss -> loss != Policies.Loss.SERVER).isPresent();
        return meant ? Stream.empty() : context.plan().sites().stream().flatMap(site -> {
            var racks = context.placement().racks().stream().filter(rack -> rack.siteId().equals(site.id())).toList();
            var used = racks.stream().filter(PlacedRack::inUse).toList();
            if (used.size() != 1 || racks.size() < 2 || used.getFirst().slots().size() < 2) {
                return Stream.empty();
            }
            return Stream.of(new Finding(Severity.NOTE, "one-rack", site.id(),
                    "All " + used.getFirst().slots().size() + " servers at " + context.siteName(site.id())
                            + " stand in one of " + racks.size() + " racks: losing it, spares included, stops the service there.",
                    "If the service must survive the loss of a rack, state that in the scenario's policies."));
        });
    }
}
