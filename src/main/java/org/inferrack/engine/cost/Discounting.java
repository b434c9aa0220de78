package org.inferrack.engine.cost;

/** Time value of money, with a yearly rate of 0.08 for 8 %. */
public final class Discounting {

    private Discounting() {
    }

    /**
     * Present value of one unit paid after {@code months}: (1+r)^(-months/12). Exactly 1 for a rate of zero, so that
     * present values reduce to plain sums.
     */
    public static double factor(double ratePerYear, double months) {
        return ratePerYear == 0 ? 1 : Math.pow(1 + ratePerYear, -months / 12);
    }
}
