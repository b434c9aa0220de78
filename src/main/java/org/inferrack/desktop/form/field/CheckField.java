package org.inferrack.desktop.form.field;

import java.util.function.BiFunction;
import java.util.function.Function;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;

/** Yes or no; ticking commits. */
public final class CheckField<T> extends FormField<T, Boolean> {

    private final CheckBox box;

    public CheckField(String id, String label, String words, Function<T, Boolean> get, BiFunction<T, Boolean, T> with) {
        super(id, label, get, with);
        box = new CheckBox(words);
        box.setId(id);
        box.setAccessibleText(label + ": " + words);
        box.setWrapText(true);
        box.setOnAction(_ -> commit(box.isSelected()));
    }

    @Override
    protected Boolean other(Boolean value) {
        return !value;
    }

    @Override
    protected Node control() {
        return box;
    }

    @Override
    protected void display(Boolean value) {
        box.setSelected(value);
    }
}
