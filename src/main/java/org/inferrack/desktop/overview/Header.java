package org.inferrack.desktop.overview;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;

/** The plan's name, and the choice of the scenario whose figures are shown. */
final class Header extends HBox {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private final Label title = new Label();
    private final Label subtitle = TargetList.muted("");
    private final ComboBox<ScenarioOutcome> choice = new ComboBox<>();
    private boolean filling;
    private Optional<ScenarioOutcome> recommended = Optional.empty();

    Header(Consumer<String> chosen) {
        getStyleClass().add("page-header");
        title.getStyleClass().add("page-title");
        title.setWrapText(true);
        title.setMinHeight(Label.USE_PREF_SIZE);
        var words = new VBox(title, subtitle);
        words.setMinWidth(200);
        HBox.setHgrow(words, Priority.ALWAYS);
        choice.setId("overview-scenario");
        choice.setAccessibleText("Scenario whose figures are shown");
        choice.setMinWidth(180);
        choice.setMaxWidth(420);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(ScenarioOutcome scenario) {
                return scenario == null ? "" : words(scenario);
            }

            @Override
            public ScenarioOutcome fromString(String text) {
                return null;
            }
        });
        choice.valueProperty().addListener((_, _, now) -> {
            if (!filling && now != null) {
                chosen.accept(now.scenario().id());
            }
        });
        getChildren().setAll(words, choice);
    }

    void show(Plan plan, String planTitle, Optional<Outcome> outcome, Optional<ScenarioOutcome> shown) {
        title.setText(planTitle);
        String client = plan.cover().client().isBlank() ? "" : plan.cover().client() + "  ·  ";
        subtitle.setText(client + "from " + plan.startMonth().format(MONTH) + "  ·  " + plan.horizonMonths() + " months  ·  " + plan.currency());
        recommended = outcome.flatMap(Outcome::recommended).filter(ScenarioOutcome::feasible);
        List<ScenarioOutcome> scenarios = outcome.map(Outcome::scenarios).orElse(List.of());
        filling = true;
        choice.getItems().setAll(scenarios);
        choice.setValue(shown.orElse(null));
        filling = false;
        choice.setVisible(!scenarios.isEmpty());
    }

    private String words(ScenarioOutcome scenario) {
        boolean best = recommended.filter(scenario::equals).isPresent();
        String role = scenario.scenario().role() == Scenario.Role.BASELINE ? " (baseline)" : best ? " (recommended)" : "";
        return scenario.scenario().name() + role;
    }
}
