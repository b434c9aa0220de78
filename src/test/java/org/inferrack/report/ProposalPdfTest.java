package org.inferrack.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Knowledge;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.metric.Recommendation;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.fixture.Gate;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalPdfTest {

    private static byte[] whole;
    private static String words;

    private final Plan plan = PlanFixtures.plan();
    private final Outcome outcome = OutcomeFixtures.outcome();

    @TempDir
    private Path folder;

    @BeforeAll
    static void writeOnce() throws IOException {
        whole = PdfText.bytes(PlanFixtures.plan(), OutcomeFixtures.outcome());
        words = PdfText.words(whole);
    }

    @Test
    void theSamePlanGivesTheSameBytes() throws IOException {
        assertThat(PdfText.bytes(plan, outcome)).isEqualTo(whole);
    }

    @Test
    void printsTheTotalsOfTheOutcome() {
        for (var scenario : outcome.scenarios()) {
            assertThat(words).contains(FigureFormat.text(scenario.costs().total())).contains(FigureFormat.text(scenario.costs().npv()));
        }
        var lines = outcome.scenarios().getLast().costs().lines();
        assertThat(BomTable.sum(lines)).hasValueSatisfying(sum -> assertThat(words).contains("Total " + FigureFormat.amount(sum)));
    }

    @Test
    void saysWhichPromiseFails() {
        assertThat(words).contains("We recommend “L4 in DL380 Gen11”")
                .contains("The target “TCO at least 35 % below the baseline” is not met").contains("31 % saved");
    }

    @Test
    void printsWhatAPersonTypedLiterally() throws IOException {
        Plan hostile = plan.withCover(plan.cover().withClient("<script>alert(1)</script> & \u0000 Söhne").withNotes("<img src=\"file:///etc/passwd\"/>"));
        String words = PdfText.words(hostile, outcome);
        assertThat(words).contains("<script>alert(1)</script> &").contains("Söhne").contains("<img src=\"file:///etc/passwd\"/>");
    }

    @Test
    void lettersThatTheFontLacksDoNotStopTheProposal() throws IOException {
        Plan foreign = plan.withCover(plan.cover().withClient("株式会社 東京 مرحبا 😀"));
        var named = new Outcome("", List.of(OutcomeFixtures.renamed(outcome.scenarios().getLast(), "提案 L4 😀")), List.of(), List.of(),
                Recommendation.of(List.of(OutcomeFixtures.renamed(outcome.scenarios().getLast(), "提案 L4 😀")), List.of()));
        assertThat(PdfText.words(foreign, named)).contains("Executive summary").contains("L4");
    }

    @Test
    void longNamesWrapAndStayOnThePage() throws IOException {
        String name = "Gesellschaftfürgrenzüberschreitende".repeat(8);
        try (var document = Loader.loadPDF(PdfText.bytes(plan.withCover(plan.cover().withClient(name)), outcome))) {
            BufferedImage cover = new PDFRenderer(document).renderImage(0, 0.5f);
            for (int y = 0; y < cover.getHeight(); y++) {
                assertThat(cover.getRGB(cover.getWidth() - 4, y) & 0xFFFFFF).isEqualTo(0xFFFFFF);
            }
        }
    }

    @Test
    void everyPageShowsSomethingAndItsNumber() throws IOException {
        try (var document = Loader.loadPDF(whole)) {
            int pages = document.getNumberOfPages();
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < pages; page++) {
                assertThat(ink(renderer.renderImage(page, 0.4f))).as("ink on page %d", page + 1).isGreaterThan(0.004);
            }
            assertThat(PdfText.wordsByPosition(whole)).contains("Page 2 of " + pages).contains("Page " + pages + " of " + pages);
        }
    }

    @Test
    void hasOnlyItsOwnFontsAndNoLinksToElsewhere() throws IOException {
        try (var document = Loader.loadPDF(whole)) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
                assertThat(page.getAnnotations()).isEmpty();
            }
        }
    }

    @Test
    void drawingsAreVectors() throws IOException {
        try (var document = Loader.loadPDF(whole)) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    assertThat(page.getResources().isImageXObject(name)).isFalse();
                }
            }
        }
        assertThat(words).contains("swap, month 18").contains("DL380 with L4 6");
    }

    @Test
    void anInfeasiblePlanSaysSoFirst() throws IOException {
        assertThat(PdfText.words(plan, OutcomeFixtures.infeasible())).contains("No proposal can be recommended")
                .contains("3 servers of DL380 with L4 do not fit: cooling binds.").doesNotContain("We recommend");
    }

    @Test
    void aMissingPriceIsSaidAndNotCountedAsNothing() throws IOException {
        assertThat(PdfText.words(plan, OutcomeFixtures.withUnknowns())).contains("No price is known for NVIDIA L4").contains("Total n/a")
                .contains("The total cost of ownership cannot be told: n/a (no price for NVIDIA L4).");
    }

    @Test
    void aPlanWithoutScenariosStillHasItsAssumptions() throws IOException {
        var empty = new Outcome("2026.11", List.of(), List.of(), List.of(), Optional.empty());
        assertThat(PdfText.words(plan.withScenarios(List.of()).withTargets(List.of()), empty)).contains("This plan has no scenarios yet")
                .contains("Utility contract 2026");
    }

    @Test
    void replacesAFileOnlyWhenDoneAndNamesItWhenItCannot() throws IOException {
        Path file = folder.resolve("deep/proposal.pdf");
        ProposalPdf.write(Gate.checked(plan), outcome, new Knowledge("2026.11", Catalog.EMPTY), file);
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        assertThat(Files.list(file.getParent())).containsExactly(file);
        Path blocked = Files.createFile(folder.resolve("blocked")).resolve("proposal.pdf");
        assertThatThrownBy(() -> ProposalPdf.write(Gate.checked(plan), outcome, new Knowledge("2026.11", Catalog.EMPTY), blocked))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(blocked.toString()).hasMessageContaining("choose another file");
    }

    private static double ink(BufferedImage page) {
        int dark = 0;
        for (int x = 0; x < page.getWidth(); x++) {
            for (int y = 0; y < page.getHeight(); y++) {
                dark += (page.getRGB(x, y) & 0xFF) < 230 ? 1 : 0;
            }
        }
        return dark / (double) (page.getWidth() * page.getHeight());
    }
}
