package org.inferrack.desktop.form.field;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import javafx.geometry.Pos;
import javafx.scene.control.TextField;

/** A number within a range, with its unit. */
public final class NumberField<T> extends TypedField<T, Double> {

    private final NumberRange range;

    public NumberField(String id, String label, NumberRange range, ToDoubleFunction<T> get, BiFunction<T, Double, T> with) {
        super(id, label, new TextField(), boxed(get), with);
        this.range = range;
        var field = (TextField) input();
        field.setAlignment(Pos.CENTER_RIGHT);
        field.getStyleClass().add("number-field");
    }

    private static <T> Function<T, Double> boxed(ToDoubleFunction<T> get) {
        return get::applyAsDouble;
    }

    @Override
    public String unit() {
        return range.unit();
    }

    @Override
    protected Double other(Double value) {
        return value == 0 ? 1.0 : 0.0;
    }

    @Override
    String write(Double value) {
        return range.text(value);
    }

    @Override
    void take(String text) {
        switch (range.read(text)) {
            case NumberRange.Reading.Value(double value) -> accept(value);
            case NumberRange.Reading.Wrong(String message) -> mark(message);
        }
    }
}
