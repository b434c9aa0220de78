package org.inferrack.engine.regression;

import java.util.List;

/** A measured row: its terms and the natural logarithm of what was measured. */
public record Observation(List<Term> terms, double target) {

    public Observation {
        terms = List.copyOf(terms);
        if (!Double.isFinite(target)) {
            throw new IllegalArgumentException("An observation must be finite, not " + target + ".");
        }
    }
}
