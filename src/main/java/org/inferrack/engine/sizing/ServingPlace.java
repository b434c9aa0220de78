package org.inferrack.engine.sizing;

import java.util.OptionalInt;

import org.inferrack.engine.capability.Capability.WorkUnit;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Site;

/**
 * Where servers help each other: a site with racks, or one of many equal edge locations, for a box at one cannot serve another.
 *
 * @param locations equal places at the site
 * @param boxes     most servers of one place, absent if racks decide
 */
record ServingPlace(String siteId, String siteName, int locations, OptionalInt boxes) {

    static ServingPlace of(Site site) {
        return switch (site.housing()) {
            case Housing.Racks _ -> new ServingPlace(site.id(), site.name(), 1, OptionalInt.empty());
            case Housing.Edge edge ->
                    new ServingPlace(site.id(), site.name(), Math.max(1, edge.locations()), OptionalInt.of(Math.max(0, edge.boxesPerLocation())));
        };
    }

    /** What one place must be ready for: the busiest location has whole cameras. */
    Ask sizing(Ask ask) {
        double each = ask.statedUnits() / locations;
        boolean whole = locations > 1 && WorkUnit.of(ask.workload()) == WorkUnit.STREAMS;
        return ask.asking(whole ? Math.ceil(each - 1e-9) : each);
    }

    String name() {
        return siteName.isBlank() ? siteId : siteName;
    }
}
