package org.inferrack.desktop.accuracy;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inferrack.catalog.fitted.LeftOutError;
import org.inferrack.desktop.screen.Screen;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.engine.figure.FigureFormat;
import org.kordamp.ikonli.feather.Feather;

/** How far predictions were off on published measurements that they had not seen. */
public final class AccuracyScreen implements Screen {

    private final TableView<LeftOutError> table = new TableView<>();
    private final VBox view;

    public AccuracyScreen() {
        var title = new Label("How far predictions are off");
        title.getStyleClass().add("title-3");
        var words = new Label("Published measurements were left out in turn, predicted from the rest, and compared. Errors are absolute and relative to the "
                + "measured value; a 90 % range should hold about 90 % of the values. \"inferrack accuracy --measurements FILE\" compares a file of your own.");
        words.setWrapText(true);
        words.getStyleClass().add("text-muted");
        table.setId("accuracy-table");
        table.setPlaceholder(new Label("This build ships no table of errors."));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("Predicted", 190, false, LeftOutError::subject);
        column("Nearest measurements", 260, false, LeftOutError::nearness);
        column("Left out", 110, false, LeftOutError::leftOut);
        column("Rows", 80, true, error -> FigureFormat.number(error.rows()));
        column("Median error", 110, true, error -> FigureFormat.percent(error.medianError()));
        column("90th percentile", 120, true, error -> FigureFormat.percent(error.p90Error()));
        column("Bias", 80, true, error -> FigureFormat.percent(error.bias()));
        column("Inside the range", 120, true, error -> FigureFormat.percent(error.inside()));
        VBox.setVgrow(table, Priority.ALWAYS);
        view = new VBox(12, title, words, table);
        view.getStyleClass().add("screen-body");
    }

    private void column(String name, double width, boolean number, Function<LeftOutError, String> words) {
        var column = new TableColumn<LeftOutError, String>(name);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        if (number) {
            column.setStyle("-fx-alignment: center-right;");
        }
        table.getColumns().add(column);
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
        if (!table.getItems().equals(session.knowledge().fitted().errors())) {
            table.getItems().setAll(session.knowledge().fitted().errors());
        }
    }
}
