package org.inferrack.optimise.pricing;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The pricing problem of one block: the pattern of least reduced cost, that is the cheapest servers that cover its demands at given prices of the
 * limits and within bounds of their numbers. Also the next cheapest, and all below a cost.
 */
public interface PricingProblem {

    double ROUNDING = 1e-9;

    static PricingProblem of(DemandBlock block, int spares) {
        return block.demands() > 1 ? new MultiPeriodPricing(block, spares) : new SinglePeriodPricing(block, spares);
    }

    /** Least cost within the bounds, or a lower bound of it where the search was cut short; infinite where nothing carries the demands. */
    double least(double[] price, int[] low, int[] high);

    /** The last {@link #least} found servers that carry the demands. */
    boolean answered();

    /** Working servers of the last {@link #least}. */
    int[] counts();

    /** The {@code most} choices of least cost below {@code threshold} that were found, fewer if there are not so many. */
    List<CoverPattern> cheapest(double threshold, int most, double[] price, int[] low, int[] high);

    /** Every choice that costs less than {@code threshold} and has no server too many; null if there are more than {@code most}. */
    List<CoverPattern> below(double threshold, int most, double[] price, int[] low, int[] high, BooleanSupplier stopped);
}
