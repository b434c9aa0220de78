package org.inferrack.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.inferrack.catalog.Catalog;
import org.inferrack.disk.OutputGuard;
import org.inferrack.exchange.BenchmarkResults;
import org.inferrack.exchange.run.Imported;
import org.inferrack.exchange.source.ImportException;
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
        description = "Puts benchmark results of your own into a plan, where they win over what is published: what vLLM, SGLang, GuideLLM, AIPerf, GenAI-Perf, llm-load-test, "
                + "Triton's perf_analyzer, trtexec, DeepStream and MLPerf write, and CSV in the columns of assets/catalog/measurements.csv.")
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Results.")
    private Path file;
    @Option(names = "--into", paramLabel = "PLAN", required = true, description = "Plan file that gets them.")
    private Path plan;
    @Option(names = "--out", paramLabel = "PLAN", required = true, description = "Plan file to write; may be the same.")
    private Path out;
    @Mixin
    private final OutputOption output = new OutputOption();
    @Mixin
    private GivenOptions given;
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
        imported.lines(imported.problems()).forEach(err::println);
        if (imported.measurements().isEmpty()) {
            throw new BadInputException(
                    "%s: this is a %s; there is no usable result in it, and the plan is not written.%nCorrect what the lines above say.".formatted(file,
                            imported.format()));
        }
        imported.lines(imported.remarks()).forEach(err::println);
        output.write(read.plan().withLibrary(imported.into(library)), out, err);
        spec.commandLine().getOut()
                .println(out + ": " + Counted.of(imported.measurements().size(), "result") + " from " + file + " (" + imported.format() + "), "
                        + imported.problems().size() + " left out"
                        + (imported.models().isEmpty() ? "" : ", " + Counted.of(imported.models().size(), "model") + " added") + ".");
        return CommandLineFace.DONE;
    }

    private Imported imported(Catalog catalog) throws BadInputException {
        try {
            return BenchmarkResults.read(file, given.given(), catalog);
        } catch (ImportException wrong) {
            throw new BadInputException(wrong.getMessage());
        }
    }

}
