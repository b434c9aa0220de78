package org.inferrack.desktop.theme;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
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

    private static final List<Runnable> LISTENERS = new CopyOnWriteArrayList<>();
    private static Choice choice = Choice.SYSTEM;
    private static boolean dark;

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
        return dark;
    }

    /** Colours for charts and drawings under the theme that is on. */
    public static Palette palette() {
        return dark ? Palette.DARK : Palette.LIGHT;
    }

    /** Calls {@code listener} after each change between light and dark. */
    public static Runnable subscribe(Runnable listener) {
        LISTENERS.add(listener);
        return () -> LISTENERS.remove(listener);
    }

    private static void apply() {
        dark = switch (choice) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        Application.setUserAgentStylesheet(sheet(dark ? "dark.css" : "light.css"));
        LISTENERS.forEach(Runnable::run);
    }

    private static String sheet(String name) {
        return Theme.class.getResource(name).toExternalForm();
    }
}
