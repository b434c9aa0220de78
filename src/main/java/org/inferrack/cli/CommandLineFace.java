package org.inferrack.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

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
        return run(args, writer(System.out, "stdout.encoding"), writer(System.err, "stderr.encoding"));
    }

    static int run(String[] args, PrintWriter out, PrintWriter err) {
        var line = Commands.line(args).setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true).setExecutionExceptionHandler(new Failures());
        int code = line.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    /** A terminal that names no encoding of its own shows UTF-8. */
    private static PrintWriter writer(PrintStream stream, String property) {
        String name = System.getProperty(property, "");
        Charset charset = name.isEmpty() || !Charset.isSupported(name) ? StandardCharsets.UTF_8 : Charset.forName(name);
        return new PrintWriter(stream, false, charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset);
    }
}
