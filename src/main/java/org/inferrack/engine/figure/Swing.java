package org.inferrack.engine.figure;

/**
 * What one cause alone does to a figure.
 *
 * @param atLow  change of the figure with the cause at the lower end of its 90 % interval, all else as expected
 * @param atHigh the same at the upper end
 * @param open   at one of the ends the figure grows without bound, which {@code atLow} and {@code atHigh} do not say
 */
public record Swing(Driver driver, double atLow, double atHigh, boolean open) {

    public Swing(Driver driver, double atLow, double atHigh) {
        this(driver, atLow, atHigh, false);
    }

    boolean matters() {
        return atLow != 0 || atHigh != 0 || open;
    }

    /** How much less the figure may be for this cause; at least 0. */
    public double below() {
        return Math.max(0, -Math.min(atLow, atHigh));
    }

    /** How much more it may be; at least 0. */
    public double above() {
        return Math.max(0, Math.max(atLow, atHigh));
    }

    public double width() {
        return below() + above();
    }
}
