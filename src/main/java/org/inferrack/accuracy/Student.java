package org.inferrack.accuracy;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/** How much wider a 90 % interval must be where its width itself was learned from few independent errors. */
final class Student {

    private static final double UPPER_END = 0.95;

    private Student() {
    }

    /**
     * 95 % quantile of Student's distribution over that of the normal one. Errors that are known to centre on none leave as many degrees of freedom as
     * there are errors: no mean was taken from them.
     *
     * @param independent errors, at least 1; a fraction where some say less than others
     */
    static double factor(double independent) {
        return new TDistribution(independent).inverseCumulativeProbability(UPPER_END) / new NormalDistribution().inverseCumulativeProbability(UPPER_END);
    }
}
