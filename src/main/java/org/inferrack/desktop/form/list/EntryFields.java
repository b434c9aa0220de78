package org.inferrack.desktop.form.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.inferrack.desktop.form.field.Complaints;
import org.inferrack.desktop.form.field.Editor;
import org.inferrack.desktop.form.field.FormField;
import org.inferrack.desktop.form.field.FormPart;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A list inside a value whose entries have fields of their own, wherever these stand. */
abstract sealed class EntryFields<T, R> implements FormPart<T> permits EntryRows, EntryCards {

    private final String id;
    private final String noun;
    private final Function<T, List<R>> get;
    private final BiFunction<T, List<R>, T> with;
    private final Function<String, List<FormField<R, ?>>> columns;
    private final List<List<FormField<R, ?>>> entries = new ArrayList<>();
    private Editor<T> editor;

    /**
     * @param noun    of one entry, "feed"
     * @param columns makes the fields of an entry under an id prefix
     */
    EntryFields(String id, String noun, Function<T, List<R>> get, BiFunction<T, List<R>, T> with, Function<String, List<FormField<R, ?>>> columns) {
        this.id = id;
        this.noun = noun;
        this.get = get;
        this.with = with;
        this.columns = columns;
    }

    /** Takes away what is shown, before {@code count} entries are. */
    abstract void clear(int count);

    /** Shows an entry by its fields, which are bound, and the button that removes it. */
    abstract void show(int index, R entry, List<FormField<R, ?>> fields, Button remove);

    /** An entry that is shown is another one now; its fields know. */
    void followed(int index, R entry) {
    }

    /** @param extend the list with a new entry at its end */
    final Button adder(UnaryOperator<List<R>> extend) {
        var add = new Button("Add " + noun, new FontIcon(Feather.PLUS));
        add.setId(id + "-add");
        add.setOnAction(_ -> {
            editor.edit("Add " + noun, value -> with.apply(value, extend.apply(get.apply(value))));
            if (!entries.isEmpty()) {
                entries.getLast().getFirst().focus();
            }
        });
        return add;
    }

    @Override
    public final void bind(Editor<T> newEditor, T value) {
        editor = newEditor;
        rebuild(get.apply(value));
    }

    @Override
    public final void follow(T value) {
        var now = get.apply(value);
        if (now.size() != entries.size()) {
            rebuild(now);
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            R entry = now.get(i);
            entries.get(i).forEach(field -> field.follow(entry));
            followed(i, entry);
        }
    }

    @Override
    public final void complain(Complaints<T> complaints, T value) {
        var now = get.apply(value);
        for (int i = 0; i < Math.min(entries.size(), now.size()); i++) {
            int index = i;
            Complaints<R> here = complaints.in(changed -> with.apply(value, Entries.replaced(now, index, _ -> changed)));
            entries.get(i).forEach(field -> field.complain(here, now.get(index)));
        }
    }

    @Override
    public final void settle() {
        entries.forEach(fields -> fields.forEach(FormField::settle));
    }

    private void rebuild(List<R> now) {
        clear(now.size());
        entries.clear();
        for (int i = 0; i < now.size(); i++) {
            int index = i;
            var fields = columns.apply(id + "-" + index);
            for (FormField<R, ?> field : fields) {
                field.bind((what, change) -> editor.edit(what, value -> with.apply(value, Entries.replaced(get.apply(value), index, change))), now.get(i));
            }
            entries.add(fields);
            show(i, now.get(i), fields, remover(i));
        }
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
