package org.inferrack.engine.power.server;

import org.inferrack.catalog.PowerSupply.Efficiency;
import org.inferrack.plan.ServerConfiguration.PowerSupplies;

/**
 * AC drawn for a DC load. All fitted supplies share the load equally.
 * Sources: 80 PLUS certification points at 230 V internal redundant (10/20/50/100 % load); external adapters: EU Code of
 * Conduct v5 tier 2 at 10 % (0.79) and US DoE level VI average (0.88). Between points linear; below the first point the
 * first segment is carried on; above full load the last efficiency holds.
 */
public final class SupplyCurve {

    private static final double[] TITANIUM = {0.10, 0.90, 0.20, 0.94, 0.50, 0.96, 1.00, 0.91};
    private static final double[] PLATINUM = {0.20, 0.90, 0.50, 0.94, 1.00, 0.91};
    private static final double[] GOLD = {0.20, 0.88, 0.50, 0.92, 1.00, 0.88};
    private static final double[] ADAPTER = {0.10, 0.79, 0.25, 0.88, 1.00, 0.88};

    private SupplyCurve() {
    }

    /** DC out over AC in at a share of the rated load; at least 0.5, for the curve says nothing about standby. */
    public static double efficiency(Efficiency rating, double loadShare) {
        double[] points = switch (rating) {
            case TITANIUM -> TITANIUM;
            case PLATINUM -> PLATINUM;
            case GOLD -> GOLD;
            case ADAPTER -> ADAPTER;
        };
        int last = points.length - 2;
        if (loadShare >= points[last]) {
            return points[last + 1];
        }
        int i = 0;
        while (i + 2 < last && loadShare > points[i + 2]) {
            i += 2;
        }
        double slope = (points[i + 3] - points[i + 1]) / (points[i + 2] - points[i]);
        return Math.max(0.5, points[i + 1] + slope * (loadShare - points[i]));
    }

    /** Share of each supply's rating with every supply working; above 1 is overload. */
    public static double loadShare(PowerSupplies supplies, double dcWatts) {
        return dcWatts / (supplies.count() * supplies.ratedWatts());
    }

    /** Share of each remaining supply's rating with the redundant ones gone. Needs at least one left. */
    public static double failoverShare(PowerSupplies supplies, double dcWatts) {
        return dcWatts / ((supplies.count() - supplies.redundant()) * supplies.ratedWatts());
    }

    /** Watts at the wall for a DC load. */
    public static double acWatts(PowerSupplies supplies, double dcWatts) {
        return dcWatts / efficiency(supplies.efficiency(), loadShare(supplies, dcWatts));
    }
}
