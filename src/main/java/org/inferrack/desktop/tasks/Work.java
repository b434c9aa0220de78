package org.inferrack.desktop.tasks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.inferrack.desktop.dialogs.Dialogs;

/** One piece of background work: made by {@link Tasks}, started once, can be cancelled. */
public final class Work<T> {

    private static final Logger LOG = Logger.getLogger(Work.class.getName());

    private record Handler<E extends Throwable>(Class<E> type, Consumer<? super E> action) {
        boolean takes(Throwable cause) {
            if (type.isInstance(cause)) {
                action.accept(type.cast(cause));
                return true;
            }
            return false;
        }
    }

    private final String title;
    private final Dialogs dialogs;
    private final Executor background;
    private final Executor ui;
    private final RunningWork running;
    private final FutureTask<T> task;
    private final List<Handler<?>> handlers = new ArrayList<>();
    private Consumer<? super T> success = result -> {};
    private Runnable last = () -> {};
    private boolean shown = true;
    private volatile long startedNanos;

    Work(String title, Callable<T> callable, Dialogs dialogs, Executor background, Executor ui, RunningWork running) {
        this.title = title;
        this.dialogs = dialogs;
        this.background = background;
        this.ui = ui;
        this.running = running;
        this.task = new FutureTask<>(callable) {
            @Override
            protected void done() {
                Work.this.ui.execute(Work.this::deliver);
            }
        };
    }

    public String title() {
        return title;
    }

    /** On the toolkit's thread, with the result. */
    public Work<T> onSuccess(Consumer<? super T> action) {
        success = action;
        return this;
    }

    /** On the toolkit's thread; the first handler whose type fits takes the error. */
    public <E extends Throwable> Work<T> onError(Class<E> type, Consumer<? super E> action) {
        handlers.add(new Handler<>(type, action));
        return this;
    }

    /** On the toolkit's thread, after success, error or cancel. */
    public Work<T> andFinally(Runnable action) {
        last = action;
        return this;
    }

    /** Not worth a word in the status bar. */
    public Work<T> quietly() {
        shown = false;
        return this;
    }

    public Work<T> start() {
        startedNanos = System.nanoTime();
        if (shown) {
            running.add(this);
        }
        background.execute(task);
        return this;
    }

    /** How long ago it was started. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    /** Interrupts the work; neither success nor error follows. */
    public void cancel() {
        task.cancel(true);
    }

    private void deliver() {
        running.remove(this);
        try {
            if (!task.isCancelled()) {
                success.accept(task.get());
            }
        } catch (ExecutionException e) {
            failed(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            last.run();
        }
    }

    private void failed(Throwable cause) {
        if (handlers.stream().noneMatch(handler -> handler.takes(cause))) {
            LOG.log(Level.INFO, title, cause);
            dialogs.error(title, words(cause), details(cause));
        }
    }

    private static String words(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? "It ended with " + cause.getClass().getSimpleName() + "." : message;
    }

    /** The stack trace of {@code cause} as text to copy. */
    public static String details(Throwable cause) {
        var text = new StringBuilder();
        for (Throwable link = cause; link != null; link = link.getCause()) {
            text.append(link == cause ? "" : "Caused by: ").append(link).append('\n');
            for (StackTraceElement frame : link.getStackTrace()) {
                text.append("    at ").append(frame).append('\n');
            }
        }
        return text.toString();
    }
}
