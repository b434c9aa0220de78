package org.inferrack.cli;

import picocli.CommandLine.Option;

/** Whether a script reads the answer. */
final class JsonOption {

    @Option(names = "--json", description = "Print the answer as JSON.")
    private boolean json;

    boolean wanted() {
        return json;
    }
}
