package org.inferrack.plan;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Region;

/** The countries that hardware of a plan is delivered to, ISO 3166 alpha-2; a site without a region names none. */
public final class Destinations {

    private Destinations() {
    }

    public static Set<String> of(Plan plan, Catalog catalog) {
        return among(plan, catalog, "");
    }

    /** Those of a group: of its site, or of all. */
    public static Set<String> of(ServerGroup group, Plan plan, Catalog catalog) {
        return among(plan, catalog, group.siteId());
    }

    public static Optional<String> of(Site site, Catalog catalog) {
        return catalog.region(site.region()).flatMap(Region::country);
    }

    private static Set<String> among(Plan plan, Catalog catalog, String siteId) {
        var countries = new TreeSet<String>();
        plan.sites().stream().filter(site -> siteId.isEmpty() || site.id().equals(siteId)).forEach(site -> of(site, catalog).ifPresent(countries::add));
        return countries;
    }
}
