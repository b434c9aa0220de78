package org.inferrack.catalog;

/** The ends between which a value lies in nine cases of ten, in its unit; a source that prints two ends prints others, which are taken for these. */
public record Range(double low, double high) {

    public Range {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException("A range must run from a number to one that is not below it, not from " + low + " to " + high + ".");
        }
    }
}
