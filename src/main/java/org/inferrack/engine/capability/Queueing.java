package org.inferrack.engine.capability;

/**
 * Waiting in front of {@code servers} equal stations, Poisson arrivals. Rates in requests per second, times in seconds.
 * Sources: Erlang's delay formula; the correction for other arrival and service variation is Allen and Cunneen's.
 */
public final class Queueing {

    private Queueing() {
    }

    /** Probability that an arriving request has to wait (Erlang C); {@code offered} is arrival rate over service rate. */
    static double probabilityOfWaiting(int servers, double offered) {
        if (offered >= servers) {
            return 1;
        }
        double blocked = 1;
        for (int k = 1; k <= servers; k++) {
            blocked = offered * blocked / (k + offered * blocked);
        }
        double rho = offered / servers;
        return blocked / (1 - rho * (1 - blocked));
    }

    /**
     * The wait that a share {@code quantile} of requests stays under.
     *
     * @param variation half the sum of the squared coefficients of variation of arrivals and service (Allen-Cunneen);
     *                  1 for Poisson arrivals and exponential service, 0.5 for constant service
     */
    public static double waitQuantile(int servers, double arrivals, double service, double quantile, double variation) {
        double spare = servers * service - arrivals;
        if (spare <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double waiting = probabilityOfWaiting(servers, arrivals / service);
        return Math.max(0, Math.log(waiting / (1 - quantile)) / spare) * variation;
    }
}
