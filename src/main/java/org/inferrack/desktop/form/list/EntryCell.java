package org.inferrack.desktop.form.list;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Name over detail, both shortened where they do not fit; the tooltip has the whole name. */
final class EntryCell<T> extends ListCell<T> {

    private final EntryList.Kind<T> kind;
    private final Label name = new Label();
    private final Label detail = new Label();
    private final VBox box = new VBox(1, name, detail);
    private final Tooltip whole = new Tooltip();

    EntryCell(EntryList.Kind<T> kind) {
        this.kind = kind;
        name.getStyleClass().add("entry-name");
        detail.getStyleClass().add("entry-detail");
        // no width of its own, or a long name would make the list scroll sideways
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(T entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
        } else {
            name.setText(kind.name().apply(entry));
            detail.setText(kind.detail().apply(entry));
            whole.setText(name.getText());
            setTooltip(whole);
            setAccessibleText(name.getText() + ", " + detail.getText());
            setGraphic(box);
        }
    }
}
