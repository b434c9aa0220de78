package org.inferrack.desktop.form.field;

import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.inferrack.catalog.Knowledge;
import org.inferrack.desktop.Ui;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.fixture.PlanFixtures;
import org.junit.jupiter.api.AfterEach;

/** A test of one part of a form by itself, in a stage with nothing else but a field to go to. */
public abstract class FormPartTest {

    protected Ui ui;

    protected FormPartTest() {
        Ui.toolkit();
    }

    protected <T> Held<T> show(FormPart<T> part, T value) {
        var held = new Held<>(part, value);
        ui = Ui.show(PlanFixtures.plan(), new Knowledge("2026.11", PlanFixtures.catalog()),
                (_, _, _, _) -> new Outcome("2026.11", List.of(), List.of(), List.of(), Optional.empty()), (_, _) -> {
                    var elsewhere = new TextField();
                    elsewhere.setId("elsewhere");
                    return new VBox(20, elsewhere, part.view());
                });
        return held;
    }

    /** Puts the focus elsewhere. */
    protected void leave() {
        ui.click("elsewhere");
    }

    protected void onToolkit(Runnable action) {
        ui.onToolkit(() -> {
            action.run();
            return null;
        });
        ui.settle();
    }

    protected boolean marked(String id) {
        return ui.onToolkit(() -> ui.node(id).getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("danger")));
    }

    protected String accessible(String id) {
        return ui.onToolkit(() -> ui.node(id).getAccessibleText());
    }

    protected <N extends Node> N node(String id, Class<N> type) {
        return type.cast(ui.node(id));
    }

    @AfterEach
    void closeStage() {
        if (ui != null) {
            ui.close();
        }
    }
}
