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
        place.within("pue", site.pue(), Limit.PUE);
        place.within("ambientC", site.ambientC(), Limit.AMBIENT);
        place.within("electricalLimitKw", site.electricalLimitKw(), Limit.SITE_POWER);
        place.within("coolingLimitKw", site.coolingLimitKw(), Limit.SITE_POWER);
        var tariff = place.at("tariff");
        tariff.within("pricePerKwh", site.tariff().pricePerKwh(), Limit.ENERGY_PRICE);
        tariff.within("demandChargePerKwMonth", site.tariff().demandChargePerKwMonth(), Limit.DEMAND_CHARGE);
        tariff.within("escalationPerYear", site.tariff().escalationPerYear(), Limit.ESCALATION);
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
            case Housing.Edge edge -> {
                housing.within("locations", edge.locations(), Limit.LOCATIONS);
                housing.within("boxesPerLocation", edge.boxesPerLocation(), Limit.BOXES);
                housing.within("wattsPerBox", edge.wattsPerBox(), Limit.BOX_WATTS);
            }
        }
    }

    private static void racks(Stated place, RackGroup racks) {
        place.id(racks.id());
        place.within("count", racks.count(), Limit.RACKS);
        place.within("heightU", racks.heightU(), Limit.RACK_HEIGHT);
        if (racks.reservedU() < 0 || racks.reservedU() > racks.heightU()) {
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
        place.within("coolingKw", racks.coolingKw(), Limit.RACK_COOLING);
        place.within("massLimitKg", racks.massLimitKg(), Limit.RACK_MASS);
        place.within("networkPorts", racks.networkPorts(), Limit.PORTS);
        place.within("depthMm", racks.depthMm(), Limit.DEPTH);
        place.within("airflowM3PerHour", racks.airflowM3PerHour(), Limit.AIRFLOW);
    }

    private static void feed(Stated place, Feed feed) {
        place.within("volts", feed.volts(), Limit.VOLTS);
        place.within("amps", feed.amps(), Limit.AMPS);
        place.within("derating", feed.derating(), Limit.DERATING);
        place.within("powerFactor", feed.powerFactor(), Limit.POWER_FACTOR);
        if (feed.phases() != 1 && feed.phases() != 3) {
            place.problem("phases", "A feed has 1 or 3 phases, not " + feed.phases() + ".", "Enter 1 or 3.");
        }
    }
}
