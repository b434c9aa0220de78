package org.inferrack.desktop.form.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import atlantafx.base.theme.Styles;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.form.field.Complaints;
import org.inferrack.desktop.form.field.Editor;
import org.inferrack.desktop.form.field.FormField;
import org.inferrack.desktop.form.field.FormPart;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A short list inside a value, one line of fields an entry: feeds, adapters, exchange rates. */
public final class EntryRows<T, R> implements FormPart<T> {

    private static final double WIDEST = 860;

    private final String id;
    private final String noun;
    private final Function<T, List<R>> get;
    private final BiFunction<T, List<R>, T> with;
    private final Function<String, List<FormField<R, ?>>> columns;
    private final UnaryOperator<List<R>> extend;
    private final GridPane grid = new GridPane(8, 4);
    private final VBox view = new VBox(6);
    private final List<List<FormField<R, ?>>> lines = new ArrayList<>();
    private Editor<T> editor;

    /**
     * @param noun    of one entry, "feed"
     * @param columns makes the fields of an entry under an id prefix
     * @param extend  the list with a new entry at its end
     */
    public EntryRows(String id, String noun, Function<T, List<R>> get, BiFunction<T, List<R>, T> with,
                     Function<String, List<FormField<R, ?>>> columns, UnaryOperator<List<R>> extend) {
        this.id = id;
        this.noun = noun;
        this.get = get;
        this.with = with;
        this.columns = columns;
        this.extend = extend;
        grid.setId(id);
        grid.setMaxWidth(WIDEST);
        view.setFillWidth(true);
        grid.getStyleClass().add("rows");
        var add = new Button("Add " + noun, new FontIcon(Feather.PLUS));
        add.setId(id + "-add");
        add.getStyleClass().addAll(Styles.SMALL);
        add.setOnAction(_ -> {
            editor.edit("Add " + noun, value -> with.apply(value, extend.apply(get.apply(value))));
            if (!lines.isEmpty()) {
                lines.getLast().getFirst().focus();
            }
        });
        view.getChildren().addAll(grid, add);
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
        if (entries.size() != lines.size()) {
            rebuild(entries);
            return;
        }
        for (int i = 0; i < entries.size(); i++) {
            R entry = entries.get(i);
            lines.get(i).forEach(field -> field.follow(entry));
        }
    }

    @Override
    public void complain(Complaints<T> complaints, T value) {
        var entries = get.apply(value);
        for (int i = 0; i < Math.min(lines.size(), entries.size()); i++) {
            int index = i;
            Complaints<R> here = complaints.in(changed -> with.apply(value, Entries.replaced(entries, index, _ -> changed)));
            lines.get(i).forEach(field -> field.complain(here, entries.get(index)));
        }
    }

    @Override
    public void settle() {
        lines.forEach(line -> line.forEach(FormField::settle));
    }

    private void rebuild(List<R> entries) {
        grid.getChildren().clear();
        lines.clear();
        for (int i = 0; i < entries.size(); i++) {
            lines.add(line(i, entries.get(i)));
        }
        grid.setVisible(!entries.isEmpty());
        grid.setManaged(!entries.isEmpty());
    }

    private List<FormField<R, ?>> line(int index, R entry) {
        var fields = columns.apply(id + "-" + index);
        int column = 0;
        for (FormField<R, ?> field : fields) {
            if (index == 0) {
                grid.add(field.head(), column, 0);
            }
            field.bind((what, change) -> editor.edit(what, value -> with.apply(value, Entries.replaced(get.apply(value), index, change))), entry);
            GridPane.setValignment(field.view(), VPos.TOP);
            GridPane.setHgrow(field.view(), field.wide() ? Priority.ALWAYS : Priority.NEVER);
            grid.add(field.view(), column++, index + 1);
        }
        grid.add(remover(index), column, index + 1);
        return fields;
    }

    private Button remover(int index) {
        var remove = new Button(null, new FontIcon(Feather.X));
        remove.setId(id + "-" + index + "-remove");
        remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        remove.setAccessibleText("Remove " + noun + " " + (index + 1));
        remove.setTooltip(new Tooltip("Remove this " + noun.toLowerCase(Locale.ENGLISH)));
        remove.setOnAction(_ -> editor.edit("Remove " + noun, value -> with.apply(value, Entries.without(get.apply(value), index))));
        return remove;
    }
}
