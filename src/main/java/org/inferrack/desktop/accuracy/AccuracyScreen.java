package org.inferrack.desktop.accuracy;

import java.util.List;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inferrack.catalog.fitted.LeftOutError;
import org.inferrack.desktop.form.layout.TextColumns;
import org.inferrack.desktop.screen.Screen;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.engine.figure.FigureFormat;
import org.kordamp.ikonli.feather.Feather;

/** How far predictions were off on published measurements that they had not seen. */
public final class AccuracyScreen implements Screen {

    private static final String ALL = "Everything";

    private final TableView<LeftOutError> table = new TableView<>();
    private final ComboBox<String> subject = new ComboBox<>();
    private final VBox view;
    private List<LeftOutError> errors = List.of();

    public AccuracyScreen() {
        var title = new Label("How far predictions are off");
        title.getStyleClass().add("title-3");
        var words = new Label("Published measurements were left out in turn, predicted from the rest, and compared. Errors are absolute and relative to the "
                + "measured value; a 90 % range should hold about 90 % of the values. \"inferrack accuracy --measurements FILE\" compares a file of your own.");
        words.setWrapText(true);
        words.getStyleClass().add("text-muted");
        subject.setId("accuracy-subject");
        subject.setAccessibleText("What is predicted");
        subject.valueProperty().addListener((_, _, _) -> show());
        table.setId("accuracy-table");
        table.setPlaceholder(new Label("This build ships no table of errors."));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().addAll(List.of(
                TextColumns.<LeftOutError>words("Predicted", 190, LeftOutError::subject),
                TextColumns.<LeftOutError>words("Nearest measurements", 260, LeftOutError::nearness),
                TextColumns.<LeftOutError>words("Left out", 110, LeftOutError::leftOut),
                TextColumns.<LeftOutError>amount("Rows", 80, error -> FigureFormat.number(error.rows())),
                TextColumns.<LeftOutError>amount("Median error", 120, error -> FigureFormat.percent(error.medianError())),
                TextColumns.<LeftOutError>amount("90th percentile", 130, error -> FigureFormat.percent(error.p90Error())),
                TextColumns.<LeftOutError>amount("Bias", 80, error -> FigureFormat.percent(error.bias())),
                TextColumns.<LeftOutError>amount("In range", 100, error -> inside(error))));
        VBox.setVgrow(table, Priority.ALWAYS);
        view = new VBox(12, title, words, subject, table);
        view.getStyleClass().add("screen-body");
    }

    @Override
    public String title() {
        return "Accuracy";
    }

    @Override
    public Feather icon() {
        return Feather.TARGET;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void refresh(PlanSession session) {
        List<LeftOutError> shipped = session.knowledge().fitted().errors();
        if (!errors.equals(shipped)) {
            errors = shipped;
            subject.getItems().setAll(Stream.concat(Stream.of(ALL), errors.stream().map(LeftOutError::subject).distinct()).toList());
            subject.setValue(ALL);
            show();
        }
    }

    private static String inside(LeftOutError error) {
        return error.inside().isPresent() ? FigureFormat.percent(error.inside().getAsDouble()) : TextColumns.MISSING;
    }

    private void show() {
        String chosen = subject.getValue();
        table.getItems().setAll(errors.stream().filter(error -> chosen == null || chosen.equals(ALL) || error.subject().equals(chosen)).toList());
    }
}
