package org.inferrack.desktop.form.list;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.form.field.FormField;

/** A list inside a value, one card an entry: like {@link EntryRows}, for entries with too many fields for one line. */
public final class EntryCards<T, R> extends EntryFields<T, R> {

    private static final double ONE_LINE = 2000;

    private final Function<R, Node> footer;
    private final List<VBox> footers = new ArrayList<>();
    private final VBox stack = new VBox(12);
    private final VBox view = new VBox(12);

    /** @param footer what stands under the fields of an entry, made anew at each refresh */
    public EntryCards(String id, String noun, Function<T, List<R>> get, BiFunction<T, List<R>, T> with,
                      Function<String, List<FormField<R, ?>>> columns, Function<R, Node> footer, UnaryOperator<List<R>> extend) {
        super(id, noun, get, with, columns);
        this.footer = footer;
        view.getChildren().addAll(stack, adder(extend));
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    void clear(int count) {
        stack.getChildren().clear();
        footers.clear();
    }

    @Override
    void show(int index, R entry, List<FormField<R, ?>> fields, Button remove) {
        var flow = new FlowPane(14, 8);
        // its least height is that at the wrap length: one line
        flow.setPrefWrapLength(ONE_LINE);
        fields.forEach(field -> flow.getChildren().add(field.labelled()));
        HBox.setHgrow(flow, Priority.ALWAYS);
        var below = new VBox(footer.apply(entry));
        footers.add(below);
        var card = new VBox(8, new HBox(8, flow, remove), below);
        card.getStyleClass().add("screen-card");
        stack.getChildren().add(card);
    }

    @Override
    void followed(int index, R entry) {
        footers.get(index).getChildren().setAll(footer.apply(entry));
    }
}
