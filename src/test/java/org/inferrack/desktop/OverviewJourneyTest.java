package org.inferrack.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;

import org.inferrack.catalog.Knowledge;
import org.inferrack.desktop.theme.Theme;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;
import org.junit.jupiter.api.Test;

/** OverviewScreen with its tiles and its ChartRow, reached from the Sidebar of the Workbench. */
class OverviewJourneyTest extends UiTest {

    @Test
    void every_screen_opens_from_the_sidebar() {
        open(PlanFixtures.plan());
        for (String key : List.of("workloads", "sites-and-racks", "hardware", "scenarios", "economics", "report", "accuracy", "overview")) {
            ui.click("go-" + key);
        }
        assertThat(ui.shows("tile-racks")).isTrue();
    }

    @Test
    void a_tile_explains_its_figure_with_formula_and_sources() {
        open(PlanFixtures.plan());
        ui.click("tile-streams-per-rack");
        ui.await("the reasons are shown", () -> ui.shows("explanation"));
        ui.press("Esc");
    }

    @Test
    void the_figures_of_the_baseline_are_shown_when_it_is_chosen() {
        open(PlanFixtures.plan());
        String proposal = accessible("tile-accelerators");
        ui.select("overview-scenario", "A100 servers (baseline)");
        assertThat(accessible("tile-accelerators")).isNotEqualTo(proposal);
    }

    @Test
    void an_infeasible_scenario_says_so_above_its_figures() {
        ui = Ui.start(PlanFixtures.plan(), new Knowledge("2026.11", PlanFixtures.catalog()), (_, _) -> OutcomeFixtures.infeasible(), folder);
        assertThat(ui.shows("infeasible")).isTrue();
    }

    @Test
    void unknown_figures_read_as_not_available_with_the_reason() {
        ui = Ui.start(PlanFixtures.plan(), new Knowledge("2026.11", PlanFixtures.catalog()), (_, _) -> OutcomeFixtures.withUnknowns(), folder);
        assertThat(accessible("tile-streams-per-rack")).contains("n/a (no decode rate for NVIDIA L4)");
    }

    @Test
    void the_theme_changes_every_part_of_the_window() {
        open(PlanFixtures.plan());
        BufferedImage light = ui.snapshot("overview-light");
        ui.click("do-theme");
        assertThat(Theme.dark()).isTrue();
        BufferedImage dark = ui.snapshot("overview-dark");
        assertThat(brightness(light)).isGreaterThan(0.8);
        assertThat(brightness(dark)).isLessThan(0.2);
    }

    private String accessible(String id) {
        return ui.onToolkit(() -> ui.node(id).getAccessibleText());
    }

    private static double brightness(BufferedImage picture) {
        double sum = 0;
        for (int y = 0; y < picture.getHeight(); y += 3) {
            for (int x = 0; x < picture.getWidth(); x += 3) {
                int rgb = picture.getRGB(x, y);
                sum += ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / (3 * 255.0);
            }
        }
        return sum / (Math.ceil(picture.getHeight() / 3.0) * Math.ceil(picture.getWidth() / 3.0));
    }
}
