package org.inferrack.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Precision;
import org.inferrack.disk.OutputGuard;
import org.inferrack.exchange.BenchmarkResults;
import org.inferrack.exchange.Given;
import org.inferrack.exchange.ImportException;
import org.inferrack.exchange.Imported;
import org.inferrack.file.PlanFileException;
import org.inferrack.file.PlanFiles;
import org.inferrack.store.ShippedKnowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "import", mixinStandardHelpOptions = true,
        description = "Puts benchmark results of your own into a plan: CSV in the columns of assets/catalog/measurements.csv, an MLPerf summary CSV, or the JSON "
                + "that vLLM, GuideLLM, AIPerf and GenAI-Perf write. They win over what is published.")
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Results.")
    private Path file;
    @Option(names = "--into", paramLabel = "PLAN", required = true, description = "Plan file that gets them.")
    private Path plan;
    @Option(names = "--out", paramLabel = "PLAN", required = true, description = "Plan file to write; may be the same.")
    private Path out;
    @Mixin
    private final OutputOption output = new OutputOption();
    @Option(names = "--accelerator", paramLabel = "ID", description = "On which the results were taken, where the file does not say.")
    private String accelerator;
    @Option(names = "--accelerators", paramLabel = "N", description = "How many took part, where the file does not say.")
    private Integer accelerators;
    @Option(names = "--model", paramLabel = "ID", description = "Model, where the file names none that the catalogue has.")
    private String model;
    @Option(names = "--precision", description = "${COMPLETION-CANDIDATES}, where the file does not say.")
    private Precision precision;
    @Option(names = "--date", paramLabel = "DATE", defaultValue = "", description = "When they were taken, where the file does not say.")
    private String date;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws PlanFileException, BadInputException {
        PrintWriter err = spec.commandLine().getErr();
        output.guard(out, OutputGuard.Kind.PLAN, file);
        var read = PlanFiles.read(plan);
        read.warnings().forEach(err::println);
        Catalog library = read.plan().library();
        Imported imported = imported(ShippedKnowledge.read().catalog().overlaidBy(library));
        imported.problems().forEach(err::println);
        if (imported.measurements().isEmpty()) {
            throw new BadInputException(
                    file + " (" + imported.format() + "): there is no usable result in it; the plan is not written.\nCorrect what the lines above say.");
        }
        output.write(read.plan().withLibrary(library.overlaidBy(measured(imported.measurements()))), out, err);
        spec.commandLine().getOut().println(out + ": " + imported.measurements().size() + " results from " + file + " (" + imported.format() + "), "
                + imported.problems().size() + " left out.");
        return CommandLineFace.DONE;
    }

    private Imported imported(Catalog catalog) throws BadInputException {
        try {
            return BenchmarkResults.read(file,
                    new Given(Optional.ofNullable(accelerator), accelerators == null ? OptionalInt.empty() : OptionalInt.of(accelerators),
                            Optional.ofNullable(model), Optional.ofNullable(precision), date),
                    catalog);
        } catch (ImportException wrong) {
            throw new BadInputException(wrong.getMessage());
        }
    }

    private static Catalog measured(List<Measurement> measurements) {
        return new Catalog(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), measurements);
    }
}
