package org.inferrack.desktop.form.field;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** One of a few; choosing commits. */
public final class ChoiceField<T, V> extends FormField<T, V> {

    private final ComboBox<V> box = new ComboBox<>();
    private final Supplier<List<V>> choices;
    private boolean displaying;

    /**
     * @param choices asked again at each refresh, for they may depend on the plan
     * @param words   how a choice is written
     */
    public ChoiceField(String id, String label, Supplier<List<V>> choices, Function<V, String> words, Function<T, V> get, BiFunction<T, V, T> with) {
        super(id, label, get, with);
        this.choices = choices;
        box.setId(id);
        box.setAccessibleText(label);
        box.getStyleClass().add("choice-field");
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(V value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public V fromString(String text) {
                return null;
            }
        });
        box.valueProperty().addListener((_, _, chosen) -> {
            if (!displaying && chosen != null) {
                commit(chosen);
            }
        });
    }

    public static <T, E extends Enum<E>> ChoiceField<T, E> of(String id, String label, Class<E> type, Function<E, String> words,
                                                              Function<T, E> get, BiFunction<T, E, T> with) {
        return new ChoiceField<>(id, label, () -> List.of(type.getEnumConstants()), words, get, with);
    }

    @Override
    protected V other(V value) {
        return choices.get().stream().filter(choice -> !choice.equals(value)).findFirst().orElse(value);
    }

    @Override
    protected Node control() {
        return box;
    }

    @Override
    protected void display(V value) {
        displaying = true;
        try {
            var now = choices.get();
            if (!now.equals(box.getItems())) {
                box.getItems().setAll(now);
            }
            box.setValue(value);
        } finally {
            displaying = false;
        }
    }

    @Override
    protected void unchanged(V value) {
        if (!choices.get().equals(box.getItems()) || !Objects.equals(value, box.getValue())) {
            display(value);
        }
    }
}
