package org.inferrack.engine.placement.packing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inferrack.engine.placement.packing.Packed.Fill;
import org.inferrack.work.Cancellation;

/** From the relaxation to whole bins, for equal empty bins whose fillings are all listed. */
final class PatternRounding {

    private static final long FEW_STEPS = 400_000;
    private static final long MORE_STEPS = 500_000;
    private static final long MOST_STEPS = 1_500_000;
    private static final int MOST_UNDONE = 3;

    /** How far the relaxation's value may be below a whole number of bins for that to leave no choice. */
    private static final double TIGHT = 1e-5;

    private final PackingProblem problem;
    private final List<int[]> patterns;
    private final Bins bins;
    private final double[] worth;
    private final Map<int[], Integer> whole = new LinkedHashMap<>();
    private final double value;
    private final Cancellation cancellation;

    PatternRounding(PackingProblem problem, List<int[]> patterns, PatternLp lp, Cancellation cancellation) {
        this.problem = problem;
        this.patterns = patterns;
        this.cancellation = cancellation;
        this.bins = problem.bins().getFirst();
        this.worth = lp.worth();
        this.value = lp.bound();
        lp.uses().forEach((fill, times) -> whole.merge(fill.counts(), (int) Math.floor(times + 1e-6), Integer::sum));
    }

    /** The fewest bins that can be found below the known packing, tried from the bound upwards. */
    Packed improve(Packed known, int bound) {
        int lower = bound;
        boolean all = true;
        for (int bins = bound; bins < known.opened(); bins++) {
            if (bins == lower && bins - value < TIGHT) {
                var tight = tight(bins);
                if (tight.packing().isPresent()) {
                    return Packed.of(problem, fills(tight.packing().get()), lower, true);
                }
                if (tight.complete()) {
                    lower = bins + 1;
                    continue;
                }
            }
            var found = near(bins);
            if (found.isEmpty()) {
                var search = new Residual(this.bins, patterns, worth, MOST_STEPS, cancellation);
                found = search.pack(problem.counts(), bins);
                all &= search.exhausted();
                if (found.isEmpty() && all) {
                    lower = bins + 1;
                }
            }
            if (found.isPresent()) {
                return Packed.of(problem, fills(found.get()), lower, lower == bins);
            }
        }
        return Packed.of(problem, known.fills(), Math.min(lower, known.opened()), lower >= known.opened());
    }

    /** The packings into so few bins, where they leave no room for an item twice or a filling that costs anything. */
    private TightFillings.Answer tight(int most) {
        double slack = most - value + 1e-6;
        int[] counts = problem.counts();
        for (int kind = 0; kind < worth.length; kind++) {
            if (counts[kind] > 0 && worth[kind] <= slack) {
                return new TightFillings.Answer(Optional.empty(), false);
            }
        }
        return TightFillings.solve(counts, patterns.stream().filter(pattern -> price(pattern) <= slack).toList(), cancellation);
    }

    private double price(int[] pattern) {
        double price = 1;
        for (int kind = 0; kind < worth.length; kind++) {
            price -= pattern[kind] * worth[kind];
        }
        return price;
    }

    /** Keeps the whole part of the relaxation, then ever less of it, and searches for the rest. */
    private Optional<List<int[]>> near(int most) {
        for (int undone = 0; undone <= MOST_UNDONE; undone++) {
            int[] left = problem.counts().clone();
            var kept = new ArrayList<int[]>();
            for (var entry : whole.entrySet()) {
                for (int i = 0; i < entry.getValue() - undone; i++) {
                    int[] take = new int[left.length];
                    for (int kind = 0; kind < left.length; kind++) {
                        take[kind] = Math.min(left[kind], entry.getKey()[kind]);
                        left[kind] -= take[kind];
                    }
                    kept.add(take);
                }
            }
            if (kept.size() <= most) {
                var rest = new Residual(bins, patterns, worth, undone == 0 ? FEW_STEPS : MORE_STEPS, cancellation).pack(left, most - kept.size());
                if (rest.isPresent()) {
                    kept.addAll(rest.get());
                    return Optional.of(kept);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Fill> fills(List<int[]> patterns) {
        return patterns.stream().filter(pattern -> java.util.Arrays.stream(pattern).sum() > 0).map(pattern -> new Fill(0, pattern)).toList();
    }
}
