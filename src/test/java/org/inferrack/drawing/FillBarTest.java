package org.inferrack.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

import org.inferrack.engine.placement.LimitKind;
import org.inferrack.engine.placement.Placement.Fill;
import org.junit.jupiter.api.Test;

/** {@link FillBar}: how long the bar is, and its colour near and over the limit. */
class FillBarTest {

    private static final Palette LIGHT = Palette.LIGHT;

    @Test
    void twice_the_use_is_twice_as_long() {
        int quarter = pixels(0.25, LIGHT.accent());
        assertThat(quarter).isPositive();
        assertThat(pixels(0.5, LIGHT.accent())).isBetween(2 * quarter - 2, 2 * quarter + 2);
    }

    @Test
    void nine_tenths_are_calm_and_more_is_a_warning_up_to_the_limit() {
        assertThat(pixels(0.9, LIGHT.accent())).isPositive();
        assertThat(pixels(0.91, LIGHT.warning())).isPositive();
        assertThat(pixels(1, LIGHT.warning())).isPositive();
        assertThat(pixels(1, LIGHT.danger())).isZero();
        assertThat(pixels(1.01, LIGHT.danger())).isPositive();
    }

    @Test
    void overload_without_end_stays_in_its_place() {
        assertThat(pixels(Double.POSITIVE_INFINITY, LIGHT.danger())).isEqualTo(pixels(50, LIGHT.danger()));
    }

    @Test
    void it_is_told_in_words() {
        assertThat(FillBar.words(new Fill(LimitKind.SPACE, "space", 21, 42, "U"))).isEqualTo("Space: 21 of 42 U (50 %)");
        assertThat(FillBar.words(new Fill(LimitKind.PORTS, "ports", 3, 2, ""))).isEqualTo("Ports: 3 of 2 (150 %)");
    }

    /** Pixels of that colour in one row through the middle of the bar, left of the value. */
    private static int pixels(double share, Color color) {
        BufferedImage picture = Gallery.picture(400, 20,
                g -> FillBar.draw(g, new Rectangle2D.Double(0, 0, 400, 20), new Fill(LimitKind.SPACE, "space", share, 1, "U"), LIGHT));
        int count = 0;
        for (int x = 46; x < 362; x++) {
            count += picture.getRGB(x, picture.getHeight() / 2) == color.getRGB() ? 1 : 0;
        }
        return count;
    }
}
