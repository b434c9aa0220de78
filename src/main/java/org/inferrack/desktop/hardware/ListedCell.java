package org.inferrack.desktop.hardware;

import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.inferrack.catalog.Item;
import org.inferrack.listing.ListedValue;

/** A value or the mark of its absence; in full under the mouse and to a screen reader. */
final class ListedCell extends TableCell<Item, ListedValue> {

    private final Tooltip tooltip = new Tooltip();

    ListedCell(Pos alignment) {
        setAlignment(alignment);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(480);
    }

    @Override
    protected void updateItem(ListedValue value, boolean empty) {
        super.updateItem(value, empty);
        getStyleClass().remove("missing");
        if (empty || value == null) {
            setText(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        setText(value.mark());
        tooltip.setText(value.words());
        setTooltip(tooltip);
        setAccessibleText(value.words());
        if (!value.stated()) {
            getStyleClass().add("missing");
        }
    }
}
