package org.inferrack.work;

/**
 * An allowance of counted work, so that a search ends after the same steps on every machine. A unit is about what a search does between two
 * looks at its own state (some hundred operations). Asks the {@link Cancellation} as it counts. For one thread.
 */
public final class WorkBudget {

    /** Units between two questions whether the work is still wanted. */
    private static final int BETWEEN_QUESTIONS = 256;

    private final long limit;
    private final Cancellation cancellation;
    private long used;
    private long nextQuestion = BETWEEN_QUESTIONS;

    private WorkBudget(long limit, Cancellation cancellation) {
        this.limit = limit;
        this.cancellation = cancellation;
    }

    /** @param units 0 or more */
    public static WorkBudget of(long units, Cancellation cancellation) {
        if (units < 0) {
            throw new IllegalArgumentException("an allowance of " + units + " units of work\nIt must be 0 or more.");
        }
        return new WorkBudget(units, cancellation);
    }

    /** No end but the cancellation. */
    public static WorkBudget unlimited(Cancellation cancellation) {
        return new WorkBudget(Long.MAX_VALUE, cancellation);
    }

    /**
     * Counts one unit.
     *
     * @return false once the allowance is used up: the search goes home with what it has
     * @throws java.util.concurrent.CancellationException if nobody wants the result any more
     */
    public boolean spend() {
        if (++used >= nextQuestion) {
            ask();
        }
        return used <= limit;
    }

    /** The same for several units at once. */
    public boolean spend(long units) {
        used = used > Long.MAX_VALUE - units ? Long.MAX_VALUE : used + units;
        if (used >= nextQuestion) {
            ask();
        }
        return used <= limit;
    }

    private void ask() {
        nextQuestion = used > Long.MAX_VALUE - BETWEEN_QUESTIONS ? Long.MAX_VALUE : used + BETWEEN_QUESTIONS;
        cancellation.check();
    }

    public boolean exhausted() {
        return used > limit;
    }

    public long used() {
        return used;
    }
}
