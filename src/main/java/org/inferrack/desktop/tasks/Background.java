package org.inferrack.desktop.tasks;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** The threads of the desktop beside the toolkit's own; all daemons, so that closing the window ends the program. */
public final class Background {

    private static final ExecutorService WORK = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().name("work-", 1).factory());
    private static final ExecutorService PLANNING = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("planning").factory());
    private static final ScheduledExecutorService CLOCK =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("clock").factory());

    private Background() {
    }

    /** For reading, writing and exporting. */
    public static ExecutorService work() {
        return WORK;
    }

    /** For planning alone, so that an export never delays it. */
    public static ExecutorService planning() {
        return PLANNING;
    }

    /** For what happens later or again. */
    public static ScheduledExecutorService clock() {
        return CLOCK;
    }
}
