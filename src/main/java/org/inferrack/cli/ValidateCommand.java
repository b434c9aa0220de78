package org.inferrack.cli;

import java.util.concurrent.Callable;

import org.inferrack.file.Changes;
import org.inferrack.file.PlanFileException;
import org.inferrack.file.PlanFiles;
import org.inferrack.store.ShippedKnowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "validate", mixinStandardHelpOptions = true,
        description = "Checks a plan file: its form, its numbers, and whether everything it names is known.")
final class ValidateCommand implements Callable<Integer> {

    @Mixin
    private PlanFile file;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws PlanFileException {
        var out = spec.commandLine().getOut();
        var read = PlanFiles.read(file.path());
        var knowledge = ShippedKnowledge.read();
        read.warnings().forEach(spec.commandLine().getErr()::println);
        PlanFiles.check(file.path(), read.plan(), knowledge.catalog());
        var plan = read.plan();
        out.println(file.path() + ": valid. " + Counted.of(plan.sites().size(), "site") + ", "
                + Counted.of(plan.workloads().size(), "workload") + ", " + Counted.of(plan.scenarios().size(), "scenario") + ", "
                + Counted.of(plan.targets().size(), "target") + "; last planned with knowledge "
                + (plan.knowledgeVersion().isEmpty() ? "(never)" : plan.knowledgeVersion()) + ", here is " + knowledge.version() + ".");
        for (var change : Changes.between(plan.library(), knowledge)) {
            out.println("Changed since: " + change.itemName() + ", " + change.property() + ": " + change.inPlan() + " in the plan, " + change.now() + " now.");
        }
        return CommandLineFace.DONE;
    }
}
