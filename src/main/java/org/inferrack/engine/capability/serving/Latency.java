package org.inferrack.engine.capability.serving;

import org.inferrack.catalog.Evidence;
import org.inferrack.engine.capability.Queueing;

/**
 * The 99th percentile of a request's time on a server at a share of its full throughput.
 *
 * <p>The server is a station with as many lanes as accelerators; an accelerator serves batches of what has arrived. A batch of n takes
 * {@code fixed + n / rate}, so that at share u of full load a batch in equilibrium lasts {@code fixed / (1 - u)}. A late request waits for the
 * batch in service, then for its own, and on top for bursts: Poisson arrivals, constant service (Erlang C with Allen-Cunneen's 0.5).
 * Where the published rate was itself held under a p99 limit, the published p99 is an upper bound at every share of that rate.
 *
 * @param ratePerAccelerator inferences/s at full load
 * @param singleMs           time of one request alone on an idle accelerator
 * @param boundMs            published p99 at full load, infinite if none
 * @param evidence           of {@code singleMs}
 */
public record Latency(int accelerators, double ratePerAccelerator, double singleMs, double boundMs, Evidence evidence) {

    private static final double QUANTILE = 0.99;
    private static final double CONSTANT_SERVICE = 0.5;

    /** p99 at a share of full throughput below 1, in milliseconds; infinite at 1 and above unless a publication bounds it. */
    public double p99Ms(double share) {
        if (share >= 1) {
            return share > 1 ? Double.POSITIVE_INFINITY : boundMs;
        }
        double eachMs = 1000 / ratePerAccelerator;
        double fixedMs = Math.max(0, singleMs - eachMs);
        double residualMs = share <= 0 ? 0 : fixedMs / (1 - share);
        double grownMs = fixedMs / (1 - share) - fixedMs;
        double burstMs = 1000 * Queueing.waitQuantile(accelerators, share * accelerators * ratePerAccelerator, ratePerAccelerator, QUANTILE, CONSTANT_SERVICE);
        double ownMs = Math.max(singleMs, eachMs);
        return Math.min(Math.max(boundMs, ownMs), ownMs + residualMs + grownMs + burstMs);
    }

    /** The highest share of full throughput at which p99 stays within the limit; 0 if not even an idle server keeps it. */
    public double highestShare(double limitMs) {
        if (boundMs <= limitMs) {
            return 1;
        }
        if (p99Ms(0) > limitMs) {
            return 0;
        }
        double kept = 0;
        double broken = 1;
        for (int i = 0; i < 40; i++) {
            double middle = (kept + broken) / 2;
            if (p99Ms(middle) <= limitMs) {
                kept = middle;
            } else {
                broken = middle;
            }
        }
        return kept;
    }
}
