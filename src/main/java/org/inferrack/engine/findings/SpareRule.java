package org.inferrack.engine.findings;

import java.util.List;
import java.util.stream.Stream;

import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.plan.Housing;

/** Service that one failing server interrupts. */
final class SpareRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        return context.plan().sites().stream().flatMap(site -> {
            var fleets = context.fleets().filter(fleet -> fleet.siteId().equals(site.id())).toList();
            int spare = fleets.stream().mapToInt(Fleet::spare).sum();
            if (fleets.isEmpty() || spare > 0 || roomToSpare(context, fleets)) {
                return Stream.empty();
            }
            int servers = fleets.stream().mapToInt(Fleet::servers).sum();
            return Stream.of(site.housing() instanceof Housing.Edge edge
                    ? new Finding(Severity.NOTE, "no-spare", site.id(), "A failing box takes " + part(servers, edge.locations())
                            + " of the service of its location at " + site.name() + " with it.", "Keep spare boxes on the shelf, or plan one more a location.")
                    : new Finding(Severity.WARNING, "no-spare", site.id(), servers == 1
                            ? "One server carries everything at " + site.name() + ": it is a single point of failure."
                            : "None of the " + servers + " servers at " + site.name() + " is spare: losing one at the peak overloads the others.",
                            "Set a spare server (N+1) in the scenario's policies."));
        });
    }

    private static String part(int servers, int locations) {
        int boxes = locations > 0 ? Math.max(1, servers / locations) : 1;
        return boxes == 1 ? "all" : "1/" + boxes;
    }

    /** With stated counts nobody is named spare, but the others may well carry the load of one that fails. */
    private static boolean roomToSpare(FindingContext context, List<Fleet> fleets) {
        return fleets.stream().allMatch(fleet -> fleet.servers() > 1
                && fleet.peakUtilisation() * fleet.servers() / (fleet.servers() - 1) <= context.scenario().policies().utilisationCap());
    }
}
