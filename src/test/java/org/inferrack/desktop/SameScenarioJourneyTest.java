package org.inferrack.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.ComboBox;
import org.inferrack.engine.placement.Placement;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.samples.SampleProjects;
import org.junit.jupiter.api.Test;

/** A person looks at one scenario on one page after the other, and takes back what was tried. */
class SameScenarioJourneyTest extends ScreenTest {

    private static final Plan VIDEO = SampleProjects.VIDEO_ANALYTICS.plan();
    private static final List<String> PAGES = List.of("overview", "economics", "advice", "sites-and-racks");

    private List<String> shown() {
        var names = new ArrayList<String>();
        for (String page : PAGES) {
            ui.click("go-" + page);
            String choice = page.equals("sites-and-racks") ? "racks-scenario" : page + "-scenario";
            names.add(ui.onToolkit(() -> {
                var box = (ComboBox<?>) ui.node(choice);
                Object value = box.getValue();
                return value instanceof Scenario scenario ? scenario.name()
                        : ((org.inferrack.engine.outcome.ScenarioOutcome) value).scenario().name();
            }));
        }
        return names;
    }

    @Test
    void the_scenario_chosen_on_one_page_is_shown_on_all() {
        open(VIDEO, "overview");
        ui.await("the plan is worked out", () -> !ui.session().stale());
        assertThat(shown()).as("before anybody chooses: what is recommended").containsOnly(
                ui.session().outcome().orElseThrow().recommended().orElseThrow().scenario().name());
        ui.click("go-economics");
        ui.select("economics-scenario", "A2 in DL380 Gen11");
        assertThat(shown()).containsOnly("A2 in DL380 Gen11");
        ui.click("go-sites-and-racks");
        ui.select("racks-scenario", VIDEO.baseline().orElseThrow().name());
        assertThat(shown()).containsOnly(VIDEO.baseline().orElseThrow().name());
    }

    @Test
    void undo_of_another_accelerator_gives_back_figures_and_places() {
        open(VIDEO, "sites-and-racks");
        ui.await("the plan is worked out", () -> !ui.session().stale());
        var before = ui.session().outcome().orElseThrow();
        for (String accelerator : List.of("nvidia-a2", "nvidia-l4", "nvidia-a2")) {
            ui.onToolkit(() -> {
                ui.session().edit("Change the accelerator", plan -> plan.withScenarios(plan.scenarios().stream()
                        .map(scenario -> scenario.withGroups(scenario.groups().stream()
                                .map(group -> group.withConfiguration(group.configuration().withAcceleratorId(accelerator))).toList()))
                        .toList()));
                return null;
            });
            ui.await("the plan is worked out", () -> !ui.session().stale());
        }
        while (ui.session().canUndo()) {
            ui.press("Ctrl+Z");
            ui.await("the plan is worked out", () -> !ui.session().stale());
        }
        assertThat(ui.session().plan()).isEqualTo(VIDEO);
        var after = ui.session().outcome().orElseThrow();
        for (int i = 0; i < before.scenarios().size(); i++) {
            Placement placement = after.scenarios().get(i).placement();
            assertThat(placement).isEqualTo(before.scenarios().get(i).placement());
            assertThat(after.scenarios().get(i).metrics()).isEqualTo(before.scenarios().get(i).metrics());
        }
    }
}
