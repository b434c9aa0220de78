package org.inferrack.desktop.scenarios;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.VBox;

/** A metric's name over its unit. */
final class NameCell extends TableCell<ComparisonPane.Line, String> {

    private final Label name = new Label();
    private final Label unit = new Label();
    private final VBox box = new VBox(1, name, unit);

    NameCell() {
        name.setMinWidth(0);
        unit.getStyleClass().add("entry-detail");
    }

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        if (empty || text == null) {
            setGraphic(null);
        } else {
            int split = text.indexOf('\n');
            name.setText(text.substring(0, split));
            unit.setText(text.substring(split + 1));
            setGraphic(box);
        }
    }
}
