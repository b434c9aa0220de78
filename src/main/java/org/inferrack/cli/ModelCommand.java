package org.inferrack.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.inferrack.disk.OutputGuard;
import org.inferrack.exchange.model.ModelConfig;
import org.inferrack.exchange.model.ReadModel;
import org.inferrack.exchange.source.ImportException;
import org.inferrack.file.PlanFileException;
import org.inferrack.file.PlanFiles;
import org.inferrack.plan.Plan;
import org.inferrack.store.ShippedKnowledge;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "model", mixinStandardHelpOptions = true,
        description = "Reads the config.json of a model's Hugging Face repository: its weights, its memory in each precision, what it keeps of a token and of a "
                + "request. With --into and --out the model becomes an entry of a plan's library.")
final class ModelCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    @Parameters(paramLabel = "FILE", description = "config.json, or - for the standard input.")
    private Path file;
    @Option(names = "--name", paramLabel = "NAME", description = "Name of the model; otherwise that of the file or its folder.")
    private String name = "";
    @ArgGroup(exclusive = false)
    private Target target;
    @Mixin
    private final OutputOption output = new OutputOption();
    @Mixin
    private final JsonOption json = new JsonOption();
    @Spec
    private CommandSpec spec;

    /** Where the model goes. */
    static final class Target {
        @Option(names = "--into", paramLabel = "PLAN", required = true, description = "Plan file that gets it.")
        private Path plan;
        @Option(names = "--out", paramLabel = "PLAN", required = true, description = "Plan file to write; may be the same.")
        private Path out;
    }

    @Override
    public Integer call() throws PlanFileException, BadInputException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (target != null) {
            output.guard(target.out, OutputGuard.Kind.PLAN, file);
        }
        ReadModel read = read();
        if (json.wanted()) {
            out.println(ModelJson.text(read));
        } else {
            new ModelText(out).print(read);
        }
        if (target != null) {
            add(read, err);
        }
        return CommandLineFace.DONE;
    }

    private ReadModel read() throws BadInputException {
        try {
            return file.toString().equals(STANDARD_INPUT) ? ModelConfig.read(System.in, name) : ModelConfig.read(file, name);
        } catch (ImportException wrong) {
            throw new BadInputException(wrong.getMessage());
        }
    }

    private void add(ReadModel read, PrintWriter err) throws PlanFileException {
        var before = PlanFiles.read(target.plan);
        before.warnings().forEach(err::println);
        Plan plan = before.plan().withLibrary(read.into(before.plan().library()));
        PlanFiles.check(target.plan, plan, ShippedKnowledge.read().catalog());
        output.write(plan, target.out, err);
        err.println(target.out + ": " + read.model().name() + " is in the plan as \"" + read.model().id() + "\".");
    }
}
