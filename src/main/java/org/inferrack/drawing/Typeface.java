package org.inferrack.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bundled font, IBM Plex Sans, so that pictures are identical on every machine. Its digits are all of one width. */
public enum Typeface {
    REGULAR("Regular", "IBM Plex Sans"),
    ITALIC("Italic", "IBM Plex Sans"),
    MEDIUM("Medium", "IBM Plex Sans Medium"),
    SEMI_BOLD("SemiBold", "IBM Plex Sans SemiBold"),
    BOLD("Bold", "IBM Plex Sans");

    /** Text is measured without the screen's hints, so that it breaks at the same place everywhere. */
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private final String resource;
    private final String family;
    private final Font font;

    Typeface(String style, String family) {
        this.resource = "/org/inferrack/fonts/IBMPlexSans-" + style + ".ttf";
        this.family = family;
        try (InputStream file = open()) {
            this.font = Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font " + resource + " of the application.", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font " + resource + " of the application is damaged. Install it again.", e);
        }
    }

    /** The font at a size in points (pixels on screen). */
    public Font size(double points) {
        return font.deriveFont((float) points);
    }

    /** Family name as font systems list it. */
    public String family() {
        return family;
    }

    /** The TrueType file; the caller closes it. */
    public InputStream open() {
        return Typeface.class.getResourceAsStream(resource);
    }

    static double width(String text, Font font) {
        return font.getStringBounds(text, MEASURE).getWidth();
    }
}
