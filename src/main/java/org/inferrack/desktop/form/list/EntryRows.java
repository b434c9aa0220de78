package org.inferrack.desktop.form.list;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import atlantafx.base.theme.Styles;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.form.field.FormField;

/** A short list inside a value, one line of fields an entry: feeds, adapters, exchange rates. */
public final class EntryRows<T, R> extends EntryFields<T, R> {

    private static final double WIDEST = 860;

    private final GridPane grid = new GridPane(8, 4);
    private final VBox view = new VBox(6);

    /** @param extend the list with a new entry at its end */
    public EntryRows(String id, String noun, Function<T, List<R>> get, BiFunction<T, List<R>, T> with,
                     Function<String, List<FormField<R, ?>>> columns, UnaryOperator<List<R>> extend) {
        super(id, noun, get, with, columns);
        grid.setId(id);
        grid.setMaxWidth(WIDEST);
        grid.getStyleClass().add("rows");
        Button add = adder(extend);
        add.getStyleClass().addAll(Styles.SMALL);
        view.setFillWidth(true);
        view.getChildren().addAll(grid, add);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    void clear(int count) {
        grid.getChildren().clear();
        grid.setVisible(count > 0);
        grid.setManaged(count > 0);
    }

    @Override
    void show(int index, R entry, List<FormField<R, ?>> fields, Button remove) {
        int column = 0;
        for (FormField<R, ?> field : fields) {
            if (index == 0) {
                grid.add(field.head(), column, 0);
            }
            GridPane.setValignment(field.view(), VPos.TOP);
            GridPane.setHgrow(field.view(), field.wide() ? Priority.ALWAYS : Priority.NEVER);
            grid.add(field.view(), column++, index + 1);
        }
        grid.add(remove, column, index + 1);
    }
}
