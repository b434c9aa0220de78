package org.inferrack.plan;

/** Keeps NaN and infinity out of a plan. */
final class Finite {

    private Finite() {
    }

    static void require(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be a finite number, not " + value + ".");
        }
    }
}
