package org.inferrack.engine.placement;

import org.inferrack.plan.RackGroup;

/** The only place with U arithmetic. Units count from 1 at the bottom; reserved units are at the top. */
public final class RackUnits {

    private RackUnits() {
    }

    /** Units that servers may take. */
    public static int usable(RackGroup rack) {
        return usable(rack.heightU(), rack.reservedU());
    }

    static int usable(int heightU, int reservedU) {
        return Math.max(0, heightU - reservedU);
    }

    /** Whole units for a device of a catalogued height; half-height devices take a whole unit. */
    public static int whole(double heightU) {
        return (int) Math.ceil(heightU - 1e-9);
    }

    /** Topmost unit of a device. */
    public static int top(int bottomU, int heightU) {
        return bottomU + heightU - 1;
    }

    /** The unit above a device of so many units; above none of them the lowest of the rack where {@code bottomU} is 1. */
    public static int above(int bottomU, int heightU) {
        return bottomU + heightU;
    }

    /** Units from the top of the rack to the top of a device. */
    public static int overhead(int rackHeightU, int bottomU, int heightU) {
        return rackHeightU - top(bottomU, heightU);
    }
}
