package org.inferrack.plan;

import io.soabase.recordbuilder.core.RecordBuilder;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Equal racks.
 *
 * @param reservedU    units kept free at the top (switches, panels)
 * @param feeds        power feeds of one rack, A first
 * @param coolingKw    heat that one rack's cooling removes
 * @param massLimitKg  most equipment mass per rack (rack's own mass not counted)
 * @param networkPorts switch ports available to servers
 * @param depthMm      usable depth, absent if not limiting
 */
@RecordBuilder
public record RackGroup(String id, String name, int count, int heightU, int reservedU, List<Feed> feeds, Redundancy redundancy,
                        double coolingKw, Cooling cooling, double massLimitKg, int networkPorts, OptionalDouble depthMm)
        implements RackGroupBuilder.With {

    /** How the feeds back each other: TWO_N carries everything on any one feed, N_PLUS_ONE on all but the largest, NONE adds them. */
    public enum Redundancy { NONE, N_PLUS_ONE, TWO_N }

    public enum Cooling { AIR, REAR_DOOR, LIQUID }

    public RackGroup {
        feeds = List.copyOf(feeds);
        Finite.require("coolingKw", coolingKw);
        Finite.require("massLimitKg", massLimitKg);
    }
}
