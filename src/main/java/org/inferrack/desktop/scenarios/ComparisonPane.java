package org.inferrack.desktop.scenarios;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.RangeWords;
import org.inferrack.engine.metric.Comparison;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.sizing.PrecisionUse;
import org.inferrack.plan.Metric;

/** Every headline figure of every scenario side by side, the best of each marked. */
final class ComparisonPane {

    /** One line of the table. */
    sealed interface Row {

        String name();

        /** Under the name: the unit. */
        String note();
    }

    /** A metric with its figure in each scenario, and whether it is the best of them. */
    record Line(Metric metric, List<Figure> figures, List<Boolean> best, String note) implements Row {
        @Override
        public String name() {
            return metric.label();
        }
    }

    /** What is said of each scenario in words. */
    record Said(String name, String note, List<String> words) implements Row {
    }

    private static final double ROW = 48;
    /** Room for a range in six digits and its evidence. */
    private static final double LEAST_COLUMN = 236;

    private final PlanSession session;
    private final TableView<Row> table = new TableView<>();
    private final CheckBox all = new CheckBox("Also what does not apply");
    private final VBox view;
    private List<String> columns = List.of();

    ComparisonPane(PlanSession session) {
        this.session = session;
        table.setId("comparison");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setPlaceholder(new Label("Add a scenario to compare."));
        all.setId("comparison-all");
        all.setOnAction(_ -> refresh());
        all.setMinWidth(Region.USE_PREF_SIZE);
        var note = Panes
                .note("★ marks the best of a line among scenarios that work as planned, where the figures tell it from all others. " + RangeWords.MEANING
                        + " The evidence is that of the weakest input.");
        HBox.setHgrow(note, Priority.ALWAYS);
        note.setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(table, Priority.ALWAYS);
        view = new VBox(10, new HBox(16, note, all), table);
        view.getStyleClass().add("screen-body");
    }

    Node view() {
        return view;
    }

    void refresh() {
        var outcomes = session.outcome().map(outcome -> outcome.scenarios()).orElse(List.of());
        var titles = outcomes.stream().map(ComparisonPane::title).toList();
        if (!columns.equals(titles)) {
            build(titles);
        }
        columns = titles;
        var rows = new ArrayList<Row>();
        PrecisionUse.compared(outcomes.stream().map(ScenarioOutcome::sizing).toList(), session.plan())
                .forEach(each -> rows.add(new Said("Precision", each.workload(), each.words())));
        rows.addAll(lines(outcomes, all.isSelected(), session.plan().currency()));
        table.getItems().setAll(rows);
    }

    static List<Line> lines(List<ScenarioOutcome> outcomes, boolean unknownToo, String currency) {
        return Arrays.stream(Metric.values()).map(metric -> line(metric, outcomes, currency))
                .filter(line -> unknownToo || line.figures().stream().anyMatch(Figure::isKnown)).toList();
    }

    /** Nothing that leaves demand unserved is ranked. */
    private static Line line(Metric metric, List<ScenarioOutcome> outcomes, String currency) {
        return new Line(metric, outcomes.stream().map(outcome -> outcome.metric(metric)).toList(),
                outcomes.stream().map(outcome -> Comparison.isBest(metric, outcome, outcomes)).toList(), metric.unit(currency));
    }

    private static String title(ScenarioOutcome outcome) {
        return outcome.scenario().name() + (Comparison.ranks(outcome) ? "" : "\n(not feasible)");
    }

    private void build(List<String> titles) {
        var built = new ArrayList<TableColumn<Row, ?>>();
        var names = new TableColumn<Row, Row>("Figure");
        names.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        names.setCellFactory(_ -> new NameCell());
        names.setMinWidth(220);
        names.setSortable(false);
        built.add(names);
        for (int i = 0; i < titles.size(); i++) {
            int index = i;
            var column = new TableColumn<Row, Row>(titles.get(i));
            column.getStyleClass().add("amount-column");
            column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
            column.setCellFactory(_ -> new FigureCell(index));
            column.setMinWidth(LEAST_COLUMN);
            column.setSortable(false);
            built.add(column);
        }
        table.getColumns().setAll(built);
    }
}
