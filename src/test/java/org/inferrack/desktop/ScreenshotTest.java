package org.inferrack.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;
import org.inferrack.file.PlanFileException;
import org.inferrack.file.PlanFiles;
import org.inferrack.fixture.Gate;
import org.inferrack.plan.Plan;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;

/** The pictures of the README, taken of the real window; {@code -Dscreenshots.update=true} writes them again. */
class ScreenshotTest extends UiTest {

    private static final Path PICTURES = Path.of("assets", "screenshots");

    @Test
    void the_overview_of_a_sample_in_both_themes() throws IOException, PlanFileException {
        Plan plan = PlanFiles.read(Path.of("sample-projects", "right-sizing.inferrack")).plan();
        ui = Ui.start(plan, ShippedKnowledge.read(), Gate::evaluate, folder);
        ui.await("the sample is planned", () -> ui.session().outcome().isPresent() && ui.shows("tile-tco"));
        picture("overview-light", ui.snapshot("overview-light"));
        ui.click("do-theme");
        picture("overview-dark", ui.snapshot("overview-dark"));
    }

    private static void picture(String name, BufferedImage taken) throws IOException {
        Path file = PICTURES.resolve(name + ".png");
        if (Boolean.getBoolean("screenshots.update")) {
            Files.createDirectories(PICTURES);
            ImageIO.write(taken, "png", file.toFile());
        }
        BufferedImage kept = ImageIO.read(file.toFile());
        assertThat(List.of(kept.getWidth(), kept.getHeight())).isEqualTo(List.of(taken.getWidth(), taken.getHeight()));
    }
}
