package org.inferrack.engine.placement.packing;

import java.util.List;

/**
 * A packing, and how good it is.
 *
 * @param fills      what goes into each bin that takes anything, in the order of the kinds of bins
 * @param unplaced   items of each kind that found no place
 * @param opened     bins used that were not open
 * @param lowerBound bins that no packing can do without; where items are left over, of those that take all items placed here
 * @param proven     nothing better exists: neither fewer items left over nor, with all placed, fewer bins
 */
public record Packed(List<Fill> fills, int[] unplaced, int opened, int lowerBound, boolean proven) {

    public Packed {
        fills = List.copyOf(fills);
    }

    /** Items by kind in one bin of a kind. */
    public record Fill(int bins, int[] counts) {
    }

    int left() {
        return java.util.Arrays.stream(unplaced).sum();
    }

    boolean betterThan(Packed other) {
        return left() < other.left() || left() == other.left() && opened < other.opened;
    }

    static Packed of(PackingProblem problem, List<Fill> fills, int lowerBound, boolean proven) {
        int[] left = problem.counts().clone();
        int opened = 0;
        for (Fill fill : fills) {
            for (int kind = 0; kind < left.length; kind++) {
                left[kind] -= fill.counts()[kind];
            }
            opened += problem.bins().get(fill.bins()).open() ? 0 : 1;
        }
        return new Packed(fills, left, opened, lowerBound, proven);
    }
}
