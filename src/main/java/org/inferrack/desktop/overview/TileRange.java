package org.inferrack.desktop.overview;

import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;

/** A 90 % interval in few letters: without the unit, which stands beside the value. */
final class TileRange {

    private static final double MILLION = 1e6;

    private TileRange() {
    }

    /** "93.9 to 238", "1.46 to 2.21 million"; empty where the figure is exact or unknown. */
    static String words(Figure figure) {
        if (!(figure instanceof Figure.Known known) || FigureFormat.range(known).isEmpty()) {
            return "";
        }
        if (known.basis().ends() != Basis.Ends.CLOSED) {
            return FigureFormat.interval(known);
        }
        if (Math.abs(known.high()) >= MILLION) {
            return FigureFormat.number(known.low() / MILLION) + " to " + FigureFormat.number(known.high() / MILLION) + " million";
        }
        return FigureFormat.number(known.low()) + " to " + FigureFormat.number(known.high());
    }
}
