package org.inferrack.plan;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * How careful the fleet must be.
 *
 * @param spareServers   servers that may fail at each site without loss of service: 1 is N+1
 * @param utilisationCap highest share of its capacity that a server may carry at peak
 * @param powerMargin    share added to planned watts before they are held against feeds and cooling
 */
@RecordBuilder
public record Policies(int spareServers, double utilisationCap, double powerMargin) implements PoliciesBuilder.With {

    public Policies {
        Finite.require("utilisationCap", utilisationCap);
        Finite.require("powerMargin", powerMargin);
    }
}
