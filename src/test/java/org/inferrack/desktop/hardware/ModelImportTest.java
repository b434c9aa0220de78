package org.inferrack.desktop.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.ScreenPlan;
import org.inferrack.desktop.Ui;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link ModelImport}: a model into the plan on screen. */
class ModelImportTest {

    private static final Path GEMMA = Path.of("src/test/resources/models/gemma-3-27b-it.json");

    private final List<String> added = new ArrayList<>();
    private Ui ui;

    @BeforeEach
    void show() {
        ui = Ui.show(ScreenPlan.full(), ShippedKnowledge.read(), (_, _, _, _) -> new Outcome("", List.of(), List.of(), List.of(), Optional.empty()),
                (session, shown) -> new VBox(new ModelImport(session, shown.dialogs(), shown.tasks(), added::add).view()));
    }

    @AfterEach
    void close() {
        ui.close();
    }

    private boolean has(String id) {
        return ui.session().plan().library().models().stream().anyMatch(model -> model.id().equals(id));
    }

    private void paste(String text) {
        ui.onToolkit(() -> {
            ((TitledPane) ui.node("models-config-pane")).setExpanded(true);
            ((TextArea) ui.node("models-config-text")).setText(text);
            return null;
        });
        ui.settle().click("models-config-paste").settle();
    }

    @Test
    void a_file_becomes_an_entry_of_the_plan_and_can_be_undone() {
        ui.dialogs().chooses(GEMMA);
        ui.click("models-config").settle();
        ui.await("the model in the plan", () -> has("own-gemma-3-27b-it"));
        ui.settle();
        assertThat(((Label) ui.node("models-config-said")).getText()).contains("gemma-3-27b-it is in the plan", "27.4 billion", "gemma3_text");
        assertThat(added).containsExactly("own-gemma-3-27b-it");
        ui.onToolkit(() -> {
            ui.session().undo();
            return null;
        });
        assertThat(has("own-gemma-3-27b-it")).isFalse();
    }

    @Test
    void pasted_text_takes_the_name_that_is_typed() throws Exception {
        ui.click("models-config-name").write("Our Gemma");
        paste(java.nio.file.Files.readString(GEMMA));
        ui.await("the model in the plan", () -> has("own-our-gemma"));
    }

    @Test
    void what_is_missing_is_named_and_nothing_changes() {
        int before = ui.session().plan().library().models().size();
        paste("{\"model_type\": \"llama\", \"hidden_size\": 64}");
        ui.await("a refusal", () -> !ui.dialogs().errors().isEmpty());
        assertThat(ui.dialogs().errors().getFirst()).contains("The pasted text", "vocab_size");
        assertThat(ui.session().plan().library().models()).hasSize(before);
    }
}
