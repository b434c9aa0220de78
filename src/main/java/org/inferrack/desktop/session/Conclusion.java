package org.inferrack.desktop.session;

import java.time.Duration;
import java.util.Optional;

import org.inferrack.engine.outcome.Outcome;
import org.inferrack.plan.Plan;

/** What the latest planning came to, and of which plan. */
final class Conclusion {

    private Outcome outcome;
    private Plan of;
    private Throwable failure;
    private Duration took = Duration.ZERO;

    /** Nothing was planned of what is open now. */
    void forget() {
        outcome = null;
        of = null;
        failure = null;
    }

    void planned(Plan plan, Outcome result, long startNanos) {
        outcome = result;
        of = plan;
        failure = null;
        took = Duration.ofNanos(System.nanoTime() - startNanos);
    }

    void failed(Throwable cause) {
        failure = cause;
    }

    /** It is planned again: what failed before tells nothing. */
    void begun() {
        failure = null;
    }

    /** Empty where the latest planning failed, so that no figure can pass for one of it. */
    Optional<Outcome> outcome() {
        return failure == null ? Optional.ofNullable(outcome) : Optional.empty();
    }

    boolean of(Plan plan) {
        return of == plan;
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    Duration took() {
        return took;
    }
}
