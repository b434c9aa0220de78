package org.inferrack.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.inferrack.disk.OutputGuard;
import org.inferrack.disk.OverwriteException;
import org.inferrack.file.PlanFileException;
import org.inferrack.file.PlanFiles;
import org.inferrack.plan.Plan;
import picocli.CommandLine.Option;

/** What every command that writes a file asks before it does. */
final class OutputOption {

    @Option(names = "--force", description = "Replace a file of another kind, or the plan that is read. Never what else is read.")
    private boolean force;

    boolean force() {
        return force;
    }

    /** Before the work, so that nobody waits for a refusal; once more when it is written. */
    void guard(Path output, OutputGuard.Kind kind, Path... inputs) throws BadInputException {
        try {
            OutputGuard.check(output, kind, List.of(inputs), force);
        } catch (OverwriteException refused) {
            throw new BadInputException(refused.getMessage());
        }
    }

    /** A plan may take the place of the one that it was made of, if that is asked for: its content before stays beside it. */
    void guardPlan(Path output, Path plan) throws BadInputException {
        if (force) {
            return;
        }
        try {
            guard(output, OutputGuard.Kind.PLAN, plan);
        } catch (BadInputException refused) {
            throw new BadInputException(refused.getMessage() + "\n--force writes over it; what is in it now stays beside it, with the ending .bak.");
        }
    }

    /** Writes a plan, and says so where one was there. */
    void write(Plan plan, Path output, PrintWriter err) throws PlanFileException {
        boolean replaced = Files.exists(output);
        PlanFiles.write(plan, output);
        if (replaced) {
            err.println(output + " was replaced; what was in it before is in " + output.resolveSibling(output.getFileName() + ".bak") + ".");
        }
    }
}
