package org.inferrack.accuracy;

/** How much wider a 90 % interval must be where its width itself was learned from few independent errors. */
final class Student {

    /** 95 % quantile of the normal distribution. */
    private static final double Z = 1.6449;

    private Student() {
    }

    /**
     * 95 % quantile of Student's distribution over that of the normal one. One degree of freedom is added: that errors centre on none is known.
     * Expansion in 1/degrees of freedom: Abramowitz and Stegun 26.7.5; within 2 % from 2 degrees on.
     *
     * @param independent errors, at least 1
     */
    static double factor(double independent) {
        double nu = independent + 1;
        double z2 = Z * Z;
        double first = (z2 + 1) / 4;
        double second = (5 * z2 * z2 + 16 * z2 + 3) / 96;
        double third = (3 * z2 * z2 * z2 + 19 * z2 * z2 + 17 * z2 - 15) / 384;
        return 1 + first / nu + second / (nu * nu) + third / (nu * nu * nu);
    }
}
