package org.inferrack.desktop.scenarios;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.VBox;

/** A metric's name over its unit. */
final class NameCell extends TableCell<ComparisonPane.Row, ComparisonPane.Row> {

    private final Label name = new Label();
    private final Label unit = new Label();
    private final VBox box = new VBox(1, name, unit);

    NameCell() {
        name.setMinWidth(0);
        unit.getStyleClass().add("entry-detail");
    }

    @Override
    protected void updateItem(ComparisonPane.Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
        } else {
            name.setText(row.name());
            unit.setText(row.note());
            setGraphic(box);
        }
    }
}
