package org.inferrack.desktop.form.list;

import java.util.Arrays;
import java.util.Locale;

import javafx.scene.control.TextField;
import org.controlsfx.control.textfield.TextFields;

/** A line to search in a table with: every word must be somewhere in what is looked through. */
public final class SearchField {

    private final TextField field = TextFields.createClearableTextField();

    /** @param onChange called after each letter */
    public SearchField(String id, String prompt, int columns, Runnable onChange) {
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText("Search");
        field.setPrefColumnCount(columns);
        field.textProperty().addListener((_, _, _) -> onChange.run());
    }

    public TextField view() {
        return field;
    }

    public boolean finds(String text) {
        String searched = text.toLowerCase(Locale.ENGLISH);
        return Arrays.stream(field.getText().toLowerCase(Locale.ENGLISH).strip().split("\\s+")).allMatch(searched::contains);
    }
}
