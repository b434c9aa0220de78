package org.inferrack.plan;

import java.util.Map;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * How a workload's demand moves in time and over the sites.
 *
 * @param growthPerYear 0.2 for 20 % a year, compounding
 * @param headroom      share kept free above the peak, 0.15 for 15 %
 * @param siteShares    share of the demand by site id; empty means all at the plan's first site; shares sum to 1
 * @param source        who stated the demand, and when
 */
@RecordBuilder
public record Demand(Profile profile, @Within(Limit.GROWTH) double growthPerYear, @Within(Limit.HEADROOM) double headroom,
                     @Within(Limit.SHARE) @AtMost(2_000) Map<String, Double> siteShares, String source) implements DemandBuilder.With {

    public Demand {
        Finite.require("growthPerYear", growthPerYear);
        Finite.require("headroom", headroom);
        siteShares = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(siteShares));
    }
}
