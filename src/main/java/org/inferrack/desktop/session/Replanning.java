package org.inferrack.desktop.session;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

import org.inferrack.work.Cancellation;

/**
 * Runs one computation at a time in the background; a newer one cancels the older, whose result is then ignored. A computation learns of it by
 * asking, never by an interrupt, which would reach whatever its thread does next.
 */
public final class Replanning<T> {

    private final Executor background;
    private final Executor ui;
    private FutureTask<T> running;
    private long startedNanos;

    /**
     * @param background where it computes
     * @param ui         where results are delivered
     */
    public Replanning(Executor background, Executor ui) {
        this.background = background;
        this.ui = ui;
    }

    public boolean running() {
        return running != null;
    }

    /** How long the computation has been running, zero when none is. */
    public Duration elapsed() {
        return running == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    /**
     * Starts in place of what runs; {@code done} or {@code failed} follows, unless it is cancelled.
     *
     * @param computation is given what it has to ask in its long loops
     */
    public void start(Function<Cancellation, T> computation, Consumer<T> done, Consumer<Throwable> failed) {
        cancel();
        var unwanted = new AtomicBoolean();
        var task = new FutureTask<>(() -> computation.apply(unwanted::get)) {
            @Override
            public boolean cancel(boolean interrupts) {
                unwanted.set(true);
                return super.cancel(false);
            }

            @Override
            protected void done() {
                ui.execute(() -> deliver(this, done, failed));
            }
        };
        running = task;
        startedNanos = System.nanoTime();
        background.execute(task);
    }

    /** Forgets the run in progress; nothing of it is delivered. */
    public void cancel() {
        if (running != null) {
            FutureTask<T> old = running;
            running = null;
            old.cancel(false);
        }
    }

    private void deliver(FutureTask<T> task, Consumer<T> done, Consumer<Throwable> failed) {
        if (task != running) {
            return;
        }
        running = null;
        try {
            done.accept(task.get());
        } catch (ExecutionException e) {
            failed.accept(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
