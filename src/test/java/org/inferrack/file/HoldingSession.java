package org.inferrack.file;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Another process with a window: keeps a copy and stays until it is ended. */
final class HoldingSession {

    private HoldingSession() {
    }

    public static void main(String[] args) throws Exception {
        new Recovery(Path.of(args[0])).keep(TinyPlan.PLAN.withHorizonMonths(48), Optional.empty(), Instant.now());
        System.out.println("kept");
        System.in.read();
    }
}
