package org.inferrack.desktop.form.list;

import java.util.Optional;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.Scenario;

/** Chooses the scenario whose results a screen shows; the first proposal until a person chooses. */
public final class ScenarioChoice extends ComboBox<Scenario> {

    private final PlanSession session;
    private String chosen = "";
    private boolean refreshing;

    /** @param onChoice called when a person has chosen another one */
    public ScenarioChoice(String id, PlanSession session, Runnable onChoice) {
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
                chosen = scenario.id();
                onChoice.run();
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
            var now = session.plan().scenario(chosen)
                    .or(() -> all.stream().filter(each -> each.role() == Scenario.Role.PROPOSAL).findFirst())
                    .or(() -> all.stream().findFirst());
            chosen = now.map(Scenario::id).orElse("");
            setValue(now.orElse(null));
        } finally {
            refreshing = false;
        }
        setDisable(getItems().isEmpty());
        return session.outcome().flatMap(outcome -> outcome.scenario(chosen));
    }
}
