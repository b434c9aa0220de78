package org.inferrack.engine.findings;

import java.util.stream.Stream;

import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.plan.Housing;
import org.inferrack.plan.RackGroup;

/** Sites where nothing can stand. */
final class ZeroRacksRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        if (context.plan().sites().isEmpty()) {
            return Stream.of(new Finding(Severity.BLOCKER, "zero-racks", "", "The plan has no sites, so nothing can be placed.", "Add a site with racks."));
        }
        return context.plan().sites().stream().filter(site -> room(site.housing()) == 0).flatMap(site -> {
            int servers = context.fleets().filter(fleet -> fleet.siteId().equals(site.id())).mapToInt(Fleet::servers).sum();
            return servers == 0 ? Stream.empty() : Stream.of(new Finding(Severity.BLOCKER, "zero-racks", site.id(),
                    context.siteName(site.id()) + " has no " + (site.housing() instanceof Housing.Racks ? "racks" : "locations") + " for "
                            + servers + (servers == 1 ? " server." : " servers."),
                    site.housing() instanceof Housing.Racks ? "Add racks to the site." : "Enter how many locations the site has."));
        });
    }

    private static int room(Housing housing) {
        return switch (housing) {
            case Housing.Racks racks -> racks.groups().stream().mapToInt(RackGroup::count).sum();
            case Housing.Edge edge -> edge.locations();
        };
    }
}
