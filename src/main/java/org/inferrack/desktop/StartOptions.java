package org.inferrack.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks of the window.
 *
 * @param file   plan to open
 * @param export PDF to write once the plan is planned; the window closes afterwards
 */
record StartOptions(Optional<Path> file, Optional<Path> export) {

    private static final String EXPORT = "--export";

    /** @throws IllegalArgumentException if an argument is not known; the message says which and what there is */
    static StartOptions of(List<String> arguments) {
        Optional<Path> file = Optional.empty();
        Optional<Path> export = Optional.empty();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals(EXPORT) && i + 1 < arguments.size()) {
                export = Optional.of(Path.of(arguments.get(++i)));
            } else if (!argument.startsWith("--") && file.isEmpty()) {
                file = Optional.of(Path.of(argument));
            } else {
                throw new IllegalArgumentException(
                        "The window does not understand \"" + argument + "\". Use: desktop [PLAN.inferrack] [" + EXPORT + " OUT.pdf].");
            }
        }
        return new StartOptions(file, export);
    }
}
