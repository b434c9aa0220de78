package org.inferrack.engine.placement.rack;

import org.inferrack.plan.RackGroup;

/** The only place with U arithmetic. Units count from 1 at the bottom; reserved units are at the top. */
public final class RackUnits {

    private RackUnits() {
    }

    /** Units that servers may take. */
    public static int usable(RackGroup rack) {
        return Math.max(0, rack.heightU() - rack.reservedU());
    }

    /** Whole units for a device of a catalogued height; half-height devices take a whole unit. */
    public static int whole(double heightU) {
        return (int) Math.ceil(heightU - 1e-9);
    }

    /** Bottom unit of a device whose topmost unit is {@code topFromTop} when the rack is counted from 1 at the top. */
    public static int bottomFromTop(int rackHeightU, int topFromTop, int deviceHeightU) {
        return rackHeightU - topFromTop - deviceHeightU + 2;
    }

    /** The inverse: topmost unit, counted from the top, of a device that stands on {@code bottomU}. */
    public static int topFromBottom(int rackHeightU, int bottomU, int deviceHeightU) {
        return rackHeightU - bottomU - deviceHeightU + 2;
    }
}
