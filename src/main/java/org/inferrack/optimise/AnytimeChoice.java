package org.inferrack.optimise;

import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.Selection;

/** A choice that the planner has checked early, then a better one: whenever the search is ended, there is the best so far. */
public final class AnytimeChoice {

    /** Good enough for a first answer. */
    private static final double FIRST_GAP = 0.1;

    private AnytimeChoice() {
    }

    public static OptimisedFleet of(FleetOptimiser optimiser, FleetRequest request, Effort effort) {
        if (effort.gap() >= FIRST_GAP) {
            return optimiser.choose(request, effort);
        }
        OptimisedFleet first = optimiser.choose(request, effort.within(FIRST_GAP));
        boolean enough = first.selection().infeasible() || first.selection().gap().orElse(1) <= Math.max(effort.gap(), Selection.ROUNDING);
        return enough || effort.ended() ? first : better(first, optimiser.choose(request, effort));
    }

    /** What is proven of one choice holds for the other too. */
    private static OptimisedFleet better(OptimisedFleet first, OptimisedFleet second) {
        boolean kept = first.feasible() && !(second.feasible() && second.value() <= first.value());
        return kept ? first.bounded(second.selection().bound()) : second.bounded(first.selection().bound());
    }
}
