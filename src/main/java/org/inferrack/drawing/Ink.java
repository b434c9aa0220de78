package org.inferrack.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

import org.inferrack.letters.VisibleText;

/** Strokes of the pen that every drawing shares. Draws lines, never textures, so that paper stays a vector. */
final class Ink {

    private Ink() {
    }

    /** Diagonal lines over an area. */
    static void hatch(Graphics2D g, Rectangle2D area, Color color, double spacing) {
        Shape clip = g.getClip();
        g.clip(area);
        g.setColor(color);
        g.setStroke(new BasicStroke((float) Math.max(0.5, spacing / 6)));
        for (double x = area.getMinX() - area.getHeight(); x < area.getMaxX(); x += spacing) {
            g.draw(new Line2D.Double(x, area.getMaxY(), x + area.getHeight(), area.getMinY()));
        }
        g.setClip(clip);
    }

    /** Text from {@code x}, cut with an ellipsis at {@code width}; nothing where not even that fits. Returns the width drawn. */
    static double text(Graphics2D g, String text, Font font, Color color, double x, double baseline, double width) {
        String fitted = fit(VisibleText.line(text), font, width);
        if (!fitted.isEmpty()) {
            g.setFont(font);
            g.setColor(color);
            g.drawString(fitted, (float) x, (float) baseline);
        }
        return Typeface.width(fitted, font);
    }

    /** Text that ends at {@code right}. Returns the width drawn. */
    static double textEndingAt(Graphics2D g, String text, Font font, Color color, double right, double baseline, double width) {
        String fitted = fit(VisibleText.line(text), font, width);
        return text(g, fitted, font, color, right - Typeface.width(fitted, font), baseline, width);
    }

    /**
     * A label from {@code x}, moved into the area where it would leave it, over whatever is there: a plot cuts what is drawn beyond it, and a number
     * that is cut reads as another one.
     *
     * @param middle of the line, from the top
     */
    static void label(Graphics2D g, String text, Font font, Palette palette, double x, double middle, Rectangle2D area) {
        double width = Typeface.width(text, font);
        double from = Math.max(area.getMinX() + 1, Math.min(x, area.getMaxX() - width - 1));
        if (from != x) {
            g.setColor(palette.background());
            g.fill(new Rectangle2D.Double(from - 2, middle - font.getSize2D() * 0.6, width + 3, font.getSize2D() * 1.2));
        }
        text(g, text, font, palette.foreground(), from, baseline(font, middle), area.getMaxX() - from);
    }

    /** Baseline that centres capitals and digits of a font on {@code middle}. */
    static double baseline(Font font, double middle) {
        return middle + font.getSize2D() * 0.35;
    }

    static String fit(String text, Font font, double width) {
        if (Typeface.width(text, font) <= width + 0.01) {
            return text;
        }
        int end = text.length();
        while (end > 0) {
            end = text.offsetByCodePoints(end, -1);
            String cut = text.substring(0, end).stripTrailing() + "…";
            if (Typeface.width(cut, font) <= width) {
                return end == 0 ? "" : cut;
            }
        }
        return "";
    }
}
