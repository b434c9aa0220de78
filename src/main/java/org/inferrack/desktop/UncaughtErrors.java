package org.inferrack.desktop;

import java.util.logging.Level;
import java.util.logging.Logger;

import javafx.application.Platform;
import org.inferrack.desktop.dialogs.Dialogs;
import org.inferrack.desktop.tasks.Work;

/** The last net: an error that nobody expected is logged and said once, and the window goes on. */
final class UncaughtErrors implements Thread.UncaughtExceptionHandler {

    private static final Logger LOG = Logger.getLogger(UncaughtErrors.class.getName());

    private final Dialogs dialogs;
    private boolean showing;

    private UncaughtErrors(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    static void install(Dialogs dialogs) {
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtErrors(dialogs));
    }

    @Override
    public void uncaughtException(Thread thread, Throwable cause) {
        LOG.log(Level.SEVERE, "Unexpected error in " + thread.getName(), cause);
        Platform.runLater(() -> say(cause));
    }

    private void say(Throwable cause) {
        if (showing) {
            return;
        }
        showing = true;
        try {
            dialogs.error("Something unexpected went wrong",
                    "Your plan is still here. Save it under another name, then send the details to whoever looks after Inferrack.", Work.details(cause));
        } finally {
            showing = false;
        }
    }
}
