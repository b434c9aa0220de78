package org.inferrack.cli;

import java.util.concurrent.Callable;

import org.inferrack.cli.PlanFile.Planned;
import org.inferrack.file.PlanFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "compare", mixinStandardHelpOptions = true, description = "Shows the scenarios of a plan side by side, the baseline first.",
        footer = "assets/schema/inferrack-outcome-1.schema.json describes the JSON.")
final class CompareCommand implements Callable<Integer> {

    @Mixin
    private PlanFile file;
    @Mixin
    private final JsonOption json = new JsonOption();
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws PlanFileException {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        Planned planned = file.evaluate(err);
        if (json.wanted()) {
            out.println(OutcomeJson.text(planned, planned.outcome().scenarios(), java.util.List.of()));
        } else {
            new ComparisonText(out, planned).print();
        }
        return Feasibility.exitCode(planned.outcome().scenarios(), err);
    }
}
