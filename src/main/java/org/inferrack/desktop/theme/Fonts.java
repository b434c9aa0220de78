package org.inferrack.desktop.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import javafx.scene.text.Font;

/** The bundled fonts, so that the window looks the same on every machine. */
final class Fonts {

    private static final List<String> STYLES = List.of("Regular", "Italic", "Medium", "SemiBold", "Bold");

    private Fonts() {
    }

    static void load() {
        for (String style : STYLES) {
            String resource = "/org/inferrack/fonts/IBMPlexSans-" + style + ".ttf";
            try (InputStream file = Fonts.class.getResourceAsStream(resource)) {
                Font.loadFont(file, 14);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the font " + resource + " of the application. Install it again.", e);
            }
        }
    }
}
