package org.inferrack.engine.placement.packing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.inferrack.work.Cancellation;

/**
 * Packs items of several kinds into the fewest bins and says how few there could be. First fit where it meets a simple
 * bound; otherwise the linear relaxation over fillings, its whole part taken, and a search for the
 * rest. The work allowed is counted, never timed, so that the result is the same on every machine.
 */
public final class Packer {

    /** With more kinds than this the relaxation takes too long, and a search over single items does better. */
    private static final int MOST_KINDS = 110;

    /** With more kinds than this, a search over single items may find what the relaxation does not. */
    private static final int FEW_KINDS = 16;

    /** With more kinds of bins than this, fillings are searched for as they are needed and not listed. */
    private static final int MOST_LISTED_BINS = 6;

    private static final int MOST_PIVOTS = 3_000;

    /** Numbers compared in a search over single items: about half a second. */
    private static final long MOST_WORK = 120_000_000;

    private final PackingProblem problem;
    private final Cancellation cancellation;

    private Packer(PackingProblem problem, Cancellation cancellation) {
        this.problem = problem;
        this.cancellation = cancellation;
    }

    /**
     * Deterministic. Items that fit into no bin at all are left over and do not weaken the bound.
     *
     * @throws java.util.concurrent.CancellationException soon after nobody wants the packing any more
     */
    public static Packed pack(PackingProblem given, Cancellation cancellation) {
        int[] placeable = given.counts().clone();
        for (int kind = 0; kind < placeable.length; kind++) {
            int at = kind;
            if (given.bins().stream().noneMatch(bins -> bins.count() > 0 && bins.alone(at) > 0)) {
                placeable[kind] = 0;
            }
        }
        var packed = new Packer(new PackingProblem(placeable, given.bins(), given.shared()), cancellation).pack();
        return Packed.of(given, packed.fills(), packed.lowerBound(), packed.proven());
    }

    private Packed pack() {
        if (problem.items() == 0) {
            return Packed.of(problem, List.of(), 0, true);
        }
        var greedy = Packed.of(problem, Greedy.firstFit(problem, Greedy.hardestFirst(problem), cancellation), 0, false);
        int simple = SimpleBound.of(problem);
        if (greedy.left() == 0 && greedy.opened() == simple) {
            return Packed.of(problem, greedy.fills(), simple, true);
        }
        int kinds = (int) Arrays.stream(problem.counts()).filter(count -> count > 0).count();
        if (kinds > MOST_KINDS) {
            int bound = Math.max(simple, SingleBound.of(problem, cancellation));
            return judged(single(greedy, bound), bound);
        }
        var relaxed = relaxed(greedy, simple);
        if (relaxed.proven() || kinds <= FEW_KINDS) {
            return relaxed;
        }
        int bound = Math.max(relaxed.lowerBound(), SingleBound.of(problem, cancellation));
        return judged(single(relaxed, bound), bound);
    }

    private Packed relaxed(Packed greedy, int simple) {
        var pricing = pricing();
        var lp = new PatternLp(problem, pricing, MOST_PIVOTS, cancellation).with(greedy.fills()).solve();
        double bound = Math.max(simple, lp.bound());
        if (problem.classic() && pricing.getFirst().all().isPresent()) {
            return new PatternRounding(problem, pricing.getFirst().all().get(), lp, cancellation).improve(greedy, (int) Math.ceil(bound));
        }
        var dived = new Dive(problem, MOST_PIVOTS, cancellation).from(lp);
        return judged(dived.betterThan(greedy) ? dived : greedy, bound);
    }

    /** Many kinds: by single items, where nothing but the bins' own limits holds. */
    private Packed single(Packed greedy, int bound) {
        if (!ItemSearch.suits(problem)) {
            return greedy;
        }
        var perfect = PerfectFit.pack(problem, bound, cancellation);
        if (perfect.isPresent()) {
            return Packed.of(problem, perfect.get(), 0, false);
        }
        var found = Packed.of(problem, new ItemSearch(problem, MOST_WORK, cancellation).search(bound), 0, false);
        return found.betterThan(greedy) ? found : greedy;
    }

    private List<Pricing> pricing() {
        var pricing = new ArrayList<Pricing>();
        boolean list = problem.bins().size() <= MOST_LISTED_BINS;
        for (Bins bins : problem.bins()) {
            pricing.add(new Pricing(bins, problem.counts(), list ? Patterns.maximal(bins, problem.counts(), cancellation) : Optional.empty(), cancellation));
        }
        return pricing;
    }

    /** Compares a packing with the least that {@code bound} allows; items left over count as {@link PatternLp#LEFT_OVER}. */
    private Packed judged(Packed packed, double bound) {
        int left = packed.left();
        int closed = problem.bins().stream().filter(bins -> !bins.open()).mapToInt(bins -> Math.min(bins.count(), problem.items())).sum();
        int leastLeft = (int) Math.ceil((bound - closed) / PatternLp.LEFT_OVER);
        int fewest = (int) Math.ceil(bound - left * PatternLp.LEFT_OVER);
        int lower = Math.clamp(fewest, 0, Math.max(0, packed.opened()));
        boolean proven = (left == 0 || left <= leastLeft) && packed.opened() <= lower;
        return Packed.of(problem, packed.fills(), lower, proven);
    }
}
