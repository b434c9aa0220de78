package org.inferrack.engine.placement.packing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.inferrack.engine.placement.packing.Packed.Fill;
import org.inferrack.engine.placement.packing.PackingProblem.Shared;
import org.inferrack.work.Cancellation;

/** From the relaxation to whole bins where these differ, are begun or share limits: fixes fillings and relaxes what is left, again and again. */
final class Dive {

    private static final int MOST_EMPTIED = 12;

    private final PackingProblem problem;
    private final int mostPivots;
    private final Cancellation cancellation;
    private final int[] left;
    private final int[] binsLeft;
    private final double[] sharedLeft;
    private final List<Fill> fixed = new ArrayList<>();

    Dive(PackingProblem problem, int mostPivots, Cancellation cancellation) {
        this.problem = problem;
        this.mostPivots = mostPivots;
        this.cancellation = cancellation;
        left = problem.counts().clone();
        binsLeft = problem.bins().stream().mapToInt(Bins::count).toArray();
        sharedLeft = problem.shared().stream().mapToDouble(Shared::limit).toArray();
    }

    Packed from(PatternLp relaxed) {
        var uses = relaxed.uses();
        int[] index = IntStream.range(0, binsLeft.length).toArray();
        while (fix(uses, index) && IntStream.of(left).sum() > 0) {
            int[] open = IntStream.range(0, binsLeft.length).filter(at -> binsLeft[at] > 0).toArray();
            if (open.length == 0) {
                break;
            }
            var rest = rest(open);
            var lp = new PatternLp(rest, rest.bins().stream().map(bins -> new Pricing(bins, rest.counts(), Optional.empty(), cancellation)).toList(),
                    mostPivots, cancellation);
            uses = lp.solve().uses();
            index = open;
        }
        var order = Greedy.hardestFirst(problem);
        return emptied(Packed.of(problem, Greedy.onto(problem, fixed, order, cancellation), 0, false), order);
    }

    private PackingProblem rest(int[] open) {
        var bins = IntStream.of(open).mapToObj(at -> problem.bins().get(at).withCount(binsLeft[at])).toList();
        var shared = new ArrayList<Shared>();
        for (int i = 0; i < sharedLeft.length; i++) {
            var need = problem.shared().get(i).need();
            shared.add(new Shared(Math.max(0, sharedLeft[i]), IntStream.of(open).mapToObj(at -> need[at]).toArray(double[][]::new)));
        }
        return new PackingProblem(left.clone(), bins, shared);
    }

    /** Takes the whole part of every use; where there is none, the fullest use once. False where nothing could be taken. */
    private boolean fix(Map<Fill, Double> uses, int[] index) {
        boolean any = false;
        for (var use : uses.entrySet()) {
            for (int i = 0; i < Math.floor(use.getValue() + 1e-6); i++) {
                any |= take(index[use.getKey().bins()], use.getKey().counts());
            }
        }
        if (any) {
            return true;
        }
        var nearest = uses.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).map(Map.Entry::getKey).toList();
        return nearest.stream().anyMatch(fill -> take(index[fill.bins()], fill.counts()));
    }

    private boolean take(int at, int[] pattern) {
        if (binsLeft[at] == 0) {
            return false;
        }
        int[] take = new int[pattern.length];
        for (int kind = 0; kind < take.length; kind++) {
            take[kind] = Math.min(pattern[kind], left[kind]);
        }
        for (int i = 0; i < sharedLeft.length; i++) {
            if (problem.shared().get(i).load(at, take) > sharedLeft[i] * (1 + 1e-9) + 1e-9) {
                return false;
            }
        }
        if (IntStream.of(take).sum() == 0) {
            return false;
        }
        for (int i = 0; i < sharedLeft.length; i++) {
            sharedLeft[i] -= problem.shared().get(i).load(at, take);
        }
        for (int kind = 0; kind < take.length; kind++) {
            left[kind] -= take[kind];
        }
        binsLeft[at]--;
        fixed.add(new Fill(at, take));
        return true;
    }

    /** Tries to do without the least filled new bins, of those filled alike without one. */
    private Packed emptied(Packed packed, int[] order) {
        Packed best = packed;
        var candidates = packed.fills().stream().filter(fill -> !problem.bins().get(fill.bins()).open())
                .sorted(Comparator.comparingInt(fill -> IntStream.of(fill.counts()).sum())).limit(MOST_EMPTIED).toList();
        var refused = new Distinct();
        for (Fill candidate : candidates) {
            if (best.fills().contains(candidate) && refused.add(candidate)) {
                var others = best.fills().stream().filter(fill -> fill != candidate).toList();
                var without = Packed.of(problem, Greedy.onto(problem, others, order, cancellation), 0, false);
                if (without.betterThan(best)) {
                    best = without;
                    refused = new Distinct();
                }
            }
        }
        return best;
    }
}
