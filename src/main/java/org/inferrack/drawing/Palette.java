package org.inferrack.drawing;

import java.awt.Color;
import java.util.List;

/**
 * Colours of a drawing. Series colours stay apart for the colour-blind (after Okabe and Ito, "Color Universal Design", 2008).
 *
 * @param baseline colour of the baseline scenario in every chart
 * @param series   colours of the proposals, in the plan's order
 */
public record Palette(Color background, Color foreground, Color muted, Color grid, Color accent, Color baseline, List<Color> series,
                      Color success, Color warning, Color danger) {

    public static final Palette LIGHT = new Palette(hex(0xFFFFFF), hex(0x1F2328), hex(0x59636E), hex(0xDDE2E8), hex(0x0B5CAD), hex(0x8C959F),
            List.of(hex(0x0B5CAD), hex(0xD98200), hex(0x00876A), hex(0xB8578F), hex(0x3FA3DC), hex(0xC75000)),
            hex(0x1A7F37), hex(0x9A6700), hex(0xCF222E));

    public static final Palette DARK = new Palette(hex(0x0D1117), hex(0xE6EDF3), hex(0x9198A1), hex(0x30363D), hex(0x58A6FF), hex(0x768390),
            List.of(hex(0x58A6FF), hex(0xF0A83C), hex(0x2FBF9B), hex(0xE18FC0), hex(0x8FD0FF), hex(0xF58A4B)),
            hex(0x3FB950), hex(0xD29922), hex(0xF85149));

    /** As {@link #LIGHT}, with text a little darker for ink. */
    public static final Palette PRINT = new Palette(Color.WHITE, hex(0x16202B), hex(0x55606E), hex(0xD5DBE2), hex(0x0B4F8A), hex(0x8C959F),
            List.of(hex(0x0B4F8A), hex(0xD98200), hex(0x00876A), hex(0xB8578F), hex(0x3FA3DC), hex(0xC75000)),
            hex(0x1A7F37), hex(0x9A6700), hex(0xB4232C));

    public Palette {
        series = List.copyOf(series);
        if (series.isEmpty()) {
            throw new IllegalArgumentException("A palette needs at least one series colour.");
        }
    }

    /** Colour of the n-th proposal from 0; starts again after the last. */
    public Color series(int index) {
        return series.get(Math.floorMod(index, series.size()));
    }

    /** Black or white, whichever reads better on {@code fill} (WCAG 2.2 relative luminance). */
    public static Color textOn(Color fill) {
        double luminance = 0.2126 * linear(fill.getRed()) + 0.7152 * linear(fill.getGreen()) + 0.0722 * linear(fill.getBlue());
        return (luminance + 0.05) / 0.05 >= 1.05 / (luminance + 0.05) ? Color.BLACK : Color.WHITE;
    }

    /** {@code share} of {@code over} painted over {@code under}, as one opaque colour. */
    static Color mix(Color under, Color over, double share) {
        return new Color(channel(under.getRed(), over.getRed(), share), channel(under.getGreen(), over.getGreen(), share),
                channel(under.getBlue(), over.getBlue(), share));
    }

    private static int channel(int under, int over, double share) {
        return (int) Math.round(under + (over - under) * share);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Color hex(int rgb) {
        return new Color(rgb);
    }
}
