package org.inferrack.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.zip.CRC32;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.inferrack.catalog.Knowledge;
import org.inferrack.drawing.Palette;
import org.inferrack.drawing.Typeface;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.letters.VisibleText;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.plan.Plan;

/** The proposal as PDF. The same plan and outcome give the same bytes: its date is the cover's, its id comes from its content. */
public final class ProposalPdf {

    private static final float MM = 72 / 25.4f;
    private static final float BAR_MM = 9;

    static {
        FontMappers.set(new BundledFonts());
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private ProposalPdf() {
    }

    /**
     * Writes the proposal to a file; a file that is there is replaced only when the new one is complete.
     *
     * @return the letters that the fonts do not have
     * @throws IOException naming the file
     */
    public static UnprintableLetters write(CheckedPlan plan, Outcome outcome, Knowledge knowledge, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Proposal proposal = Proposal.of(plan, outcome, knowledge);
        String html = ProposalPages.write(proposal);
        try {
            Files.createDirectories(target.getParent());
            UnfinishedFile.complete(target, out -> write(proposal, html, out));
            return UnprintableLetters.in(html);
        } catch (IOException e) {
            throw new IOException(
                    "Cannot write the proposal " + file + ": " + e.getMessage() + ".\nCheck the folder's permissions and free space, or choose another file.",
                    e);
        }
    }

    public static void write(CheckedPlan plan, Outcome outcome, Knowledge knowledge, OutputStream out) throws IOException {
        Proposal proposal = Proposal.of(plan, outcome, knowledge);
        write(proposal, ProposalPages.write(proposal), out);
    }

    private static void write(Proposal proposal, String html, OutputStream out) throws IOException {
        try (PdfBoxRenderer renderer = builder(html, proposal).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                describe(document, proposal.plan(), html);
                paintCover(document);
                document.save(out);
            }
        }
    }

    private static PdfRendererBuilder builder(String html, Proposal proposal) {
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        builder.useObjectDrawerFactory(proposal.drawings().factory());
        builder.useExternalResourceAccessControl((_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl((_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withProducer("Inferrack");
        // the names that java.awt gives them, so that text in drawings finds the same fonts
        for (Typeface face : List.of(Typeface.REGULAR, Typeface.MEDIUM, Typeface.SEMI_BOLD)) {
            builder.useFont(face::open, face.family(), 400, FontStyle.NORMAL, true);
        }
        return builder;
    }

    private static void describe(PDDocument document, Plan plan, String html) {
        var information = document.getDocumentInformation();
        information.setTitle(VisibleText.line(plan.cover().title() + " – " + plan.cover().client()));
        information.setAuthor(VisibleText.line(plan.cover().author()));
        information.setCreator("Inferrack");
        Calendar date = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), java.util.Locale.ROOT);
        date.setTimeInMillis(plan.cover().date() == null ? 0 : plan.cover().date().atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
        information.setCreationDate(date);
        information.setModificationDate(date);
        var digest = new CRC32();
        digest.update(html.getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(digest.getValue());
    }

    /** A bar along the cover's edge, where no page margin lets the layout draw. */
    private static void paintCover(PDDocument document) throws IOException {
        PDPage cover = document.getPage(0);
        try (var pen = new PDPageContentStream(document, cover, PDPageContentStream.AppendMode.PREPEND, true)) {
            pen.setNonStrokingColor(Palette.PRINT.accent());
            pen.addRect(0, 0, BAR_MM * MM, cover.getMediaBox().getHeight());
            pen.fill();
        }
    }
}
