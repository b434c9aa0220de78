package org.inferrack.desktop.form.layout;

import java.util.function.Function;

import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/** Columns of text tables: words to the left, amounts to the right, n/a marked. */
public final class TextColumns {

    public static final String MISSING = "n/a";
    private static final double LEAST_AMOUNT = 0.85;
    private static final double LEAST_WORDS = 0.5;

    private TextColumns() {
    }

    public static <R> TableColumn<R, String> words(String title, double width, Function<R, String> text) {
        return column(title, width, text, Pos.CENTER_LEFT);
    }

    public static <R> TableColumn<R, String> amount(String title, double width, Function<R, String> text) {
        var column = column(title, width, text, Pos.CENTER_RIGHT);
        column.getStyleClass().add("amount-column");
        return column;
    }

    private static <R> TableColumn<R, String> column(String title, double width, Function<R, String> text, Pos alignment) {
        var column = new TableColumn<R, String>(title);
        column.setCellValueFactory(cell -> new SimpleStringProperty(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(width * (alignment == Pos.CENTER_RIGHT ? LEAST_AMOUNT : LEAST_WORDS));
        column.setSortable(false);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(String value, boolean empty) {
                super.updateItem(value, empty);
                setText(empty ? null : value);
                setAlignment(alignment);
                setTooltip(empty || value == null || value.length() < 24 ? null : new Tooltip(value));
                getStyleClass().remove("missing");
                if (!empty && value != null && value.startsWith(MISSING)) {
                    getStyleClass().add("missing");
                }
            }
        });
        return column;
    }
}
