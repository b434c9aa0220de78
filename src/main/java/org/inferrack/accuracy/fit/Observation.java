package org.inferrack.accuracy.fit;

import java.util.List;

import org.inferrack.catalog.fitted.Term;

/** A measured row: its terms and the natural logarithm of what was measured. */
public record Observation(List<Term> terms, double target) {

    public Observation {
        terms = List.copyOf(terms);
        if (!Double.isFinite(target)) {
            throw new IllegalArgumentException("An observation must be finite, not " + target + ".");
        }
    }
}
