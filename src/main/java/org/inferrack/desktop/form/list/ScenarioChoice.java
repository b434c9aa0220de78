package org.inferrack.desktop.form.list;

import java.util.Optional;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.Scenario;

/** Chooses the scenario whose results the screens show, all of them the same. */
public final class ScenarioChoice extends ComboBox<Scenario> {

    private final PlanSession session;
    private boolean refreshing;

    public ScenarioChoice(String id, PlanSession session) {
        this.session = session;
        setId(id);
        setAccessibleText("Scenario shown");
        setMinWidth(200);
        setMaxWidth(280);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(Scenario scenario) {
                return scenario == null ? "" : scenario.name();
            }

            @Override
            public Scenario fromString(String text) {
                return null;
            }
        });
        valueProperty().addListener((_, _, scenario) -> {
            if (!refreshing && scenario != null) {
                session.showScenario(scenario.id());
            }
        });
    }

    /** Follows the plan; the outcome of the scenario shown, empty while there is none. */
    public Optional<ScenarioOutcome> refresh() {
        refreshing = true;
        try {
            var all = session.plan().scenarios();
            if (!all.equals(getItems())) {
                getItems().setAll(all);
            }
            setValue(session.shownScenario().orElse(null));
        } finally {
            refreshing = false;
        }
        setDisable(getItems().isEmpty());
        return session.shownScenario().flatMap(shown -> session.outcome().flatMap(outcome -> outcome.scenario(shown.id())));
    }
}
