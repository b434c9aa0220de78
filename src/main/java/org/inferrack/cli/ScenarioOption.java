package org.inferrack.cli;

import java.nio.file.Path;
import java.util.List;

import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;
import picocli.CommandLine.Option;

/** Which scenarios of the plan are shown. */
final class ScenarioOption {

    @Option(names = "--scenario", paramLabel = "NAME", description = "Only this scenario, by name or id.")
    private String name;

    /** The scenario that is named, or all where none is. */
    List<ScenarioOutcome> of(Outcome outcome, Path file) throws BadInputException {
        var all = outcome.scenarios();
        if (name == null) {
            return all;
        }
        var named = all.stream().filter(each -> each.scenario().name().equalsIgnoreCase(name) || each.scenario().id().equals(name)).toList();
        if (named.isEmpty()) {
            throw new BadInputException(file + ": there is no scenario \"" + name + "\".\nIt has "
                    + String.join(", ", all.stream().map(each -> '"' + each.scenario().name() + '"').toList()) + ".");
        }
        return named;
    }
}
