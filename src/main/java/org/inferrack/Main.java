package org.inferrack;

import java.util.Arrays;

import org.inferrack.cli.CommandLineFace;
import org.inferrack.desktop.Desktop;
import org.inferrack.terminal.SafeLog;

/** Chooses the face: the window without arguments, for {@code desktop} and for a plan file alone; else the command line. */
public final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        SafeLog.install();
        if (args.length == 0) {
            Desktop.main(args);
        } else if (args[0].equals("desktop") && !asksForHelp(args)) {
            Desktop.main(Arrays.copyOfRange(args, 1, args.length));
        } else if (args.length == 1 && args[0].endsWith(".inferrack")) {
            Desktop.main(args);
        } else {
            System.exit(CommandLineFace.run(args));
        }
    }

    private static boolean asksForHelp(String[] args) {
        return Arrays.asList(args).contains("--help");
    }
}
