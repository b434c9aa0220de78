package org.inferrack.desktop.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.inferrack.catalog.Knowledge;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.report.ProposalPdf;
import org.inferrack.work.Cancellation;

/** The pages of the proposal as pictures, made from the very PDF that an export writes. */
final class PageImages {

    private static final float DPI = 84;

    private PageImages() {
    }

    /**
     * Renders in the calling thread.
     *
     * @param progress told the pages done and the pages in all
     * @param cancellation asked between pages
     * @throws java.util.concurrent.CancellationException once it is requested
     */
    static List<Image> of(CheckedPlan plan, Outcome outcome, Knowledge knowledge, BiConsumer<Integer, Integer> progress, Cancellation cancellation)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        ProposalPdf.write(plan, outcome, knowledge, bytes);
        var pages = new ArrayList<Image>();
        try (var document = Loader.loadPDF(bytes.toByteArray())) {
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                cancellation.check();
                progress.accept(page, document.getNumberOfPages());
                pages.add(image(renderer.renderImageWithDPI(page, DPI, ImageType.RGB)));
            }
        }
        return pages;
    }

    private static Image image(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var image = new WritableImage(width, height);
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }
}
