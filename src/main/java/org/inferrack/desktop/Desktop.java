package org.inferrack.desktop;

import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;

import javafx.application.Application;
import org.inferrack.terminal.TerminalWriter;

/** Opens the window. */
public final class Desktop {

    /** Kept, for a logger that nobody holds forgets its filter. */
    private static final Logger TOOLKIT = Logger.getLogger("javafx");
    private static final int NO_DISPLAY = 2;
    private static final String WITHOUT = "Use the commands that need none: plan, compare, report, validate, catalog (--help lists them).";

    private Desktop() {
    }

    /** Opens the window and returns when it is closed. Arguments: {@code [PLAN.inferrack] [--export OUT.pdf]}. */
    public static void main(String[] args) {
        StartMilestones.begin();
        // the class path is a supported place for the toolkit in every way that this program uses it
        TOOLKIT.setFilter(entry -> !String.valueOf(entry.getMessage()).startsWith("Unsupported JavaFX configuration"));
        try {
            StartOptions.of(List.of(args));
        } catch (IllegalArgumentException e) {
            refuse(e.getMessage());
            return;
        }
        if (!hasDisplay()) {
            refuse("There is no display for the window. " + WITHOUT);
            return;
        }
        try {
            Application.launch(DesktopApplication.class, args);
        } catch (UnsupportedOperationException e) {
            refuse("The display " + System.getenv("DISPLAY") + " cannot be used for the window (" + e.getMessage() + "). " + WITHOUT);
        }
    }

    private static void refuse(String message) {
        var err = TerminalWriter.err();
        err.println(message);
        err.flush();
        System.exit(NO_DISPLAY);
    }

    private static boolean hasDisplay() {
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        boolean drawn = System.getProperty("glass.platform", "").isEmpty();
        return !linux || !drawn || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    }
}
