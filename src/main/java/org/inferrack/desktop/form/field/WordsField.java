package org.inferrack.desktop.form.field;

import java.util.function.BiFunction;
import java.util.function.Function;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.inferrack.plan.AtMost;

/** Free text of one line or of several. */
public final class WordsField<T> extends TypedField<T, String> {

    private final boolean required;
    private final int longest;

    private WordsField(String id, String label, boolean required, boolean lines, Function<T, String> get, BiFunction<T, String, T> with) {
        super(id, label, lines ? new TextArea() : new TextField(), get, with);
        this.required = required;
        longest = lines ? AtMost.NOTES : AtMost.TEXT;
        if (input() instanceof TextArea area) {
            area.setWrapText(true);
            area.setPrefRowCount(4);
        }
        input().getStyleClass().add("words-field");
    }

    /** A line that must not be empty, such as a name. */
    public static <T> WordsField<T> name(String id, String label, Function<T, String> get, BiFunction<T, String, T> with) {
        return new WordsField<>(id, label, true, false, get, with);
    }

    public static <T> WordsField<T> line(String id, String label, Function<T, String> get, BiFunction<T, String, T> with) {
        return new WordsField<>(id, label, false, false, get, with);
    }

    /** Several lines; Ctrl+Enter or leaving commits. */
    public static <T> WordsField<T> lines(String id, String label, Function<T, String> get, BiFunction<T, String, T> with) {
        return new WordsField<>(id, label, false, true, get, with);
    }

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    protected String other(String value) {
        return value + ".";
    }

    @Override
    String write(String value) {
        return value;
    }

    @Override
    void take(String text) {
        String stripped = text.strip();
        if (required && stripped.isEmpty()) {
            mark(label() + " must not be empty. Enter at least one letter.");
        } else if (stripped.length() > longest) {
            mark(label() + " has " + stripped.length() + " characters. Enter at most " + longest + ".");
        } else {
            accept(stripped);
        }
    }
}
