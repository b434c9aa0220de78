package org.inferrack.desktop.scenarios;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.RangeWords;
import org.inferrack.engine.metric.Ranking;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Scenario;

/** Every headline figure of every scenario side by side, the best of each marked. */
final class ComparisonPane {

    /**
     * One line: a metric with its figure in each scenario.
     *
     * @param serving whether the scenario carries the whole demand
     * @param best    the best amount of those that do, where it can be told from all others
     */
    record Line(Metric metric, List<Figure> figures, List<Boolean> serving, OptionalDouble best) {
        boolean starred(int index) {
            return serving.get(index) && best.isPresent() && figures.get(index).amount().equals(best);
        }
    }

    private static final double ROW = 48;

    private final PlanSession session;
    private final TableView<Line> table = new TableView<>();
    private final CheckBox all = new CheckBox("Also what does not apply");
    private final VBox view;
    private List<Scenario> columns = List.of();

    ComparisonPane(PlanSession session) {
        this.session = session;
        table.setId("comparison");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setPlaceholder(new Label("Add a scenario to compare."));
        all.setId("comparison-all");
        all.setOnAction(_ -> refresh());
        var note = Panes.note("★ marks the best of a line where the figures tell it from all others. " + RangeWords.MEANING
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
        var scenarios = outcomes.stream().map(ScenarioOutcome::scenario).toList();
        if (!columns.stream().map(Scenario::name).toList().equals(scenarios.stream().map(Scenario::name).toList())) {
            build(scenarios);
        }
        columns = scenarios;
        table.getItems().setAll(lines(outcomes, all.isSelected()));
    }

    static List<Line> lines(List<ScenarioOutcome> outcomes, boolean unknownToo) {
        return Arrays.stream(Metric.values()).map(metric -> line(metric, outcomes))
                .filter(line -> unknownToo || line.figures().stream().anyMatch(Figure::isKnown)).toList();
    }

    /** Nothing that leaves demand unserved is ranked. */
    private static Line line(Metric metric, List<ScenarioOutcome> outcomes) {
        var figures = outcomes.stream().map(outcome -> outcome.metric(metric)).toList();
        var serving = outcomes.stream().map(outcome -> outcome.sizing().shortfalls().isEmpty()).toList();
        return new Line(metric, figures, serving,
                Ranking.best(metric, IntStream.range(0, figures.size()).filter(serving::get).mapToObj(figures::get).toList()));
    }

    private void build(List<Scenario> scenarios) {
        var built = new ArrayList<TableColumn<Line, ?>>();
        var names = new TableColumn<Line, String>("Figure");
        names.setCellValueFactory(cell -> new SimpleObjectProperty<>(
                cell.getValue().metric().label() + "\n" + cell.getValue().metric().unit(session.plan().currency())));
        names.setCellFactory(_ -> new NameCell());
        names.setMinWidth(220);
        names.setSortable(false);
        built.add(names);
        for (int i = 0; i < scenarios.size(); i++) {
            int index = i;
            var column = new TableColumn<Line, Line>(scenarios.get(i).name());
            column.getStyleClass().add("amount-column");
            column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
            column.setCellFactory(_ -> new FigureCell(index));
            column.setMinWidth(150);
            column.setSortable(false);
            built.add(column);
        }
        table.getColumns().setAll(built);
    }
}
