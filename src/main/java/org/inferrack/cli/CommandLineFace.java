package org.inferrack.cli;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

import org.inferrack.terminal.TerminalWriter;
import picocli.CommandLine;

/** Runs one command of the command line and says how it ended. */
public final class CommandLineFace {

    /** The command did what was asked. */
    public static final int DONE = 0;
    /** The plan has no feasible outcome; the binding constraints were printed. */
    public static final int INFEASIBLE = 1;
    /** The command line or a file is wrong; what and where was printed. */
    public static final int BAD_INPUT = 2;
    /** The program itself failed. */
    public static final int FAILED = 3;

    private CommandLineFace() {
    }

    /** Results go to standard output, messages to standard error. */
    public static int run(String[] args) {
        return run(args, TerminalWriter.out(), TerminalWriter.err(), CommandLineFace::processStart);
    }

    /** Within a process that did something else before. */
    static int run(String[] args, PrintWriter output, PrintWriter messages) {
        long now = System.nanoTime();
        return run(args, output, messages, () -> now);
    }

    /** Whoever types a command waits for its process too. */
    private static long processStart() {
        return System.nanoTime() - 1_000_000 * ManagementFactory.getRuntimeMXBean().getUptime();
    }

    private static int run(String[] args, PrintWriter output, PrintWriter messages, LongSupplier begin) {
        var out = TerminalWriter.over(output);
        var err = TerminalWriter.over(messages);
        // without colours: what is written is spelt out, sequences for the terminal too
        var line = Commands.line(args, begin).setOut(out).setErr(err).setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true).setExecutionExceptionHandler(new Failures());
        int code = line.execute(args);
        out.flush();
        err.flush();
        return code;
    }
}
