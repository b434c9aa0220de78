package org.inferrack.desktop;

import java.util.logging.Logger;

/** How long the steps of starting take, in the log at FINE. */
final class StartMilestones {

    private static final Logger LOG = Logger.getLogger(StartMilestones.class.getName());
    private static volatile long startMillis = System.currentTimeMillis();

    private StartMilestones() {
    }

    /** Counts from the start of the Java machine. */
    static void begin() {
        startMillis = ProcessHandle.current().info().startInstant().map(java.time.Instant::toEpochMilli).orElseGet(System::currentTimeMillis);
        reached("main");
    }

    static void reached(String milestone) {
        LOG.fine(() -> milestone + " after " + (System.currentTimeMillis() - startMillis) + " ms, "
                + ProcessHandle.current().info().totalCpuDuration().map(cpu -> cpu.toMillis() + " ms of them on a processor").orElse(""));
    }
}
