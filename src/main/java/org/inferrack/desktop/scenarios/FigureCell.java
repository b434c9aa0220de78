package org.inferrack.desktop.scenarios;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;

/** A figure over its range and evidence, or words; the best of its line carries a star, an unknown one its reason as tooltip. */
final class FigureCell extends TableCell<ComparisonPane.Row, ComparisonPane.Row> {

    private final int index;
    private final Label value = new Label();
    private final Label range = new Label();
    private final VBox box = new VBox(1, value, range);

    FigureCell(int index) {
        this.index = index;
        box.setAlignment(Pos.CENTER_RIGHT);
        range.getStyleClass().add("entry-detail");
        value.getStyleClass().add("figure-value");
    }

    @Override
    protected void updateItem(ComparisonPane.Row row, boolean empty) {
        super.updateItem(row, empty);
        value.getStyleClass().removeAll("best", "missing");
        setTooltip(null);
        switch (row) {
            case ComparisonPane.Line line when !empty && index < line.figures().size() -> figure(line);
            case ComparisonPane.Said said when !empty && index < said.words().size() -> {
                value.setText(said.words().get(index));
                range.setText("");
                setTooltip(new Tooltip(said.words().get(index)));
                setGraphic(box);
            }
            case null, default -> setGraphic(null);
        }
    }

    private void figure(ComparisonPane.Line line) {
        switch (line.figures().get(index)) {
            case Figure.Known known -> {
                boolean best = line.best().get(index);
                value.setText((best ? "★ " : "") + FigureFormat.value(known));
                range.setText(words(known));
                setTooltip(new Tooltip(known.basis().formula() + "\n" + FigureFormat.text(known) + ", " + words(known)));
                if (best) {
                    value.getStyleClass().add("best");
                }
            }
            case Figure.Unknown unknown -> {
                value.setText("n/a");
                value.getStyleClass().add("missing");
                range.setText(unknown.reason());
                setTooltip(new Tooltip(unknown.reason()));
            }
        }
        setGraphic(box);
    }

    private static String words(Figure.Known known) {
        String interval = FigureFormat.range(known).replace(known.unit(), "").strip();
        return interval.isEmpty() ? known.evidence().label() : interval + " · " + known.evidence().label();
    }
}
