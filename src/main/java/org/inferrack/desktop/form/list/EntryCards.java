package org.inferrack.desktop.form.list;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.form.field.Complaints;
import org.inferrack.desktop.form.field.Editor;
import org.inferrack.desktop.form.field.FormField;
import org.inferrack.desktop.form.field.FormPart;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A list inside a value, one card an entry: like {@link EntryRows}, for entries with too many fields for one line. */
public final class EntryCards<T, R> implements FormPart<T> {

    private record Card<R>(List<FormField<R, ?>> fields, VBox footer) {
    }

    private static final double ONE_LINE = 2000;

    private final String id;
    private final String noun;
    private final Function<T, List<R>> get;
    private final BiFunction<T, List<R>, T> with;
    private final Function<String, List<FormField<R, ?>>> columns;
    private final Function<R, Node> footer;
    private final List<Card<R>> cards = new ArrayList<>();
    private final VBox stack = new VBox(12);
    private final VBox view = new VBox(12);
    private Editor<T> editor;

    /** @param footer what stands under the fields of an entry, made anew at each refresh */
    public EntryCards(String id, String noun, Function<T, List<R>> get, BiFunction<T, List<R>, T> with,
                      Function<String, List<FormField<R, ?>>> columns, Function<R, Node> footer, UnaryOperator<List<R>> extend) {
        this.id = id;
        this.noun = noun;
        this.get = get;
        this.with = with;
        this.columns = columns;
        this.footer = footer;
        var add = new Button("Add " + noun, new FontIcon(Feather.PLUS));
        add.setId(id + "-add");
        add.setOnAction(_ -> editor.edit("Add " + noun, value -> with.apply(value, extend.apply(get.apply(value)))));
        view.getChildren().addAll(stack, add);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void bind(Editor<T> newEditor, T value) {
        editor = newEditor;
        rebuild(get.apply(value));
    }

    @Override
    public void follow(T value) {
        var entries = get.apply(value);
        if (entries.size() != cards.size()) {
            rebuild(entries);
            return;
        }
        for (int i = 0; i < entries.size(); i++) {
            R entry = entries.get(i);
            cards.get(i).fields().forEach(field -> field.follow(entry));
            cards.get(i).footer().getChildren().setAll(footer.apply(entry));
        }
    }

    @Override
    public void complain(Complaints<T> complaints, T value) {
        var entries = get.apply(value);
        for (int i = 0; i < Math.min(cards.size(), entries.size()); i++) {
            int index = i;
            Complaints<R> here = complaints.in(changed -> with.apply(value, Entries.replaced(entries, index, _ -> changed)));
            cards.get(i).fields().forEach(field -> field.complain(here, entries.get(index)));
        }
    }

    @Override
    public void settle() {
        cards.forEach(card -> card.fields().forEach(FormField::settle));
    }

    private void rebuild(List<R> entries) {
        stack.getChildren().clear();
        cards.clear();
        for (int i = 0; i < entries.size(); i++) {
            stack.getChildren().add(card(i, entries.get(i)));
        }
    }

    private Node card(int index, R entry) {
        var fields = columns.apply(id + "-" + index);
        var flow = new FlowPane(14, 8);
        // its least height is that at the wrap length: one line
        flow.setPrefWrapLength(ONE_LINE);
        for (FormField<R, ?> field : fields) {
            field.bind((what, change) -> editor.edit(what, value -> with.apply(value, Entries.replaced(get.apply(value), index, change))), entry);
            flow.getChildren().add(field.labelled());
        }
        var remove = new Button(null, new FontIcon(Feather.X));
        remove.setId(id + "-" + index + "-remove");
        remove.setAccessibleText("Remove " + noun + " " + (index + 1));
        remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        remove.setOnAction(_ -> editor.edit("Remove " + noun, value -> with.apply(value, Entries.without(get.apply(value), index))));
        var below = new VBox(footer.apply(entry));
        HBox.setHgrow(flow, Priority.ALWAYS);
        var box = new VBox(8, new HBox(8, flow, remove), below);
        box.getStyleClass().add("screen-card");
        cards.add(new Card<>(fields, below));
        return box;
    }
}
