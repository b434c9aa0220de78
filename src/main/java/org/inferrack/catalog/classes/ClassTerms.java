package org.inferrack.catalog.classes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * An item as a class sees it.
 *
 * @param base  what arithmetic alone says, on the scale of the attribute
 * @param basis what each coefficient is multiplied by, by term
 */
public record ClassTerms(double base, Map<String, Double> basis) {

    /** The term that every item has. */
    public static final String INTERCEPT = "intercept";
    private static final String UNKNOWN = " unknown";

    public ClassTerms {
        basis = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(basis));
    }

    /** An item of which nothing is known but its class. */
    static ClassTerms item() {
        return new ClassTerms(0, Map.of(INTERCEPT, 1.0));
    }

    ClassTerms from(double otherBase) {
        return new ClassTerms(otherBase, basis);
    }

    ClassTerms with(String term, double value) {
        var more = new LinkedHashMap<>(basis);
        more.put(term, value);
        return new ClassTerms(base, more);
    }

    ClassTerms flag(String term, boolean set) {
        return set ? with(term, 1) : this;
    }

    /** One of several kinds, of which some may never have been learned. */
    ClassTerms level(String block, String level) {
        return with(block + " " + level.replace(',', ' '), 1);
    }

    /** As the natural logarithm of its ratio to a usual one; where it is not known, as a usual one, and that makes the range wider. */
    ClassTerms ratio(String term, OptionalDouble value, double usual) {
        return value.isPresent() && value.getAsDouble() > 0 ? with(term, Math.log(value.getAsDouble() / usual)) : with(term + UNKNOWN, 1);
    }
}
