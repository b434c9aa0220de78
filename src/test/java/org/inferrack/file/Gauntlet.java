package org.inferrack.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

import org.inferrack.catalog.Knowledge;
import org.inferrack.engine.Planner;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.plan.PlanCheck;
import org.inferrack.plan.RefusedPlan;
import org.inferrack.report.CsvExport;
import org.inferrack.report.ProposalPdf;

/** The way of a plan file through the house: read, checked, planned, reported. It is refused with words on the way, or comes through. */
record Gauntlet(Knowledge knowledge, Path folder) {

    /** How far it came. */
    enum End {
        NOT_READ, REFUSED, PLANNED
    }

    /** @param proposal whether the proposal is made too, which takes longest */
    End run(String text, boolean proposal) throws IOException {
        Path file = Path.of("mutant.inferrack");
        try {
            return switch (PlanCheck.check(PlanText.parse(file, text).plan(), knowledge.catalog())) {
                case RefusedPlan refused -> said(PlanText.refusal(file, text, refused.problems()), End.REFUSED);
                case CheckedPlan checked -> planned(checked, proposal);
            };
        } catch (PlanFileException refused) {
            return said(refused, End.NOT_READ);
        }
    }

    private End planned(CheckedPlan checked, boolean proposal) throws IOException {
        Outcome outcome = Planner.evaluate(checked, knowledge);
        if (proposal) {
            CsvExport.write(checked, outcome, folder);
            ProposalPdf.write(checked, outcome, knowledge, OutputStream.nullOutputStream());
        }
        return End.PLANNED;
    }

    private static End said(PlanFileException refusal, End end) {
        if (refusal.problem().isBlank() || refusal.advice().isBlank()) {
            throw new AssertionError("Refused without words: " + refusal);
        }
        return end;
    }
}
