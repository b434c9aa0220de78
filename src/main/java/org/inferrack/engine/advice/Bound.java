package org.inferrack.engine.advice;

import org.inferrack.plan.Plan;

/**
 * One limit of a plan that can be lifted step by step.
 *
 * @param now    in words: "4 racks of Row 1"
 * @param value  as it is
 * @param widest so far that it no longer counts; may be below {@code value} (demand, temperature)
 * @param step   least change that makes sense, above 0
 */
record Bound(String id, Change.Kind kind, String now, String assumes, double value, double widest, double step, Edit edit, Words words) {

    /** Sets the limit. */
    interface Edit {
        Plan with(Plan plan, double value);
    }

    /** What is done when the limit becomes {@code value}. */
    interface Words {
        String of(double value);
    }

    Plan lifted(Plan plan) {
        return edit.with(plan, widest);
    }

    Change to(double wanted) {
        return new Change(id + "/" + wanted, kind, words.of(wanted), assumes, plan -> edit.with(plan, wanted));
    }

    /** {@code n} steps from the value towards the widest. */
    double after(long n) {
        double moved = value + Math.signum(widest - value) * n * step;
        return widest > value ? Math.min(moved, widest) : Math.max(moved, widest);
    }

    long steps() {
        return (long) Math.ceil(Math.abs(widest - value) / step - 1e-9);
    }
}
