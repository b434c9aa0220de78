package org.inferrack.plan;

import java.util.Locale;
import java.util.Set;

/** What is said of single racks: what stands in them, which are locked, which row they are in, who is pinned to them. */
final class RackPlacesCheck {

    /** What a rack has only so much of by itself; limits are told apart by their names. */
    private static final Set<String> OF_EVERY_RACK = Set.of("space", "failover", "breaker", "cooling", "airflow", "weight", "ports", "phase", "racks");

    private RackPlacesCheck() {
    }

    static void check(Stated place, RackGroup racks) {
        for (int i = 0; i < racks.existing().size(); i++) {
            var at = place.at("existing", i);
            var load = racks.existing().get(i);
            for (int rack : load.racks()) {
                number(at, "racks", rack);
            }
            if (load.units() < 0 || load.units() > racks.heightU()) {
                at.problem("units", load.units() + " U are taken in a rack of " + racks.heightU() + " U.", "Enter 0 to " + racks.heightU() + " U.");
            }
            at.within("powerWatts", load.powerWatts(), Limit.EXISTING_WATTS);
            at.within("massKg", load.massKg(), Limit.RACK_MASS);
            at.within("ports", load.ports(), Limit.PORTS);
        }
        for (int rack : racks.locked()) {
            number(place, "locked", rack);
        }
        racks.further().forEach((name, limit) -> {
            Stated entry = place.at("further").entry(name);
            entry.within(limit, Limit.FURTHER);
            String plain = name.strip().toLowerCase(Locale.ROOT);
            if (plain.isEmpty() || plain.startsWith("feed") || OF_EVERY_RACK.contains(plain)) {
                entry.problem("", "A further resource is called \"" + name + "\", which is a limit that every rack has.",
                        "Give it a name of its own, such as \"licence slots\".");
            }
        });
    }

    static void check(Stated place, RowFeed row, Housing.Racks racks) {
        for (int i = 0; i < row.rackGroupIds().size(); i++) {
            String id = row.rackGroupIds().get(i);
            place.known("rackGroupIds[" + i + "]", "rack group", id, racks.groups().stream().anyMatch(group -> group.id().equals(id)),
                    "Name a rack group of the same site.");
        }
    }

    static void check(Stated place, ServerGroup group, Plan plan) {
        for (int i = 0; i < group.pins().size(); i++) {
            var at = place.at("pins", i);
            var pin = group.pins().get(i);
            var site = plan.site(pin.siteId());
            at.known("siteId", "site", pin.siteId(), site.isPresent(), "Name a site of the plan.");
            if (pin.servers() < 1 || !Limit.SERVERS.allows(pin.servers())) {
                at.problem("servers", pin.servers() + " servers are pinned.", "Enter 1 or more, or remove the line.");
            }
            if (site.isPresent() && !group.siteId().isEmpty() && !group.siteId().equals(pin.siteId())) {
                at.problem("siteId", "The group stands at \"" + group.siteId() + "\" only.", "Pin to a rack of that site.");
            }
            pin.rack().ifPresent(rack -> number(at, "rack", rack));
        }
    }

    /** A number above the count, or a rack group that is not there any more, may be meant for later; the outcome says so. */
    private static void number(Stated place, String name, int rack) {
        if (rack < 1 || !Limit.RACKS.allows(rack)) {
            place.problem(name, "There is no rack " + rack + "; racks are numbered from 1.", "Enter 1 or more.");
        }
    }
}
