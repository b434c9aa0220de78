package org.inferrack.exchange.run;

import java.util.Optional;

/**
 * Whether a run is one: how many requests were answered and how many failed. Requests that were cut off by the end of the run did not fail.
 */
public record Health(double answered, double failed, boolean cancelled) {

    /** No requests were counted. */
    public static final Health NOT_STATED = new Health(0, 0, false);
    /** Means over what is left are those of the run while fewer fail than differ between two runs; above it the server was overloaded or broken. */
    private static final double MOST_FAILED = 0.05;

    /** @throws UnusableRun if too many failed, or the run was stopped */
    Optional<String> check() throws UnusableRun {
        if (cancelled) {
            throw new UnusableRun(
                    "the run was cancelled" + (failed > 0 ? " after " + count(failed) + " failed requests" : "") + ". Let it run to its end and import that.");
        }
        double all = answered + failed;
        if (failed > MOST_FAILED * all) {
            throw new UnusableRun(count(failed) + " of " + count(all)
                    + " requests failed: the means of the rest are not those of this load. Mend the server or lower the load.");
        }
        return failed > 0 ? Optional.of(count(failed) + " of " + count(all) + " requests failed; the values are those of the others") : Optional.empty();
    }

    private static String count(double requests) {
        return String.valueOf(Math.round(requests));
    }
}
