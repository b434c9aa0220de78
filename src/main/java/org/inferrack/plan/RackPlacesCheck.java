package org.inferrack.plan;

import java.util.Locale;
import java.util.Set;

/**
 * What is said of single racks: what stands in them, which row they are in, who is pinned to them. A rack that is not there any more may be
 * meant for later; the outcome says so.
 */
final class RackPlacesCheck {

    /** What a rack has only so much of by itself; limits are told apart by their names. */
    private static final Set<String> OF_EVERY_RACK = Set.of("space", "failover", "breaker", "cooling", "airflow", "weight", "ports", "phase", "racks");

    private RackPlacesCheck() {
    }

    static void check(Stated place, RackGroup racks) {
        for (int i = 0; i < racks.existing().size(); i++) {
            var at = place.at("existing", i);
            var load = racks.existing().get(i);
            if (load.units() > racks.heightU()) {
                at.problem("units", load.units() + " U are taken in a rack of " + racks.heightU() + " U.", "Enter 0 to " + racks.heightU() + " U.");
            }
        }
        for (String name : racks.further().keySet()) {
            String plain = name.strip().toLowerCase(Locale.ROOT);
            if (plain.isEmpty() || plain.startsWith("feed") || OF_EVERY_RACK.contains(plain)) {
                place.at("further").problem(name, "A further resource is called \"" + name + "\", which is a limit that every rack has.",
                        "Give it a name of its own, such as \"licence slots\".");
            }
        }
    }

    static void check(Stated place, RowFeed row, Housing.Racks racks) {
        for (int i = 0; i < row.rackGroupIds().size(); i++) {
            String id = row.rackGroupIds().get(i);
            place.at("rackGroupIds", i).known("", "rack group", id, racks.groups().stream().anyMatch(group -> group.id().equals(id)),
                    "Name a rack group of the same site.");
        }
    }

    static void check(Stated place, ServerGroup group, Plan plan) {
        for (int i = 0; i < group.pins().size(); i++) {
            var at = place.at("pins", i);
            var pin = group.pins().get(i);
            var site = plan.site(pin.siteId());
            at.known("siteId", "site", pin.siteId(), site.isPresent(), "Name a site of the plan.");
            if (site.isPresent() && !group.siteId().isEmpty() && !group.siteId().equals(pin.siteId())) {
                at.problem("siteId", "The group stands at \"" + group.siteId() + "\" only.", "Pin to a rack of that site.");
            }
        }
    }
}
