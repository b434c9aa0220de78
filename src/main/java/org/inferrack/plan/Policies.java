package org.inferrack.plan;

import java.util.Optional;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * How careful the fleet must be.
 *
 * @param spareServers   servers that may fail at each site without loss of service: 1 is N+1
 * @param utilisationCap highest share of its capacity that a server may carry at peak
 * @param powerMargin    share added to planned watts before they are held against feeds and cooling
 * @param loss           what may fail as a whole; absent means a server
 */
@RecordBuilder
public record Policies(@Within(Limit.SPARES) int spareServers, @Within(Limit.UTILISATION_CAP) double utilisationCap,
                       @Within(Limit.POWER_MARGIN) double powerMargin, Optional<Loss> loss) implements PoliciesBuilder.With {

    /** RACK: no rack holds more servers of a group than there are spares. FEED: neither do all racks that one unbacked row feed supplies. */
    public enum Loss {
        SERVER, RACK, FEED
    }

    public Policies {
        Finite.require("utilisationCap", utilisationCap);
        Finite.require("powerMargin", powerMargin);
    }

    public Policies(int spareServers, double utilisationCap, double powerMargin) {
        this(spareServers, utilisationCap, powerMargin, Optional.empty());
    }
}
