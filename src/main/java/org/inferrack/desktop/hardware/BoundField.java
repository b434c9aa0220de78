package org.inferrack.desktop.hardware;

import java.util.OptionalDouble;

import atlantafx.base.theme.Styles;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.inferrack.desktop.form.field.NumberRange;

/** One end of what a table is filtered by, as a person of this machine's language types it; empty for no end. */
final class BoundField {

    private static final NumberRange ANY = new NumberRange(0, 1e12, "", false, 0);

    private final TextField field = new TextField();
    private final String label;
    private String problem = "";

    BoundField(String id, String label, String prompt, Runnable onChange) {
        this.label = label;
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(label);
        field.setPrefColumnCount(4);
        field.textProperty().addListener((_, _, _) -> {
            value();
            field.pseudoClassStateChanged(Styles.STATE_DANGER, !problem.isEmpty());
            field.setTooltip(problem.isEmpty() ? null : new Tooltip(problem));
            onChange.run();
        });
    }

    TextField view() {
        return field;
    }

    /** Empty too while what stands there is no number; {@link #problem} says so then. */
    OptionalDouble value() {
        problem = "";
        if (field.getText().isBlank()) {
            return OptionalDouble.empty();
        }
        return switch (ANY.read(field.getText())) {
            case NumberRange.Reading.Value(double read) -> OptionalDouble.of(read);
            case NumberRange.Reading.Wrong(String message) -> {
                problem = label + ": " + message;
                yield OptionalDouble.empty();
            }
        };
    }

    String problem() {
        return problem;
    }

    void clear() {
        field.clear();
    }
}
