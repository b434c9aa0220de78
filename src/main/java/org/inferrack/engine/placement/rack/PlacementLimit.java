package org.inferrack.engine.placement.rack;

import org.inferrack.engine.placement.Conditions;

/**
 * What stops a server in a rack that has room for it.
 *
 * @param label the limit in words, with its number
 */
public record PlacementLimit(Kind kind, String label) {

    /** SPREAD is what the plan's {@link Conditions} allow in one rack or on one feed, PHASE the load of one phase, ROW that of a row feed. */
    public enum Kind {
        SPREAD, PHASE, ROW
    }

    public static PlacementLimit spreadInRack(int most) {
        return new PlacementLimit(Kind.SPREAD, "spread of at most " + most + " of the group in a rack");
    }

    public static PlacementLimit spreadOnRow(int most, String row) {
        return new PlacementLimit(Kind.SPREAD, "at most " + most + " of the group on row feed " + row + ", which nothing backs");
    }

    public static PlacementLimit phase(String label) {
        return new PlacementLimit(Kind.PHASE, label);
    }

    public static PlacementLimit row(String row, double limitKw) {
        return new PlacementLimit(Kind.ROW, "row feed " + row + " at " + Resource.kw(limitKw));
    }
}
