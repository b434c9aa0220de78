package org.inferrack.catalog;

import java.util.Objects;

/** One sourced value of a {@link Spec}; its unit is the spec's. Never NaN or infinite: an unknown value is an absent fact. */
public record Fact(double value, Evidence evidence, Source source) {

    public Fact {
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(source, "source");
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A fact must be a finite number, not " + value + " (" + source.citation() + ").");
        }
    }
}
