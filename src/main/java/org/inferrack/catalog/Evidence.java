package org.inferrack.catalog;

/** How a figure is known, from the strongest to the weakest. A conclusion is as weak as its weakest input. */
public enum Evidence {
    /** Stated by the user of this plan. */
    USER("from the plan"),
    /** Measured on this very combination by somebody who published it. */
    MEASURED("measured"),
    /** Between measured points of the same hardware. */
    INTERPOLATED("interpolated"),
    /** From a measurement on other hardware, by the ratio of peak rates and bandwidth. */
    SCALED("scaled"),
    /** From data sheets alone. */
    SPECIFIED("from specification"),
    /** What others of its class lead to expect, where nobody states it of this one. */
    ESTIMATED("estimated from its class");

    private final String label;

    Evidence(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The weaker of the two. */
    public Evidence and(Evidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
