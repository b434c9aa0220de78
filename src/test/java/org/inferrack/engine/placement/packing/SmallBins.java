package org.inferrack.engine.placement.packing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.inferrack.work.Cancellation;

/** Two to four kinds, up to eight items, one to three resources, on every second seed a cap on how many of a kind go into a bin. */
final class SmallBins {

    final Random random;
    final int[] counts;
    final Bins bins;
    final PackingProblem problem;

    SmallBins(int seed) {
        random = new Random(seed);
        int kinds = 2 + random.nextInt(3);
        int resources = 1 + random.nextInt(3);
        counts = random.ints(kinds, 1, 4).toArray();
        double[][] need = new double[kinds][resources];
        for (double[] each : need) {
            Arrays.setAll(each, resource -> random.nextInt(resource == 0 ? 6 : 8) + (resource == 0 ? 2 : 0));
        }
        double[] capacity = random.ints(resources, 8, 16).asDoubleStream().toArray();
        int[] most = seed % 2 == 0 ? Bins.of(need, capacity, 9).most() : random.ints(kinds, 1, 4).toArray();
        bins = new Bins(need, capacity, 20, false, most);
        problem = new PackingProblem(counts, List.of(bins), List.of());
    }

    List<int[]> maximal() {
        return Patterns.maximal(bins, counts, Cancellation.NEVER).orElseThrow();
    }

    PatternLp relaxed() {
        return new PatternLp(problem, List.of(new Pricing(bins, counts, Optional.empty(), Cancellation.NEVER)), 500, Cancellation.NEVER).solve();
    }

    boolean holds(int[] pattern) {
        for (int resource = 0; resource < bins.capacity().length; resource++) {
            double sum = 0;
            for (int kind = 0; kind < pattern.length; kind++) {
                sum += pattern[kind] * bins.need()[kind][resource];
            }
            if (sum > bins.capacity()[resource]) {
                return false;
            }
        }
        return IntStream.range(0, pattern.length).allMatch(kind -> pattern[kind] <= bins.most()[kind]);
    }

    /** Every filling that holds, the empty one too. */
    void each(Consumer<int[]> visitor) {
        each(new int[counts.length], 0, visitor);
    }

    private void each(int[] pattern, int at, Consumer<int[]> visitor) {
        if (at == pattern.length) {
            if (holds(pattern)) {
                visitor.accept(pattern.clone());
            }
            return;
        }
        for (pattern[at] = 0; pattern[at] <= counts[at]; pattern[at]++) {
            each(pattern, at + 1, visitor);
        }
        pattern[at] = 0;
    }

    /** Fewest bins, by the fewest for every part of the items. */
    int fewest() {
        var patterns = new ArrayList<int[]>();
        each(patterns::add);
        return fewest(counts, patterns, new HashMap<>());
    }

    private int fewest(int[] left, List<int[]> patterns, Map<List<Integer>, Integer> known) {
        if (IntStream.of(left).sum() == 0) {
            return 0;
        }
        var key = FillingsByBruteForceTest.boxed(left);
        if (!known.containsKey(key)) {
            int fewest = Integer.MAX_VALUE;
            for (int[] pattern : patterns) {
                if (IntStream.of(pattern).sum() > 0 && IntStream.range(0, left.length).allMatch(kind -> pattern[kind] <= left[kind])) {
                    int[] rest = left.clone();
                    Arrays.setAll(rest, kind -> rest[kind] - pattern[kind]);
                    fewest = Math.min(fewest, 1 + fewest(rest, patterns, known));
                }
            }
            known.put(key, fewest);
        }
        return known.get(key);
    }
}
