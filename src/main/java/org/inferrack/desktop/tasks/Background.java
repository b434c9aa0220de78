package org.inferrack.desktop.tasks;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

/** The threads of the desktop beside the toolkit's own; all daemons, so that closing the window ends the program. */
public final class Background {

    private static final ExecutorService WORK = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().name("work-", 1).factory());
    private static final ExecutorService PLANNING = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("planning").factory());
    private static final ExecutorService ADVICE = Executors.newSingleThreadExecutor(quiet("advice"));
    private static final ExecutorService TRIALS = Executors.newSingleThreadExecutor(quiet("trials"));
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

    /** For advice, which plans a plan many times over. */
    public static ExecutorService advice() {
        return ADVICE;
    }

    /** For what a person tries out, while advice may still be worked out. */
    public static ExecutorService trials() {
        return TRIALS;
    }

    /** Gives way to planning and painting. */
    private static ThreadFactory quiet(String name) {
        return Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name(name).factory();
    }

    /** For what happens later or again. */
    public static ScheduledExecutorService clock() {
        return CLOCK;
    }
}
