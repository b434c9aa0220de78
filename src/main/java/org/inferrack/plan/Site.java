package org.inferrack.plan;

import java.util.OptionalDouble;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * A place where servers stand.
 *
 * @param region            id of a catalogued region, or empty
 * @param pue               facility power over IT power, at least 1; enters energy and cost, never a rack's limit
 * @param ambientC          air temperature at the server inlet, °C
 * @param electricalLimitKw most IT power the site can supply, absent if only the racks limit
 * @param coolingLimitKw    most heat the site can remove, absent if only the racks limit
 */
@RecordBuilder
public record Site(String id, String name, String region, Tariff tariff, @Within(Limit.PUE) double pue, @Within(Limit.AMBIENT) double ambientC,
                   @Within(Limit.SITE_POWER) OptionalDouble electricalLimitKw, @Within(Limit.SITE_POWER) OptionalDouble coolingLimitKw,
                   Housing housing) implements SiteBuilder.With {

    public Site {
        Finite.require("pue", pue);
        Finite.require("ambientC", ambientC);
    }
}
