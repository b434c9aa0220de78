package org.inferrack.cli;

import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

import org.inferrack.file.PlanFormat;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "inferrack", mixinStandardHelpOptions = true, version = "Inferrack " + PlanFormat.APP_VERSION,
        description = "Plans hardware for AI inference: servers, accelerators, racks, power and cost. Without arguments it opens the window.",
        footer = {"", "Exit codes: 0 done, 1 the plan has no feasible outcome, 2 bad input, 3 the program failed."})
final class InferrackCommand implements Callable<Integer> {

    private final LongSupplier begin;
    @Spec
    private CommandSpec spec;

    /** @param begin on the clock of {@link System#nanoTime()} when somebody began to wait for the command; asked where it matters */
    InferrackCommand(LongSupplier begin) {
        this.begin = begin;
    }

    long beginNanos() {
        return begin.getAsLong();
    }

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing command.");
    }

    /** Only for the help text: the window is opened before the command line is read. */
    @Command(name = "desktop", mixinStandardHelpOptions = true, description = "Opens the window.")
    static final class Window implements Callable<Integer> {

        @Parameters(arity = "0..1", paramLabel = "FILE", description = "Plan file to open.")
        private String file;

        @Override
        public Integer call() {
            throw new IllegalStateException("The window for " + file + " is opened before the command line is read.");
        }
    }
}
