package org.inferrack.engine.placement.packing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.inferrack.engine.placement.packing.Packed.Fill;

/** Remembers fillings, to tell those that come again. */
final class Distinct {

    private record Key(int bins, List<Integer> counts) {
    }

    private final Set<Key> known = new HashSet<>();

    /** Whether it is the first of its kind. */
    boolean add(Fill fill) {
        return known.add(new Key(fill.bins(), Arrays.stream(fill.counts()).boxed().toList()));
    }
}
