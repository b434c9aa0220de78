package org.inferrack.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.inferrack.catalog.Catalog;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;

/** Writes proposals for looking at: {@code java ... Preview FOLDER}. */
final class Preview {

    private Preview() {
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        var plan = PlanFixtures.plan();
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            ProposalPdf.write(plan, OutcomeFixtures.outcome(), Catalog.EMPTY, folder.resolve("whole.pdf"));
            System.out.println((System.nanoTime() - start) / 1_000_000 + " ms");
        }
        ProposalPdf.write(plan, OutcomeFixtures.outcome(), Catalog.EMPTY, folder.resolve("whole.pdf"));
        ProposalPdf.write(plan, OutcomeFixtures.withUnknowns(), Catalog.EMPTY, folder.resolve("unknown.pdf"));
        ProposalPdf.write(plan, OutcomeFixtures.infeasible(), Catalog.EMPTY, folder.resolve("infeasible.pdf"));
    }
}
