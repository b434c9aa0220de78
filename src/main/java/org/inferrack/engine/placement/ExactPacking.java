package org.inferrack.engine.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fewest racks by search, level by level, over how many servers of each kind are still to be placed. Only racks that take
 * no further server are tried, and each takes at least one of the first kind left, which loses no solution.
 */
final class ExactPacking {

    /** Racks tried before the search gives up; keeps it within tens of milliseconds. */
    private static final int MOST_TRIES = 40_000;

    private final Packing packing;
    private final int[] counts;
    private final int known;
    private int tries;

    /** @param known racks of the best packing so far */
    ExactPacking(Packing packing, int[] counts, int known) {
        this.packing = packing;
        this.counts = counts;
        this.known = known;
    }

    private record State(List<Integer> left) {
        static State of(int[] left) {
            return new State(Arrays.stream(left).boxed().toList());
        }

        int[] counts() {
            return left.stream().mapToInt(Integer::intValue).toArray();
        }

        boolean done() {
            return left.stream().allMatch(count -> count == 0);
        }
    }

    private record Step(State from, int[] pattern) {
    }

    /** A packing with fewer racks than known; empty if there is none or the search became too large. */
    Optional<List<int[]>> better() {
        Map<State, Step> steps = new LinkedHashMap<>();
        var start = State.of(counts);
        steps.put(start, new Step(null, new int[counts.length]));
        List<State> level = List.of(start);
        for (int racks = 1; racks < known; racks++) {
            var next = new ArrayList<State>();
            for (State state : level) {
                for (int[] pattern : patterns(state.counts())) {
                    if (++tries > MOST_TRIES) {
                        return Optional.empty();
                    }
                    int[] left = minus(state.counts(), pattern);
                    var reached = State.of(left);
                    if (steps.containsKey(reached) || racks + packing.lowerBound(left) >= known) {
                        continue;
                    }
                    steps.put(reached, new Step(state, pattern));
                    if (reached.done()) {
                        return Optional.of(path(reached, steps));
                    }
                    next.add(reached);
                }
            }
            level = next;
        }
        return Optional.empty();
    }

    private List<int[]> patterns(int[] left) {
        var found = new ArrayList<int[]>();
        int first = 0;
        while (left[first] == 0) {
            first++;
        }
        extend(left, first, first, new int[left.length], found);
        return found;
    }

    private void extend(int[] left, int first, int kind, int[] pattern, List<int[]> found) {
        if (found.size() + tries > MOST_TRIES) {
            return;
        }
        if (kind == left.length) {
            if (full(left, pattern)) {
                found.add(pattern.clone());
            }
            return;
        }
        int most = packing.fits(kind, packing.used(pattern), left[kind]);
        for (int count = most; count >= (kind == first ? 1 : 0); count--) {
            pattern[kind] = count;
            extend(left, first, kind + 1, pattern, found);
        }
        pattern[kind] = 0;
    }

    private boolean full(int[] left, int[] pattern) {
        double[] used = packing.used(pattern);
        for (int kind = 0; kind < left.length; kind++) {
            if (left[kind] > pattern[kind] && packing.fits(kind, used, 1) > 0) {
                return false;
            }
        }
        return true;
    }

    private static List<int[]> path(State end, Map<State, Step> steps) {
        var patterns = new ArrayList<int[]>();
        for (State at = end; steps.get(at).from() != null; at = steps.get(at).from()) {
            patterns.addFirst(steps.get(at).pattern());
        }
        return patterns;
    }

    private static int[] minus(int[] left, int[] pattern) {
        int[] result = left.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] -= pattern[i];
        }
        return result;
    }
}
