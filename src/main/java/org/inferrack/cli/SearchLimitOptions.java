package org.inferrack.cli;

import java.util.regex.Pattern;

import org.inferrack.work.MemoryBudget;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long a search may take, and how much memory. */
final class SearchLimitOptions {

    private static final String TIME = "--time-limit";
    private static final String MEMORY = "--memory-limit";
    private static final Pattern BYTES = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(MB|GB)", Pattern.CASE_INSENSITIVE);

    @Option(names = TIME, paramLabel = "TIME", description = "Longest that it takes in all, such as 10s, 500ms or 2min (default: ${DEFAULT-VALUE}).")
    private String time;
    @Option(names = MEMORY, paramLabel = "SIZE", defaultValue = "700MB",
            description = "Most that it keeps in memory, such as 700MB or 2GB (default: ${DEFAULT-VALUE}).")
    private String memory;
    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee;

    /** @param usual the time where none is stated */
    SearchLimitOptions(String usual) {
        time = usual;
    }

    /** What is left of both; the time has been running since the program began. */
    Deadline deadline() throws BadInputException {
        double seconds = Deadline.seconds(TIME, time);
        long bytes = bytes();
        return Deadline.of(((InferrackCommand) mixee.root().userObject()).beginNanos(), seconds, MemoryBudget.of(bytes));
    }

    private long bytes() throws BadInputException {
        var matcher = BYTES.matcher(memory.strip());
        if (!matcher.matches()) {
            throw new BadInputException(MEMORY + " " + memory + ": this is not an amount of memory.\nWrite it as 700MB or 2GB.");
        }
        return (long) (Double.parseDouble(matcher.group(1)) * (matcher.group(2).equalsIgnoreCase("GB") ? 1e9 : 1e6));
    }
}
