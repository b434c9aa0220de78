package org.inferrack.desktop.form.field;

import java.util.function.BiFunction;
import java.util.function.Function;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A field that is typed: Enter or leaving commits, Esc takes back, wrong text stays and is marked. */
abstract class TypedField<T, V> extends FormField<T, V> implements Pending {

    private final TextInputControl input;
    private String displayed = "";

    TypedField(String id, String label, TextInputControl input, Function<T, V> get, BiFunction<T, V, T> with) {
        super(id, label, get, with);
        this.input = input;
        input.setId(id);
        input.setUserData(this);
        input.setAccessibleText(label);
        input.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                settle();
            }
        });
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && (!(input instanceof TextArea) || event.isShortcutDown())) {
            settle();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !input.getText().equals(displayed)) {
            put(displayed);
            event.consume();
        }
    }

    final TextInputControl input() {
        return input;
    }

    @Override
    protected final Node control() {
        return input;
    }

    @Override
    protected final void display(V value) {
        put(write(value));
    }

    private void put(String text) {
        displayed = text;
        if (!text.equals(input.getText())) {
            input.setText(text);
        }
        mark("");
    }

    @Override
    public final void settle() {
        // only what was really typed is committed: writing a rounded display back would change the plan by itself
        if (input.getText().equals(displayed)) {
            mark("");
        } else {
            take(input.getText());
        }
    }

    @Override
    public final boolean pending() {
        return !input.getText().equals(displayed);
    }

    final void accept(V value) {
        mark("");
        commit(value);
        put(write(value));
    }

    final void mark(String problem) {
        say(problem);
    }

    @Override
    protected final void marked(String problem) {
        super.marked(problem);
        input.setAccessibleHelp(problem.isEmpty() ? hint() : problem);
    }

    abstract String write(V value);

    /** Reads the text and calls {@link #accept} or {@link #mark}. */
    abstract void take(String text);
}
