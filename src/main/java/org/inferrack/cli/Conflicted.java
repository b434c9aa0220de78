package org.inferrack.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.inferrack.cli.PlanFile.Planned;
import org.inferrack.engine.advice.Advisor;
import org.inferrack.engine.advice.Conflict;
import org.inferrack.engine.outcome.ScenarioOutcome;

/** A scenario that does not work, with the limits that cannot hold together. */
record Conflicted(String scenarioId, List<Conflict> conflicts) {

    private static final double MOST_SECONDS = 5;

    /** Of every scenario that does not work; what takes too long is left out, and {@code advise} takes its time for it. */
    static List<Conflicted> of(Planned planned, List<ScenarioOutcome> scenarios) {
        long start = System.nanoTime();
        var found = new ArrayList<Conflicted>();
        try {
            for (ScenarioOutcome scenario : scenarios) {
                if (!scenario.feasible()) {
                    found.add(new Conflicted(scenario.scenario().id(), Advisor.conflicts(planned.checked(), scenario, planned.knowledge(),
                            () -> (System.nanoTime() - start) / 1e9 > MOST_SECONDS)));
                }
            }
        } catch (CancellationException late) {
            return found;
        }
        return found;
    }
}
