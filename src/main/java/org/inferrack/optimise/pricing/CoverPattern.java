package org.inferrack.optimise.pricing;

import java.util.Arrays;

/**
 * Servers that together cover one demand: working ones of each of its columns, with what they and their spares cost and use. What Gilmore and
 * Gomory (1961) call a pattern, a column of the restricted master.
 */
public record CoverPattern(int[] counts, double cost, double[] uses) {

    /** Cost with a price on every limit. */
    public double priced(double[] prices) {
        double sum = cost;
        for (int k = 0; k < uses.length; k++) {
            sum += prices[k] * uses[k];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CoverPattern pattern && Arrays.equals(counts, pattern.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }
}
