package org.inferrack.catalog.classes;

/**
 * What is assumed of a coefficient before any item has been seen, so that few items do not say more than they can.
 *
 * @param deviation standard deviation around the mean; infinite where nothing is assumed
 */
public record Prior(double mean, double deviation) {

    /** Nothing is assumed. */
    public static final Prior NONE = new Prior(0, Double.POSITIVE_INFINITY);

    public Prior {
        if (!Double.isFinite(mean) || !(deviation > 0)) {
            throw new IllegalArgumentException("A prior needs a mean and a deviation above 0, not " + mean + " and " + deviation + ".");
        }
    }

    static Prior of(double mean, double deviation) {
        return new Prior(mean, deviation);
    }

    /** No effect is expected, and one of about this size would not surprise. */
    static Prior around0(double deviation) {
        return new Prior(0, deviation);
    }

    public boolean flat() {
        return Double.isInfinite(deviation);
    }
}
