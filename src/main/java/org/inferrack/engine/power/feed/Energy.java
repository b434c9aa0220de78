package org.inferrack.engine.power.feed;

/** Energy over time. PUE belongs here and in cost, never in a rack's limit. */
public final class Energy {

    public static final double HOURS_PER_YEAR = 8760;

    private Energy() {
    }

    /** kWh in a year at a mean IT power, at the facility's meter. */
    public static double kwhPerYear(double meanItWatts, double pue) {
        return meanItWatts / 1000 * HOURS_PER_YEAR * pue;
    }
}
