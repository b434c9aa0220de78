package org.inferrack.desktop.hardware;

import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.inferrack.catalog.Spec;
import org.inferrack.desktop.dialogs.Dialogs;
import org.inferrack.desktop.dialogs.FileKind;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.tasks.Tasks;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.exchange.model.ModelConfig;
import org.inferrack.exchange.model.ReadModel;
import org.inferrack.exchange.source.ImportException;

/** Brings a model into the plan from the config.json of its repository: a file, or its text pasted. */
final class ModelImport {

    private static final String REFUSED = "The model was not added";

    private final PlanSession session;
    private final Dialogs dialogs;
    private final Tasks tasks;
    private final Consumer<String> added;
    private final TextField name = new TextField();
    private final TextArea pasted = new TextArea();
    private final Label said = Panes.note("");
    private final VBox view;

    /** Computes the model away from the toolkit. */
    private interface Reading {
        ReadModel read() throws ImportException;
    }

    /** @param added gets the id of a model that is in the plan now */
    ModelImport(PlanSession session, Dialogs dialogs, Tasks tasks, Consumer<String> added) {
        this.session = session;
        this.dialogs = dialogs;
        this.tasks = tasks;
        this.added = added;
        var choose = button("models-config", "Add model from config.json\u2026", () -> {
            String typed = name.getText();
            dialogs.chooseOpen("Model from config.json", FileKind.JSON).ifPresent(file -> add(() -> ModelConfig.read(file, typed)));
        });
        var paste = button("models-config-paste", "Add pasted text", () -> {
            String text = pasted.getText();
            String typed = name.getText();
            add(() -> ModelConfig.of("The pasted text", text, typed));
        });
        name.setId("models-config-name");
        name.setPromptText("name, if not the file's");
        name.setPrefColumnCount(18);
        pasted.setId("models-config-text");
        pasted.setPromptText("The config.json of a Hugging Face repository");
        pasted.setPrefRowCount(6);
        paste.disableProperty().bind(pasted.textProperty().isEmpty());
        said.setId("models-config-said");
        said.setWrapText(true);
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        var text = new TitledPane("Paste a config.json", new VBox(6, pasted, paste));
        text.setId("models-config-pane");
        text.setExpanded(false);
        text.setAnimated(false);
        var bar = new HBox(8, choose, name);
        bar.setAlignment(Pos.CENTER_LEFT);
        view = new VBox(6, bar, text, said);
    }

    private static Button button(String id, String words, Runnable action) {
        var button = new Button(words);
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }

    Node view() {
        return view;
    }

    private void add(Reading reading) {
        tasks.interactive("Read config.json", reading::read).onSuccess(this::take)
                .onError(ImportException.class, refused -> dialogs.error(REFUSED, refused.getMessage(), "")).start();
    }

    private void take(ReadModel read) {
        session.edit("Add model " + read.model().name(), plan -> plan.withLibrary(read.into(plan.library())));
        var facts = read.model().facts();
        said.setText(read.model().name() + " is in the plan: "
                + FigureFormat.number(facts.value(Spec.PARAMETERS).orElseThrow()) + " billion parameters, network kind " + read.kind()
                + (read.format().isEmpty() ? "" : ", weights stored as " + read.format()) + "."
                + (read.remarks().isEmpty() ? "" : "\n" + String.join("\n", read.remarks())));
        pasted.clear();
        name.clear();
        dialogs.notify(read.model().name() + " added");
        added.accept(read.model().id());
    }
}
