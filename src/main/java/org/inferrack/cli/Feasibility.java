package org.inferrack.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

import org.inferrack.engine.findings.Finding;
import org.inferrack.engine.outcome.ScenarioOutcome;

/** Whether anything that was asked for can be built. */
final class Feasibility {

    private Feasibility() {
    }

    /** Says on {@code err} what binds every scenario that is not feasible. */
    static int exitCode(List<ScenarioOutcome> scenarios, PrintWriter err) {
        return exitCode(scenarios, List.of(), err);
    }

    /** The same, with the limits that cannot hold together and the least that would do. */
    static int exitCode(List<ScenarioOutcome> scenarios, List<Conflicted> conflicted, PrintWriter err) {
        for (ScenarioOutcome scenario : scenarios) {
            for (Finding finding : scenario.findings()) {
                if (finding.severity() == Finding.Severity.BLOCKER) {
                    err.println("Not feasible: " + scenario.scenario().name() + ": " + FindingText.of(finding));
                }
            }
            conflicted.stream().filter(each -> each.scenarioId().equals(scenario.scenario().id())).flatMap(each -> each.conflicts().stream())
                    .forEach(conflict -> AdviceText.print(err, conflict, Map.of(), Terminal.width()));
        }
        if (scenarios.stream().anyMatch(ScenarioOutcome::feasible)) {
            return CommandLineFace.DONE;
        }
        err.println(scenarios.isEmpty() ? "The plan has no scenario. Add one with the servers to compare." : "The plan has no feasible outcome.");
        return CommandLineFace.INFEASIBLE;
    }
}
