package org.inferrack.desktop.theme;

import java.util.Locale;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.inferrack.drawing.Palette;

/**
 * Light or dark, for every window of the program: follows the system until a person chooses.
 * The property {@code inferrack.theme} ({@code light} or {@code dark}) overrides both, for pictures.
 */
public final class Theme {

    /** What a person chose. */
    public enum Choice {
        SYSTEM("As the system"), LIGHT("Light"), DARK("Dark");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** For scenes with notifications, whose own sheet stands on the scene and so above that of the program. */
    public static final String NOTIFICATIONS = sheet("notifications.css");

    private static final ReadOnlyBooleanWrapper DARK = new ReadOnlyBooleanWrapper();
    private static Choice choice = Choice.SYSTEM;

    private Theme() {
    }

    /** Loads fonts and style sheets; called once, on the toolkit's thread. */
    public static void install(Choice chosen) {
        Fonts.load();
        Platform.getPreferences().colorSchemeProperty().addListener(_ -> apply());
        choice = Choice.valueOf(System.getProperty("inferrack.theme", chosen.name()).toUpperCase(Locale.ROOT));
        apply();
    }

    public static void choose(Choice chosen) {
        choice = chosen;
        apply();
    }

    public static Choice choice() {
        return choice;
    }

    public static boolean dark() {
        return DARK.get();
    }

    /** Colours for charts and drawings under the theme that is on. */
    public static Palette palette() {
        return dark() ? Palette.DARK : Palette.LIGHT;
    }

    /** Calls {@code listener} after each change between light and dark while {@code node} is in a window that shows, so that nothing closed is kept. */
    public static void follow(Node node, Runnable listener) {
        var shown = node.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false);
        DARK.when(shown).addListener((_, before, _) -> {
            // the window has just come up, with the colours that are on
            if (before != null) {
                listener.run();
            }
        });
    }

    private static void apply() {
        boolean dark = switch (choice) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        Application.setUserAgentStylesheet(sheet(dark ? "dark.css" : "light.css"));
        DARK.set(dark);
    }

    private static String sheet(String name) {
        return Theme.class.getResource(name).toExternalForm();
    }
}
