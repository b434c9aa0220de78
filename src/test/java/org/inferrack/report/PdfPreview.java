package org.inferrack.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Knowledge;
import org.inferrack.engine.Planner;
import org.inferrack.file.PlanFileException;
import org.inferrack.file.PlanFiles;
import org.inferrack.fixture.Gate;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.store.ShippedKnowledge;

/** Writes proposals for looking at: {@code java ... Preview FOLDER PLAN...}. */
final class PdfPreview {

    private PdfPreview() {
    }

    public static void main(String[] args) throws IOException, PlanFileException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        var checked = Gate.checked(PlanFixtures.plan());
        ProposalPdf.write(checked, OutcomeFixtures.outcome(), new Knowledge("2026.11", Catalog.EMPTY), folder.resolve("whole.pdf"));
        ProposalPdf.write(checked, OutcomeFixtures.withUnknowns(), new Knowledge("2026.11", Catalog.EMPTY), folder.resolve("unknown.pdf"));
        ProposalPdf.write(checked, OutcomeFixtures.infeasible(), new Knowledge("2026.11", Catalog.EMPTY), folder.resolve("infeasible.pdf"));
        var knowledge = ShippedKnowledge.read();
        for (int i = 1; i < args.length; i++) {
            Path file = Path.of(args[i]);
            var sample = Gate.checked(PlanFiles.read(file).plan(), knowledge);
            var outcome = Planner.evaluate(sample, knowledge);
            String name = file.getFileName().toString().replace(".inferrack", "");
            ProposalPdf.write(sample, outcome, knowledge, folder.resolve(name + ".pdf"));
            CsvExport.write(sample, outcome, folder.resolve(name));
        }
    }
}
