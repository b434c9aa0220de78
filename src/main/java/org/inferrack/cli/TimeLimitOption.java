package org.inferrack.cli;

import picocli.CommandLine.Option;

/** How long a search may take. */
final class TimeLimitOption {

    private static final String NAME = "--time-limit";

    @Option(names = NAME, paramLabel = "TIME", description = "Longest search, such as 10s, 500ms or 2min (default: ${DEFAULT-VALUE}).")
    private String text;

    /** @param usual the limit where none is stated */
    TimeLimitOption(String usual) {
        text = usual;
    }

    /** The time runs from now. */
    Deadline deadline() throws BadInputException {
        return Deadline.parse(NAME, text);
    }
}
