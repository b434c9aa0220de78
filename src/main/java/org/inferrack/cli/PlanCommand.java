package org.inferrack.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.inferrack.cli.PlanFile.Planned;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.file.PlanFileException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "plan", mixinStandardHelpOptions = true, description = "Sizes, places, powers and costs each scenario of a plan.")
final class PlanCommand implements Callable<Integer> {

    @Mixin
    private PlanFile file;
    @Option(names = "--scenario", paramLabel = "NAME", description = "Only this scenario, by name or id.")
    private String scenario;
    @Option(names = "--json", description = "Print the outcome as JSON (assets/schema/inferrack-outcome-1.schema.json).")
    private boolean json;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws PlanFileException, BadInputException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Planned planned = file.evaluate(err);
        List<ScenarioOutcome> shown = shown(planned, scenario, file.path());
        List<Conflicted> conflicted = Conflicted.of(planned, shown);
        if (json) {
            out.println(OutcomeJson.text(planned, shown, conflicted));
        } else {
            new OutcomeText(out, planned).print(shown);
        }
        return Feasibility.exitCode(shown, conflicted, err);
    }

    /** The scenario of a name or id, or all where none is named. */
    static List<ScenarioOutcome> shown(Planned planned, String scenario, Path file) throws BadInputException {
        var all = planned.outcome().scenarios();
        if (scenario == null) {
            return all;
        }
        var named = all.stream().filter(each -> each.scenario().name().equalsIgnoreCase(scenario) || each.scenario().id().equals(scenario)).toList();
        if (named.isEmpty()) {
            throw new BadInputException(file + ": there is no scenario \"" + scenario + "\".\nIt has "
                    + String.join(", ", all.stream().map(each -> '"' + each.scenario().name() + '"').toList()) + ".");
        }
        return named;
    }
}
