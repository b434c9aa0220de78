package org.inferrack.desktop.tasks;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of the desktop beside the toolkit's own, by what a person expects of the work. Made once, handed to whom needs it, closed at exit.
 * All are daemons, so that a program that ends in any other way ends too.
 */
public final class Background implements AutoCloseable {

    /** How long closing waits for a plan that is being written. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What a window asks for while it closes is not worth doing. */
    private static final RejectedExecutionHandler FORGET = new ThreadPoolExecutor.DiscardPolicy();

    private final ScheduledExecutorService interactive = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("interactive").factory(), FORGET);
    private final ExecutorService planning = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("planning").factory(), FORGET);
    private final ExecutorService lengthy = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), quiet(), FORGET);

    /** For what a person waits for: opening, saving, recovery copies. In the order in which it was asked for, so that the file saved last is the plan saved last. */
    public Executor interactive() {
        return interactive;
    }

    /** For planning alone, where the latest wins: whoever uses it cancels his earlier run first. */
    public Executor planning() {
        return planning;
    }

    /** For searches, exports and advice: each has a thread of its own, so that none waits for another. */
    public Executor lengthy() {
        return lengthy;
    }

    /** Runs {@code action} on the {@link #interactive} thread again and again, the first time after one {@code rest}. */
    public void repeat(Runnable action, Duration rest) {
        interactive.scheduleWithFixedDelay(action, rest.toMillis(), rest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs {@code action} on the {@link #interactive} thread once, after a while. */
    public void later(Runnable action, Duration rest) {
        interactive.schedule(action, rest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends planning, searches and exports where they are; what is being saved is saved. */
    @Override
    public void close() {
        planning.shutdownNow();
        lengthy.shutdownNow();
        interactive.shutdown();
        try {
            if (!interactive.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                interactive.shutdownNow();
            }
        } catch (InterruptedException e) {
            interactive.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** Gives way to planning and painting. */
    private static ThreadFactory quiet() {
        return Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("lengthy-", 1).factory();
    }
}
