package org.inferrack.engine.figure;

/**
 * How far the ends of a 90 % interval are from its value, as shares of it; in its own unit where it is 0.
 *
 * @param below at least 0: 0.15 reaches 15 % under the value
 * @param above at least 0
 */
public record HalfWidths(double below, double above) {

    static final HalfWidths NONE = new HalfWidths(0, 0);

    static HalfWidths of(double value, double low, double high) {
        double size = value == 0 ? 1 : Math.abs(value);
        return new HalfWidths((value - low) / size, (high - value) / size);
    }

    double width() {
        return below + above;
    }

    /** "±20 %", "−35 % to +52 %". */
    public String text() {
        String less = FigureFormat.number(Math.rint(below * 1000) / 10);
        String more = FigureFormat.number(Math.rint(above * 1000) / 10);
        return less.equals(more) ? "±" + less + " %" : "−" + less + " % to +" + more + " %";
    }
}
