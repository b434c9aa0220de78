package org.inferrack.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.inferrack.accuracy.FitProgram;
import org.inferrack.store.ShippedKnowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "fit", mixinStandardHelpOptions = true, description = "Fits the predictions to the shipped measurements again (for those who build Inferrack).")
final class FitCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "Where the files of the fit go: assets/fit.")
    private Path folder;
    @Option(names = "--kind", paramLabel = "KIND", description = "Only this kind of measurements; the files of the others stay as they are.")
    private Optional<String> kind;
    @Option(names = "--more", paramLabel = "FOLDER",
            description = "Further files (llm.csv, power.csv, offers of chassis in class.csv ...) that calibrate the fit but do not ship.")
    private Optional<Path> more;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws BadInputException {
        try {
            for (var written : FitProgram.write(ShippedKnowledge.read(), folder, kind, more)) {
                spec.commandLine().getOut().println(written.file() + ": " + written.summary() + ".");
            }
        } catch (IOException unwritable) {
            throw new BadInputException("Cannot write the fit to " + folder + ": " + unwritable.getMessage() + ".\nChoose a folder that you may write to.");
        }
        return CommandLineFace.DONE;
    }
}
