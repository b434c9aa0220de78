package org.inferrack.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Knowledge;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.fixture.Gate;
import org.inferrack.plan.Plan;

/** A proposal as bytes and as the words on its pages. */
final class PdfText {

    private PdfText() {
    }

    static byte[] bytes(Plan plan, Outcome outcome) throws IOException {
        var out = new ByteArrayOutputStream();
        ProposalPdf.write(Gate.checked(plan), outcome, new Knowledge("2026.11", Catalog.EMPTY), out);
        return out.toByteArray();
    }

    /** Words of all pages, with line ends as spaces. */
    static String words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** The same as read across the page, whatever order it was written in. */
    static String wordsByPosition(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    static String words(Plan plan, Outcome outcome) throws IOException {
        return words(bytes(plan, outcome));
    }
}
