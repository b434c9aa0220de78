package org.inferrack.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.file.PlanFileException;
import org.inferrack.file.PlanFiles;
import org.inferrack.fixture.Gate;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proposals of real plans: long names, many scenarios, edge sites. */
class SampleProposalTest {

    /** Share of dark pixels between header and footer of a page that says hardly anything. */
    private static final double EMPTY = 0.002;

    @ParameterizedTest
    @ValueSource(strings = {"video-analytics", "fraud-detection", "clinic-edge"})
    void noPageIsEmptyAndTheHeadlinesAreThoseOfTheOutcome(String name) throws IOException, PlanFileException {
        var knowledge = ShippedKnowledge.read();
        Plan plan = PlanFiles.read(Path.of("sample-projects", name + ".inferrack")).plan();
        Outcome outcome = Gate.evaluate(plan, knowledge);
        var out = new ByteArrayOutputStream();
        ProposalPdf.write(Gate.checked(plan, knowledge), outcome, knowledge, out);
        try (var document = Loader.loadPDF(out.toByteArray())) {
            var renderer = new PDFRenderer(document);
            for (int page = 1; page < document.getNumberOfPages(); page++) {
                assertThat(ink(renderer.renderImage(page, 0.3f))).as("ink on page %d", page + 1).isGreaterThan(EMPTY);
            }
        }
        String words = PdfText.words(out.toByteArray());
        assertThat(words).contains("Appendix: how far predictions are off");
        assertThat(words).contains("What limits this plan");
        assertThat(words.contains("What would change it most")).isEqualTo(!name.equals("clinic-edge"));
        for (var error : knowledge.fitted().errors()) {
            if (!error.kind().equals("llm")) {
                assertThat(words).contains(FigureFormat.number(error.rows()) + " " + FigureFormat.percent(error.medianError()));
            }
        }
        assertThat(words).as("no LLM in the plan, so nothing of how well they are predicted").doesNotContain("LLM serving");
        for (var scenario : outcome.scenarios()) {
            assertThat(words).contains(scenario.scenario().name()).contains(FigureFormat.value(scenario.metric(Metric.TCO)));
        }
    }

    private static double ink(BufferedImage page) {
        int dark = 0;
        for (int x = 0; x < page.getWidth(); x++) {
            for (int y = page.getHeight() / 10; y < page.getHeight() * 9 / 10; y++) {
                dark += (page.getRGB(x, y) & 0xFF) < 200 ? 1 : 0;
            }
        }
        return dark / (double) (page.getWidth() * page.getHeight());
    }
}
