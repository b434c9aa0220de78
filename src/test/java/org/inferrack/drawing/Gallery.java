package org.inferrack.drawing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import javax.imageio.ImageIO;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.fixture.RackFixtures;
import org.jfree.chart.JFreeChart;

/** Draws pictures for looking at: {@code java ... Gallery FOLDER}. */
final class Gallery {

    private Gallery() {
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        var plan = PlanFixtures.plan();
        for (var palette : new Palette[] {Palette.LIGHT, Palette.DARK}) {
            String suffix = palette == Palette.DARK ? "-dark.png" : "-light.png";
            var outcome = OutcomeFixtures.outcome();
            write(folder.resolve("streams" + suffix), chart(Charts.streamsPerRack(outcome, plan, palette), 520, 260));
            write(folder.resolve("watts" + suffix), chart(Charts.wattsPerInference(outcome, plan, palette), 520, 300));
            write(folder.resolve("tco" + suffix), chart(Charts.cumulativeTco(outcome, plan, palette), 520, 320));
            write(folder.resolve("tornado" + suffix),
                    chart(Charts.tornado("What moves the TCO", outcome.scenarios().getLast().tornado(), 8, palette), 520, 260));
            write(folder.resolve("unknown" + suffix), chart(Charts.streamsPerRack(OutcomeFixtures.withUnknowns(), plan, palette), 520, 260));
            write(folder.resolve("unknown-tco" + suffix), chart(Charts.cumulativeTco(OutcomeFixtures.withUnknowns(), plan, palette), 520, 320));
            write(folder.resolve("racks" + suffix), racks(palette));
        }
    }

    static BufferedImage racks(Palette palette) {
        var racks = java.util.List.of(RackFixtures.rack(1, "a", "DL380 with L4", 6, 1, 880),
                RackFixtures.rack(2, "a", "DL380 with a very long name indeed", 12, 7, 880),
                RackFixtures.rack(3, "b", "R760xa", 21, 1, 1450));
        var size = RackRow.preferredSize(racks);
        return picture((int) size.getWidth(), (int) size.getHeight(), g -> {
            g.setColor(palette.background());
            g.fillRect(0, 0, (int) size.getWidth(), (int) size.getHeight());
            RackRow.draw(g, new java.awt.geom.Rectangle2D.Double(0, 0, size.getWidth(), size.getHeight()), racks, java.util.List.of("a", "b"), palette);
        });
    }

    static BufferedImage chart(JFreeChart chart, int width, int height) {
        return picture(width, height, g -> chart.draw(g, new java.awt.geom.Rectangle2D.Double(0, 0, width, height)));
    }

    static BufferedImage picture(int width, int height, Consumer<Graphics2D> drawing) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        drawing.accept(g);
        g.dispose();
        return image;
    }

    static void write(Path file, BufferedImage image) throws IOException {
        ImageIO.write(image, "png", file.toFile());
    }
}
