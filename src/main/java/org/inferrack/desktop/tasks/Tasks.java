package org.inferrack.desktop.tasks;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import org.inferrack.desktop.dialogs.Dialogs;

/**
 * Background work in one sentence:
 * {@code tasks.task("Export the proposal", () -> write(file)).onSuccess(..).onError(IOException.class, ..).start()}.
 * What no handler takes lands in one error dialog with details to copy.
 */
public final class Tasks {

    private final Dialogs dialogs;
    private final Executor background;
    private final Executor ui;

    public Tasks(Dialogs dialogs) {
        this(dialogs, Background.work(), Platform::runLater);
    }

    /** For tests: with {@code Runnable::run} everything happens in place. */
    public Tasks(Dialogs dialogs, Executor background, Executor ui) {
        this.dialogs = dialogs;
        this.background = background;
        this.ui = ui;
    }

    /**
     * Work to be started.
     *
     * @param title what is being done, as a person would say it: "Export the proposal"
     */
    public <T> Work<T> task(String title, Callable<T> work) {
        return new Work<>(title, work, dialogs, background, ui, true);
    }

    /** As {@link #task}, but not worth a word in the status bar. */
    public <T> Work<T> quiet(String title, Callable<T> work) {
        return new Work<>(title, work, dialogs, background, ui, false);
    }
}
