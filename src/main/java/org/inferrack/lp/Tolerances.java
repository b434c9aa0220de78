package org.inferrack.lp;

/**
 * What counts as nothing. Every threshold is a share of the sizes of the terms that were added up, so that a programme in watts and the
 * same one in megawatts take the same decisions (componentwise errors: Oettli and Prager 1964; Higham, Accuracy and Stability
 * of Numerical Algorithms, 2002).
 */
final class Tolerances {

    /**
     * A sum that small against its terms may be rounding alone: some 1e7 units in the last place of a double, room for the growth of errors
     * through many exchanges. Solvers take 1e-9 for both ratio tests (GLOP's {@code ratio_test_zero_threshold}).
     */
    static final double ZERO = 1e-9;

    /** Rounding that the largest numbers of a product leave in the small ones: some thousands of units in their last place. */
    static final double NOISE = 1e-12;

    /** A row may be missed by that share of its terms: solvers call 1e-6 to 1e-9 feasible. */
    static final double FEASIBLE = 1e-9;

    /** An exchange on an element that small, after many others, is worth a fresh inverse first (Maros, Computational Techniques of the Simplex Method, 2003). */
    static final double SMALL_PIVOT = 1e-6;

    /** Ratios that close are one ratio: above the rounding that prices and values have gathered, far below what is {@link #ZERO}. */
    static final double TIE = 1e-12;

    /** What a subtraction leaves of two numbers that should have cancelled: some dozens of units in the last place. */
    static final double CANCELLED = 1e-14;

    /** Exchanges after which the inverse is written out afresh, however well it stands: errors grow with each. */
    static final int BETWEEN_FACTORS = 1_000;

    /** Exchanges between two looks whether the solution still keeps its rows; a look costs far less than an exchange. */
    static final int BETWEEN_LOOKS = 50;

    private Tolerances() {
    }

    /** Exchanges without progress after which the first column is taken and no longer the best (Bland 1977), which cannot cycle. */
    static int stalled(int rows) {
        return 50 + rows;
    }

    /** A sum that is nothing against its terms. */
    static boolean nothing(double sum, double sizes) {
        return Math.abs(sum) <= ZERO * sizes;
    }

    /** The difference, 0 where it is what rounding leaves of two equal numbers. */
    static double difference(double from, double less) {
        double difference = from - less;
        return Math.abs(difference) <= CANCELLED * Math.abs(from) ? 0 : difference;
    }
}
