package org.inferrack.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.inferrack.cli.PlanFile.Planned;
import org.inferrack.disk.OutputGuard;
import org.inferrack.disk.OverwriteException;
import org.inferrack.file.PlanFileException;
import org.inferrack.report.CsvExport;
import org.inferrack.report.ProposalPdf;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "report", mixinStandardHelpOptions = true, description = "Writes the proposal as PDF, and tables as CSV.")
final class ReportCommand implements Callable<Integer> {

    @Mixin
    private PlanFile file;
    @Mixin
    private final OutputOption output = new OutputOption();
    @ArgGroup(exclusive = false, multiplicity = "1")
    private Outputs outputs;
    @Spec
    private CommandSpec spec;

    /** At least one of them. */
    static final class Outputs {
        @Option(names = "--pdf", paramLabel = "OUT", description = "File for the proposal.")
        private Path pdf;
        @Option(names = "--csv", paramLabel = "DIR", description = "Folder for bom.csv, racks.csv, cashflow.csv and metrics.csv.")
        private Path csv;
    }

    @Override
    public Integer call() throws PlanFileException, BadInputException {
        var err = spec.commandLine().getErr();
        guard();
        Planned planned = file.evaluate(err);
        try {
            if (outputs.pdf != null) {
                ProposalPdf.write(planned.checked(), planned.outcome(), planned.knowledge(), outputs.pdf).warning().ifPresent(err::println);
                spec.commandLine().getOut().println(outputs.pdf);
            }
            if (outputs.csv != null) {
                CsvExport.write(planned.checked(), planned.outcome(), outputs.csv).forEach(spec.commandLine().getOut()::println);
            }
        } catch (IOException e) {
            throw new BadInputException(e.getMessage());
        }
        return Feasibility.exitCode(planned.outcome().scenarios(), err);
    }

    private void guard() throws BadInputException {
        if (outputs.pdf != null) {
            output.guard(outputs.pdf, OutputGuard.Kind.PDF, file.path());
        }
        if (outputs.csv != null) {
            try {
                CsvExport.guard(outputs.csv, outputs.pdf == null ? List.of(file.path()) : List.of(file.path(), outputs.pdf), output.force());
            } catch (OverwriteException refused) {
                throw new BadInputException(refused.getMessage());
            }
        }
    }
}
