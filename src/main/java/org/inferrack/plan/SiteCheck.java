package org.inferrack.plan;

import org.inferrack.catalog.Catalog;

/** Sites, racks and feeds. */
final class SiteCheck {

    private SiteCheck() {
    }

    static void check(Stated place, Site site, Catalog catalog) {
        place.id(site.id());
        if (!site.region().isEmpty()) {
            place.known("region", "region", site.region(), catalog.region(site.region()).isPresent(),
                    "Choose a catalogued region, or leave it empty.");
        }
        var housing = place.at("housing");
        switch (site.housing()) {
            case Housing.Racks racks -> {
                housing.unique("groups", racks.groups(), RackGroup::id);
                for (int i = 0; i < racks.groups().size(); i++) {
                    racks(housing.at("groups", i), racks.groups().get(i));
                    RackPlacesCheck.check(housing.at("groups", i), racks.groups().get(i));
                }
                for (int i = 0; i < racks.rows().size(); i++) {
                    RackPlacesCheck.check(housing.at("rows", i), racks.rows().get(i), racks);
                    feed(housing.at("rows", i).at("feed"), racks.rows().get(i).feed());
                }
            }
            case Housing.Edge _ -> {}
        }
    }

    private static void racks(Stated place, RackGroup racks) {
        place.id(racks.id());
        if (racks.reservedU() > racks.heightU()) {
            place.problem("reservedU", racks.reservedU() + " U are reserved in a rack of " + racks.heightU() + " U.",
                    "Enter 0 to " + racks.heightU() + " U.");
        }
        if (racks.feeds().isEmpty()) {
            place.problem("feeds", "The rack has no power feed.", "Add feed A with its voltage and current.");
        }
        if (racks.redundancy() != RackGroup.Redundancy.NONE && racks.feeds().size() == 1) {
            place.problem("redundancy", "One feed cannot be redundant (" + racks.redundancy() + ").", "Add a feed, or state no redundancy.");
        }
        for (int i = 0; i < racks.feeds().size(); i++) {
            feed(place.at("feeds", i), racks.feeds().get(i));
        }
    }

    private static void feed(Stated place, Feed feed) {
        if (feed.phases() == 2) {
            place.problem("phases", "A feed has 1 or 3 phases, not 2.", "Enter 1 or 3.");
        }
    }
}
