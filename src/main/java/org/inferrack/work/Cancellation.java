package org.inferrack.work;

import java.util.concurrent.CancellationException;

/**
 * Whether work is still wanted. It travels with the work as an argument, and every long loop asks it: often enough that at most some
 * milliseconds pass between two questions.
 */
@FunctionalInterface
public interface Cancellation {

    /** Work that is always wanted. */
    Cancellation NEVER = () -> false;

    /** True once nobody wants the result any more; it stays true. */
    boolean requested();

    /** @throws CancellationException if nobody wants the result any more */
    default void check() {
        if (requested()) {
            throw new CancellationException();
        }
    }

    /** Requested when either is. */
    default Cancellation or(Cancellation other) {
        return () -> requested() || other.requested();
    }

    /** Requested by an interrupt of the thread that asks; leaves the interrupt standing, so that whoever runs the thread sees it too. */
    static Cancellation byInterrupt() {
        return () -> Thread.currentThread().isInterrupted();
    }
}
