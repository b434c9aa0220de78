package org.inferrack.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;
import org.junit.jupiter.api.Test;

/**
 * Holds drawings against pictures that somebody has looked at. Font rasterisers differ in the last bit between builds of the JDK,
 * so a few pixels may differ a little; a moved line or another colour does not pass.
 */
class PictureTest {

    private static final int STEP = 64;
    private static final double MOST = 0.004;

    @Test
    void racksInTheLight() throws IOException {
        compare("racks-light", Gallery.racks(Palette.LIGHT));
    }

    @Test
    void racksInTheDark() throws IOException {
        compare("racks-dark", Gallery.racks(Palette.DARK));
    }

    @Test
    void cumulativeCost() throws IOException {
        compare("tco-light", Gallery.chart(Charts.cumulativeTco(OutcomeFixtures.outcome(), PlanFixtures.plan(), Palette.LIGHT), 520, 320));
    }

    @Test
    void aChartWithAnUnknownFigure() throws IOException {
        compare("unknown-dark", Gallery.chart(Charts.streamsPerRack(OutcomeFixtures.withUnknowns(), PlanFixtures.plan(), Palette.DARK), 520, 260));
    }

    private static void compare(String name, BufferedImage drawn) throws IOException {
        BufferedImage expected;
        try (InputStream file = PictureTest.class.getResourceAsStream("/org/inferrack/drawing/" + name + ".png")) {
            expected = ImageIO.read(file);
        }
        Path actual = Files.createDirectories(Path.of("target", "pictures")).resolve(name + ".png");
        Gallery.write(actual, drawn);
        assertThat(drawn.getWidth()).as("width of %s", actual).isEqualTo(expected.getWidth());
        assertThat(drawn.getHeight()).as("height of %s", actual).isEqualTo(expected.getHeight());
        assertThat(different(expected, drawn)).as("share of pixels of %s that differ", actual).isLessThan(MOST);
    }

    private static double different(BufferedImage expected, BufferedImage drawn) {
        int different = 0;
        for (int x = 0; x < drawn.getWidth(); x++) {
            for (int y = 0; y < drawn.getHeight(); y++) {
                var a = new Color(expected.getRGB(x, y));
                var b = new Color(drawn.getRGB(x, y));
                int step = Math.max(Math.abs(a.getRed() - b.getRed()), Math.max(Math.abs(a.getGreen() - b.getGreen()), Math.abs(a.getBlue() - b.getBlue())));
                different += step > STEP ? 1 : 0;
            }
        }
        return different / (double) (drawn.getWidth() * drawn.getHeight());
    }
}
