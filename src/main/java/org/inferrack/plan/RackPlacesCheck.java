package org.inferrack.plan;

/**
 * What is said of single racks: what stands in them, which row they are in, who is pinned to them. A rack that is not there any more may be
 * meant for later; the outcome says so.
 */
final class RackPlacesCheck {

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
