package org.inferrack.desktop.form.list;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.inferrack.catalog.Item;

/** Name over specs. */
final class ItemCell extends ListCell<Item> {

    private final Label name = new Label();
    private final Label specs = new Label();
    private final VBox box = new VBox(1, name);

    ItemCell() {
        name.getStyleClass().add("entry-name");
        specs.getStyleClass().add("entry-detail");
        box.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Item item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            name.setText(item.name());
            specs.setText(KeySpecs.of(item));
            box.getChildren().setAll(name);
            if (!specs.getText().isEmpty()) {
                box.getChildren().add(specs);
            }
            setGraphic(box);
            setAccessibleText(name.getText() + ", " + specs.getText());
        }
    }
}
