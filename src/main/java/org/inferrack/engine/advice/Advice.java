package org.inferrack.engine.advice;

import java.util.List;

/**
 * What is to be said about what holds one scenario back.
 *
 * @param bottlenecks which limit binds where
 * @param changes     those that help: first what can be built or bought, then what the client has to agree to, each with the best first;
 *                    every effect is the changed plan, planned
 * @param conflicts   limits that cannot hold together; empty where the scenario is feasible
 * @param remedies    of the scenario's findings and of the targets that it misses, with their effects
 * @param tried       how many changes were planned to find these
 * @param complete    it was not stopped on the way; if it was, what is there holds, but more may have been found
 */
public record Advice(String scenarioId, Standing now, List<Bottleneck> bottlenecks, List<Effect> changes, List<Conflict> conflicts,
                     List<Remedy> remedies, int tried, boolean complete) {

    public Advice {
        bottlenecks = List.copyOf(bottlenecks);
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
        remedies = List.copyOf(remedies);
    }
}
