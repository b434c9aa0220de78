package org.inferrack.desktop.dialogs;

import java.util.Map;

import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/** What went wrong in words, with technical text that can be unfolded and copied. */
final class ErrorDialog {

    private ErrorDialog() {
    }

    static Alert create(Window owner, String title, String message, String details) {
        var copy = new ButtonType("Copy details", ButtonData.LEFT);
        var alert = new Alert(Alert.AlertType.ERROR, message, ButtonType.CLOSE);
        alert.initOwner(owner);
        alert.setTitle("Inferrack");
        alert.setHeaderText(title);
        alert.setResizable(true);
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        if (!details.isBlank()) {
            alert.getButtonTypes().addFirst(copy);
            alert.getDialogPane().setExpandableContent(text(details));
            var button = (Button) alert.getDialogPane().lookupButton(copy);
            button.addEventFilter(ActionEvent.ACTION, event -> {
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, title + "\n" + message + "\n\n" + details));
                button.setText("Copied");
                event.consume();
            });
        }
        return alert;
    }

    private static TextArea text(String details) {
        var area = new TextArea(details);
        area.setEditable(false);
        area.getStyleClass().add("details-text");
        area.setPrefRowCount(14);
        area.setPrefColumnCount(80);
        return area;
    }
}
