package org.inferrack.cli;

import java.io.PrintWriter;
import java.util.List;

import org.inferrack.engine.ScenarioOutcome;
import org.inferrack.engine.findings.Finding;

/** Whether anything that was asked for can be built. */
final class Feasibility {

    private Feasibility() {
    }

    /** Says on {@code err} what binds every scenario that is not feasible. */
    static int exitCode(List<ScenarioOutcome> scenarios, PrintWriter err) {
        for (ScenarioOutcome scenario : scenarios) {
            for (Finding finding : scenario.findings()) {
                if (finding.severity() == Finding.Severity.BLOCKER) {
                    err.println("Not feasible: " + scenario.scenario().name() + ": " + FindingText.of(finding));
                }
            }
        }
        if (scenarios.stream().anyMatch(ScenarioOutcome::feasible)) {
            return CommandLineFace.DONE;
        }
        err.println(scenarios.isEmpty() ? "The plan has no scenario. Add one with the servers to compare." : "The plan has no feasible outcome.");
        return CommandLineFace.INFEASIBLE;
    }
}
