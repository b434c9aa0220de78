package org.inferrack.desktop.hardware;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Precision;
import org.inferrack.desktop.dialogs.Dialogs;
import org.inferrack.desktop.dialogs.FileKind;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.tasks.Tasks;
import org.inferrack.exchange.BenchmarkResults;
import org.inferrack.exchange.run.Given;
import org.inferrack.exchange.run.Imported;
import org.inferrack.exchange.source.ImportException;

/** Brings benchmark results of one's own into the plan. What the file does not say is chosen beside the button; nothing is assumed. */
final class ResultsImport {

    private static final String IN_FILE = "as the file says";
    private static final int MOST_LINES = 12;

    private final PlanSession session;
    private final Dialogs dialogs;
    private final Tasks tasks;
    private final ComboBox<String> accelerator = choice("accelerator");
    private final TextField count = new TextField();
    private final ComboBox<String> model = choice("model");
    private final ComboBox<String> precision = choice("precision");
    private final Label said = Panes.note("");
    private final VBox view;

    ResultsImport(PlanSession session, Dialogs dialogs, Tasks tasks) {
        this.session = session;
        this.dialogs = dialogs;
        this.tasks = tasks;
        count.setId("measurements-import-count");
        count.setPromptText("count");
        count.setPrefColumnCount(4);
        for (Precision each : Precision.values()) {
            precision.getItems().add(each.name());
        }
        var choose = new Button("Import results\u2026");
        choose.setId("measurements-import");
        choose.setOnAction(_ -> dialogs.chooseOpen("Import benchmark results", FileKind.RESULTS).ifPresent(this::read));
        said.setId("measurements-import-said");
        said.setWrapText(true);
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        var bar = new HBox(8, choose, new Label("taken on"), accelerator, count, model, precision);
        bar.setAlignment(Pos.CENTER_LEFT);
        view = new VBox(6, bar, said);
    }

    private static ComboBox<String> choice(String what) {
        var box = new ComboBox<String>();
        box.setId("measurements-import-" + what);
        box.getItems().add(IN_FILE);
        box.setValue(IN_FILE);
        box.setPrefWidth(170);
        return box;
    }

    Node view() {
        return view;
    }

    void refresh() {
        offer(accelerator, session.catalog().accelerators());
        offer(model, session.catalog().models());
    }

    private static void offer(ComboBox<String> box, List<? extends Item> items) {
        var ids = new ArrayList<>(List.of(IN_FILE));
        items.forEach(item -> ids.add(item.id()));
        if (!ids.equals(box.getItems())) {
            String chosen = box.getValue();
            box.getItems().setAll(ids);
            box.setValue(ids.contains(chosen) ? chosen : IN_FILE);
        }
    }

    private void read(Path file) {
        if (!count.getText().isBlank() && !count.getText().strip().matches("[1-9]\\d{0,5}")) {
            dialogs.error("Results were not imported",
                    "\"" + count.getText() + "\" is not a number of accelerators. Enter a whole number from 1, or leave it blank.", "");
            return;
        }
        Given given = given();
        Catalog catalog = session.catalog();
        tasks.interactive("Import results", () -> BenchmarkResults.read(file, given, catalog)).onSuccess(this::take)
                .onError(ImportException.class, refused -> dialogs.error("Results were not imported", refused.getMessage(), "")).start();
    }

    private Given given() {
        return Given.NOTHING.withAcceleratorId(chosen(accelerator)).withModelId(chosen(model)).withPrecision(chosen(precision).map(Precision::valueOf))
                .withAccelerators(count.getText().isBlank() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(count.getText().strip())));
    }

    private static Optional<String> chosen(ComboBox<String> box) {
        return Optional.ofNullable(box.getValue()).filter(value -> !value.equals(IN_FILE));
    }

    private void take(Imported found) {
        var lines = new ArrayList<>(found.lines(found.problems()));
        if (found.measurements().isEmpty()) {
            dialogs.error("Results were not imported", found.file() + ": this is a " + found.format() + "; there is no usable result in it.\n" + first(lines),
                    "");
            return;
        }
        lines.addAll(found.lines(found.remarks()));
        session.edit("Import results", plan -> plan.withLibrary(found.into(plan.library())));
        said.setText(found.measurements().size() + " results of " + found.file() + " (" + found.format() + ") are in the plan.\n" + first(lines));
        dialogs.notify(found.measurements().size() + " results imported");
    }

    private static String first(List<String> lines) {
        return String.join("\n", lines.subList(0, Math.min(MOST_LINES, lines.size())))
                + (lines.size() > MOST_LINES ? "\n... and " + (lines.size() - MOST_LINES) + " more" : "");
    }
}
