package org.inferrack.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C while a search runs: it ends with the best so far, which is still printed and saved. */
final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    private final PrintWriter[] writers;

    private Interruption(Runnable stop, PrintWriter... writers) {
        this.writers = writers;
        hook = Thread.ofPlatform().name("interruption").unstarted(() -> {
            stop.run();
            await();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** @param writers on which the answer goes out before the program may end */
    static Interruption stopping(Deadline deadline, PrintWriter... writers) {
        return new Interruption(deadline::stop, writers);
    }

    private void await() {
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The answer is out. */
    @Override
    public void close() {
        for (PrintWriter writer : writers) {
            writer.flush();
        }
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // the hook is running: it has waited for this
            Thread.yield();
        }
    }
}
