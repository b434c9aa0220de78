package org.inferrack.desktop.tasks;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

import javafx.application.Platform;
import org.inferrack.desktop.dialogs.Dialogs;

/**
 * Background work in one sentence:
 * {@code tasks.lengthy("Export the proposal", () -> write(file)).onSuccess(..).onError(IOException.class, ..).start()}.
 * What no handler takes lands in one error dialog with details to copy.
 */
public final class Tasks {

    private final Dialogs dialogs;
    private final Executor interactive;
    private final Executor lengthy;
    private final Executor ui;
    private final RunningWork running = new RunningWork();

    public Tasks(Dialogs dialogs, Background background) {
        this(dialogs, background.interactive(), background.lengthy(), Platform::runLater);
    }

    /** With executors of one's own: with {@code Runnable::run} everything happens in place. */
    public Tasks(Dialogs dialogs, Executor interactive, Executor lengthy, Executor ui) {
        this.dialogs = dialogs;
        this.interactive = interactive;
        this.lengthy = lengthy;
        this.ui = ui;
    }

    /**
     * Work that a person waits for and that never waits for a search: opening, saving.
     *
     * @param title what is being done, as a person would say it: "Save plan.inferrack"
     */
    public <T> Work<T> interactive(String title, Callable<T> work) {
        return new Work<>(title, work, dialogs, interactive, ui, running);
    }

    /** Work that may take its time beside everything else: a search, an export. */
    public <T> Work<T> lengthy(String title, Callable<T> work) {
        return new Work<>(title, work, dialogs, lengthy, ui, running);
    }

    /** What runs now. */
    public RunningWork running() {
        return running;
    }
}
