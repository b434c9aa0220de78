package org.inferrack.engine.placement.packing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inferrack.work.Cancellation;
import org.inferrack.work.WorkBudget;

/**
 * Packs what is left into a given number of equal bins, by depth-first search over fillings, or shows that it cannot be
 * done. Every bin takes one of the hardest kind left, which loses no packing; the worth of the items prunes.
 */
final class Residual {

    private final List<int[]> patterns;
    private final double[] worth;
    private final int[] hardestFirst;
    private final long mostSteps;
    private final Cancellation cancellation;
    private final List<int[]> chosen = new ArrayList<>();
    private final Map<Key, Integer> failed = new HashMap<>();
    private WorkBudget budget;

    /** @param patterns every maximal filling, for the answer "cannot be done" to mean anything */
    Residual(Bins bins, List<int[]> patterns, double[] worth, long mostSteps, Cancellation cancellation) {
        this.patterns = patterns;
        this.worth = worth;
        this.mostSteps = mostSteps;
        this.cancellation = cancellation;
        hardestFirst = java.util.stream.IntStream.range(0, worth.length).boxed()
                .sorted(java.util.Comparator.comparingDouble(kind -> -bins.dominantShare(kind))).mapToInt(Integer::intValue).toArray();
    }

    private record Key(List<Integer> left) {
        static Key of(int[] left) {
            return new Key(Arrays.stream(left).boxed().toList());
        }
    }

    /** Fillings, at most {@code bins} of them, that take all that is left; empty where none was found. */
    Optional<List<int[]>> pack(int[] left, int bins) {
        chosen.clear();
        budget = WorkBudget.of(mostSteps, cancellation);
        return search(left, bins) ? Optional.of(List.copyOf(chosen)) : Optional.empty();
    }

    /** Whether the last search looked everywhere. */
    boolean exhausted() {
        return !budget.exhausted();
    }

    private double worthOf(int[] left) {
        double sum = 0;
        for (int kind = 0; kind < left.length; kind++) {
            sum += left[kind] * worth[kind];
        }
        return sum;
    }

    private boolean search(int[] left, int bins) {
        int hardest = hardest(left);
        if (hardest < 0) {
            return true;
        }
        double total = worthOf(left);
        if (bins == 0 || total > bins + 1e-6) {
            return false;
        }
        var key = Key.of(left);
        if (failed.getOrDefault(key, 0) >= bins) {
            return false;
        }
        record Choice(int[] take, double worth) {
        }
        var choices = new ArrayList<Choice>();
        if (!budget.spend(patterns.size())) {
            return false;
        }
        for (int[] pattern : patterns) {
            if (pattern[hardest] > 0) {
                double taken = 0;
                for (int kind = 0; kind < left.length; kind++) {
                    taken += Math.min(pattern[kind], left[kind]) * worth[kind];
                }
                if (total - taken <= bins - 1 + 1e-6) {
                    choices.add(new Choice(pattern, taken));
                }
            }
        }
        choices.sort((one, other) -> Double.compare(other.worth, one.worth));
        for (Choice choice : choices) {
            int[] take = new int[left.length];
            int[] rest = left.clone();
            for (int kind = 0; kind < left.length; kind++) {
                take[kind] = Math.min(choice.take[kind], left[kind]);
                rest[kind] -= take[kind];
            }
            chosen.add(take);
            if (search(rest, bins - 1)) {
                return true;
            }
            chosen.removeLast();
            if (budget.exhausted()) {
                return false;
            }
        }
        failed.merge(key, bins, Math::max);
        return false;
    }

    private int hardest(int[] left) {
        for (int kind : hardestFirst) {
            if (left[kind] > 0) {
                return kind;
            }
        }
        return -1;
    }
}
