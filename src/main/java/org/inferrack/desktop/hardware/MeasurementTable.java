package org.inferrack.desktop.hardware;

import java.util.List;
import java.util.function.Function;

import atlantafx.base.theme.Styles;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inferrack.catalog.Measurement;
import org.inferrack.desktop.form.field.Words;
import org.inferrack.desktop.form.list.SearchField;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.engine.figure.FigureFormat;

/** The published and own measurements that predictions rest on. */
final class MeasurementTable {

    private final PlanSession session;
    private final ResultsImport results;
    private final TableView<Measurement> table = new TableView<>();
    private final SearchField search = new SearchField("measurements-search", "Search by accelerator, model or system", 24, this::refresh);
    private final CheckBox used = new CheckBox("Of this plan's accelerators and models");
    private final Label count = new Label();
    private final VBox view;

    MeasurementTable(PlanSession session, ResultsImport results) {
        this.session = session;
        this.results = results;
        table.setId("measurements-table");
        table.setFixedCellSize(32);
        table.getStyleClass().addAll(Styles.DENSE, "dense-head");
        table.setPlaceholder(new Label("Nothing found"));
        table.getColumns().setAll(List.of(column("Accelerator", 190, this::accelerator), column("Count", 60, m -> String.valueOf(m.accelerators())),
                column("Model", 190, this::model), column("Precision", 80, m -> m.precision() == null ? "n/a" : m.precision().label()),
                column("Measured", 160, m -> Words.of(m.metric())), column("Result", 150, m -> FigureFormat.number(m.value()) + " " + m.metric().unit()),
                column("Software", 180, Measurement::software), column("System", 220, Measurement::systemName),
                column("Source", 320, m -> m.source().citation() + (m.source().date().isEmpty() ? "" : ", " + m.source().date()))));
        used.setId("measurements-used");
        used.setSelected(true);
        used.setOnAction(_ -> refresh());
        count.getStyleClass().add("entry-detail");
        var bar = new HBox(12, search.view(), used, count);
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(table, Priority.ALWAYS);
        view = new VBox(10, results.view(), bar, table);
        view.getStyleClass().add("screen-body");
    }

    private static TableColumn<Measurement, String> column(String title, double width, Function<Measurement, String> text) {
        var column = new TableColumn<Measurement, String>(title);
        column.setCellValueFactory(cell -> new SimpleStringProperty(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        return column;
    }

    Node view() {
        return view;
    }

    void refresh() {
        results.refresh();
        var inPlan = Usage.of(session.plan());
        var all = session.catalog().measurements();
        var found = all.stream().filter(m -> !used.isSelected() || inPlan.contains(m.acceleratorId()) && inPlan.contains(m.modelId()))
                .filter(m -> search.finds(accelerator(m) + " " + model(m) + " " + m.systemName() + " " + m.acceleratorId() + " " + m.modelId())).toList();
        if (!found.equals(table.getItems())) {
            table.getItems().setAll(found);
        }
        count.setText(found.size() + " of " + all.size());
    }

    private String accelerator(Measurement measurement) {
        return session.catalog().accelerator(measurement.acceleratorId()).map(each -> each.name()).orElse(measurement.acceleratorId());
    }

    private String model(Measurement measurement) {
        return session.catalog().model(measurement.modelId()).map(each -> each.name()).orElse(measurement.modelId());
    }
}
