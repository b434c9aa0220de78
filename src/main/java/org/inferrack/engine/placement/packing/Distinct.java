package org.inferrack.engine.placement.packing;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.inferrack.engine.placement.packing.Packed.Fill;

/** Fillings without repetition. */
final class Distinct {

    private Distinct() {
    }

    static Collection<Fill> of(List<Fill> fills) {
        record Key(int bins, List<Integer> counts) {
        }
        Map<Key, Fill> distinct = new LinkedHashMap<>();
        for (Fill fill : fills) {
            distinct.putIfAbsent(new Key(fill.bins(), Arrays.stream(fill.counts()).boxed().toList()), fill);
        }
        return distinct.values();
    }
}
