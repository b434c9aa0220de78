package org.inferrack.optimise.model;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.inferrack.work.Cancellation;
import org.inferrack.work.SearchLimits;

/**
 * How long to go on.
 *
 * @param gap      good enough, as a share of the objective
 * @param limits   asked often; they end the search with the best so far. The clock, the memory and the cancel button are outside
 * @param progress told of every better choice and bound, on the thread that searches
 * @param deep     what follows where the search ends without a proof
 * @param unwanted asked as often; once requested nobody wants any answer, and the search ends with a {@link java.util.concurrent.CancellationException}
 */
public record Effort(double gap, SearchLimits limits, Consumer<Selection> progress, Deep deep, Cancellation unwanted) {

    /**
     * A proof by another solver, if one is usable.
     *
     * @param seconds   longest, 0 for none
     * @param cancelled true ends it; unlike {@link Effort#limits()} it does not know of the time limit of our own search
     */
    public record Deep(double seconds, BooleanSupplier cancelled) {

        /** Our own search only. */
        public static final Deep NONE = new Deep(0, () -> false);
    }

    public Effort {
        gap = Double.isFinite(gap) ? Math.max(0, gap) : 0;
    }

    /** Our own search only. */
    public Effort(double gap, SearchLimits limits, Consumer<Selection> progress) {
        this(gap, limits, progress, Deep.NONE);
    }

    /** Unwanted once the thread that searches is interrupted. */
    public Effort(double gap, SearchLimits limits, Consumer<Selection> progress, Deep deep) {
        this(gap, limits, progress, deep, Cancellation.byInterrupt());
    }

    /** The same for another question on the way, without progress to tell. */
    public Effort within(double otherGap) {
        return new Effort(otherGap, limits, _ -> {}, Deep.NONE, unwanted);
    }

    /**
     * The search shall go home with what it has. Every long loop asks this, at least once in some milliseconds.
     *
     * @throws java.util.concurrent.CancellationException if nobody wants any answer
     */
    public boolean ended() {
        unwanted.check();
        return limits.ended();
    }

    /** To the proof, however long that takes. */
    public static Effort untilProven() {
        return new Effort(0, SearchLimits.NONE, _ -> {});
    }
}
