package org.inferrack.engine.placement;

/** Racks that more or fewer servers of the same kinds would stand in: near the truth, not a new placement. */
public final class RacksInUse {

    private static final double ROUNDING = 1e-9;

    private RacksInUse() {
    }

    /**
     * @param servers then
     * @param placed  servers of the placement
     */
    public static long of(Placement placement, double servers, double placed) {
        long used = placement.racksInUse();
        return placed > 0 ? (long) Math.ceil(used * servers / placed - ROUNDING) : used;
    }
}
