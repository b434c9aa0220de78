package org.inferrack.plan;

import java.util.Collections;
import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Demand over a day and a week as shares of the peak.
 *
 * @param hours 24 shares, from midnight; the largest is the peak hour (1 where the stated demand is that of the peak)
 * @param days  7 shares, from Monday
 */
@RecordBuilder
public record Profile(@Within(Limit.PROFILE_SHARE) @AtMost(1_000) List<Double> hours,
                      @Within(Limit.PROFILE_SHARE) @AtMost(1_000) List<Double> days) implements ProfileBuilder.With {

    /** The same demand at every hour. */
    public static final Profile CONSTANT = new Profile(Collections.nCopies(24, 1.0), Collections.nCopies(7, 1.0));

    public Profile {
        hours = List.copyOf(hours);
        days = List.copyOf(days);
    }

    /** Largest share that the profile reaches; 1 where the stated demand is the peak. */
    public double peak() {
        return max(hours) * max(days);
    }

    /** Mean demand over a week as a share of the stated demand. */
    public double mean() {
        return average(hours) * average(days);
    }

    private static double max(List<Double> shares) {
        return shares.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static double average(List<Double> shares) {
        return shares.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
