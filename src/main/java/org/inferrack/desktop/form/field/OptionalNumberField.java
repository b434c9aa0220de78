package org.inferrack.desktop.form.field;

import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;

import javafx.geometry.Pos;
import javafx.scene.control.TextField;

/** A number that may be left out; the empty control says what that means, "no limit" or "engine decides". */
public final class OptionalNumberField<T> extends TypedField<T, OptionalDouble> {

    private final NumberRange range;

    public OptionalNumberField(String id, String label, NumberRange range, String whenEmpty,
                               Function<T, OptionalDouble> get, BiFunction<T, OptionalDouble, T> with) {
        super(id, label, new TextField(), get, with);
        this.range = range;
        var field = (TextField) input();
        field.setPromptText(whenEmpty);
        field.setAlignment(Pos.CENTER_RIGHT);
        field.getStyleClass().add("number-field");
    }

    @Override
    public String unit() {
        return range.unit();
    }

    @Override
    protected OptionalDouble other(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.empty() : OptionalDouble.of(1);
    }

    @Override
    String write(OptionalDouble value) {
        return value.isPresent() ? range.text(value.getAsDouble()) : "";
    }

    @Override
    void take(String text) {
        if (text.isBlank()) {
            accept(OptionalDouble.empty());
            return;
        }
        switch (range.read(text)) {
            case NumberRange.Reading.Value(double value) -> accept(OptionalDouble.of(value));
            case NumberRange.Reading.Wrong(String message) -> mark(message + " Leave it empty for “" + input().getPromptText() + "”.");
        }
    }
}
