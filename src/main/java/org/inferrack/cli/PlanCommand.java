package org.inferrack.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import org.inferrack.cli.PlanFile.Planned;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.file.PlanFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "plan", mixinStandardHelpOptions = true, description = "Sizes, places, powers and costs each scenario of a plan.",
        footer = "assets/schema/inferrack-outcome-1.schema.json describes the JSON.")
final class PlanCommand implements Callable<Integer> {

    @Mixin
    private PlanFile file;
    @Mixin
    private final ScenarioOption scenario = new ScenarioOption();
    @Mixin
    private final JsonOption json = new JsonOption();
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws PlanFileException, BadInputException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Planned planned = file.evaluate(err);
        List<ScenarioOutcome> shown = scenario.of(planned.outcome(), file.path());
        var conflicted = CompletableFuture.supplyAsync(() -> Conflicted.of(planned, shown));
        if (json.wanted()) {
            out.println(OutcomeJson.text(planned, shown, conflicted.join()));
        } else {
            new OutcomeText(out, planned).print(shown);
        }
        return Feasibility.exitCode(shown, conflicted.join(), err);
    }
}
