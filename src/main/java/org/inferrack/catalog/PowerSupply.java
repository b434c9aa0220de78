package org.inferrack.catalog;

/** One power supply unit. {@code ratedWatts} is DC output at high line (200 V and above). */
public record PowerSupply(double ratedWatts, Efficiency efficiency) {

    /** 80 PLUS class at 230 V internal redundant; ADAPTER is an external brick of an edge box. */
    public enum Efficiency { TITANIUM, PLATINUM, GOLD, ADAPTER }

    public PowerSupply {
        if (!(ratedWatts > 0) || Double.isInfinite(ratedWatts)) {
            throw new IllegalArgumentException("A power supply needs a rating above 0 W, not " + ratedWatts + ".");
        }
    }
}
