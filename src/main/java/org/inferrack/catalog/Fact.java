package org.inferrack.catalog;

import java.util.Objects;
import java.util.Optional;

/**
 * One sourced value of a {@link Spec}; its unit is the spec's. Never NaN or infinite: an unknown value is an absent fact.
 *
 * @param range where it is not one value that the source states
 */
public record Fact(double value, Evidence evidence, Source source, Optional<Range> range) {

    public Fact {
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(source, "source");
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A fact must be a finite number, not " + value + " (" + source.citation() + ").");
        }
        range.ifPresent(ends -> {
            if (value < ends.low() || value > ends.high()) {
                throw new IllegalArgumentException("A fact must lie in its range: " + value + " is not between " + ends.low() + " and " + ends.high()
                        + " (" + source.citation() + ").");
            }
        });
    }

    /** One value that the source states. */
    public Fact(double value, Evidence evidence, Source source) {
        this(value, evidence, source, Optional.empty());
    }

    /** The same statement, were it one value. */
    public Fact at(double other) {
        return new Fact(other, evidence, source);
    }

    /** The lower end, or the value itself. */
    public double low() {
        return range.map(Range::low).orElse(value);
    }

    /** The upper end, or the value itself. */
    public double high() {
        return range.map(Range::high).orElse(value);
    }
}
