package org.inferrack.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.inferrack.accuracy.Accuracy;
import org.inferrack.accuracy.AccuracyComparison;
import org.inferrack.accuracy.Axis;
import org.inferrack.store.ShippedKnowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "accuracy", mixinStandardHelpOptions = true,
        description = "Compares predictions with measurements: with a file, its rows with what ships (nothing is learned from them); "
                + "without, what ships with predictions that have not seen it (takes minutes).")
final class AccuracyCommand implements Callable<Integer> {

    /** How rows can be grouped. */
    enum By { BENCHMARK, ACCELERATOR, EVIDENCE, TIER, ROUND }

    @Option(names = "--measurements", paramLabel = "FILE", description = "CSV in the columns of assets/measurements; more columns are ignored.")
    private Path file;
    @Option(names = "--kind", paramLabel = "KIND",
            description = "mlperf, llm, power, video, or class for values that stand in for blanks; guessed from the header if not given.")
    private String kind;
    @Option(names = "--by", paramLabel = "GROUP", defaultValue = "tier", description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private By by;
    @Option(names = "--folds", paramLabel = "N", defaultValue = "40", hidden = true, description = "Parts into which what ships is dealt.")
    private int folds;
    @Mixin
    private final JsonOption json = new JsonOption();
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (file == null) {
            spec.commandLine().getErr().println("Each part of the measurements is left out in turn and predicted from the rest; that takes some minutes.");
            spec.commandLine().getErr().flush();
        }
        var accuracy = new Accuracy(ShippedKnowledge.read());
        Axis axis = Axis.valueOf(by.name());
        List<AccuracyComparison> found = file == null ? accuracy.crossValidate(Optional.ofNullable(kind), axis, Math.max(2, folds))
                : List.of(accuracy.compare(file, Optional.ofNullable(kind), axis));
        if (json.wanted()) {
            out.println(AccuracyJson.text(found, by.name().toLowerCase(java.util.Locale.ROOT)));
        } else {
            found.forEach(comparison -> AccuracyText.print(comparison, out));
        }
        return CommandLineFace.DONE;
    }
}
