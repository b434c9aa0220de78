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

    /**
     * Share of a present value that, paid at the end of each year, pays it back with interest:
     * r(1+r)^n / ((1+r)^n - 1); 1/n for a rate of zero. The capital recovery factor of engineering economics.
     */
    public static double recoveryFactor(double ratePerYear, double years) {
        if (ratePerYear == 0) {
            return 1 / years;
        }
        double growth = Math.pow(1 + ratePerYear, years);
        return ratePerYear * growth / (growth - 1);
    }

    /** The yearly payment that equals a present value over {@code years}. */
    public static double equivalentAnnualCost(double presentValue, double ratePerYear, double years) {
        return presentValue * recoveryFactor(ratePerYear, years);
    }
}
