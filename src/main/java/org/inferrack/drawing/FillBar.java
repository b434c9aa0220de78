package org.inferrack.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.placement.Placement.Fill;

/** How much of one resource of a rack is used. The track ends at 100 %; what is over it is drawn over it. */
final class FillBar {

    private static final Font FONT = Typeface.REGULAR.size(8.5);
    private static final Font LOUD = Typeface.SEMI_BOLD.size(8.5);
    private static final double LABEL = 46;
    private static final double VALUE = 36;
    /** Share of the track's place that 100 % takes; the rest is for overload. */
    private static final double FULL = 0.8;

    private FillBar() {
    }

    static void draw(Graphics2D g, Rectangle2D line, Fill fill, Palette palette) {
        boolean over = fill.share() > 1;
        double baseline = Ink.baseline(FONT, line.getCenterY());
        Ink.text(g, title(fill), FONT, palette.muted(), line.getX() + 2, baseline, LABEL - 4);
        Ink.textEndingAt(g, FigureFormat.percent(fill.share()), over ? LOUD : FONT, over ? palette.danger() : palette.foreground(),
                line.getMaxX(), baseline, VALUE);
        double x = line.getX() + LABEL;
        double place = line.getWidth() - LABEL - VALUE - 4;
        double full = place * FULL;
        double top = line.getCenterY() - 3;
        g.setColor(palette.grid());
        g.fill(new Rectangle2D.Double(x, top, full, 6));
        double used = Math.min(fill.share() * full, place);
        g.setColor(color(fill, palette));
        g.fill(new Rectangle2D.Double(x, top, Math.max(0, used), 6));
        if (over) {
            Ink.hatch(g, new Rectangle2D.Double(x + full, top, used - full, 6), palette.background(), 3);
            g.setColor(palette.foreground());
            g.setStroke(new BasicStroke(1f));
            g.draw(new Line2D.Double(x + full, top - 2, x + full, top + 8));
        }
    }

    static String words(Fill fill) {
        return title(fill) + ": " + FigureFormat.number(fill.used()) + " of " + FigureFormat.number(fill.limit())
                + (fill.unit().isEmpty() ? "" : " " + fill.unit())
                + " (" + FigureFormat.percent(fill.share()) + ")";
    }

    private static Color color(Fill fill, Palette palette) {
        if (fill.share() > 1) {
            return palette.danger();
        }
        return fill.share() > 0.9 ? palette.warning() : palette.accent();
    }

    private static String title(Fill fill) {
        return fill.resource().isEmpty() ? "" : Character.toUpperCase(fill.resource().charAt(0)) + fill.resource().substring(1);
    }
}
