package org.inferrack.accuracy.fit;

import java.util.List;

import org.inferrack.catalog.fitted.Term;

/**
 * A measured row: its terms and the natural logarithm of what was measured.
 *
 * @param weight how much it counts: 1 alone, less where many rows repeat the same configuration
 */
public record Observation(List<Term> terms, double target, double weight) {

    public Observation(List<Term> terms, double target) {
        this(terms, target, 1);
    }

    public Observation {
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("A weight is above 0 and at most 1, not " + weight + ".");
        }
        terms = List.copyOf(terms);
        if (!Double.isFinite(target)) {
            throw new IllegalArgumentException("An observation must be finite, not " + target + ".");
        }
    }
}
