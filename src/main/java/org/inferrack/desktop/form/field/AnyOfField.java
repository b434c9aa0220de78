package org.inferrack.desktop.form.field;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;

/** Any of the constants of a kind, each with a box to tick. */
public final class AnyOfField<T, E extends Enum<E>> extends FormField<T, Set<E>> {

    private static final double WIDEST = 340;

    private final Class<E> kind;
    private final FlowPane boxes = new FlowPane(14, 4);
    private boolean displaying;

    public AnyOfField(String id, String label, Class<E> kind, Function<E, String> words, Function<T, Set<E>> get, BiFunction<T, Set<E>, T> with) {
        super(id, label, get, with);
        this.kind = kind;
        boxes.setId(id);
        boxes.setPrefWrapLength(WIDEST);
        for (E constant : kind.getEnumConstants()) {
            var box = new CheckBox(words.apply(constant));
            box.setId(id + "-" + constant.name());
            box.setAccessibleText(label + ": " + words.apply(constant));
            box.setUserData(constant);
            box.selectedProperty().addListener((_, _, _) -> tick());
            boxes.getChildren().add(box);
        }
    }

    private void tick() {
        if (!displaying) {
            var ticked = EnumSet.noneOf(kind);
            boxes.getChildren().stream().map(CheckBox.class::cast).filter(CheckBox::isSelected).forEach(box -> ticked.add(kind.cast(box.getUserData())));
            commit(ticked);
        }
    }

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    protected Set<E> other(Set<E> value) {
        return Arrays.stream(kind.getEnumConstants()).filter(constant -> !value.contains(constant)).findFirst().<Set<E>>map(EnumSet::of)
                .orElseGet(() -> EnumSet.noneOf(kind));
    }

    @Override
    protected Complaints.Scope scope() {
        return Complaints.Scope.WITHIN;
    }

    @Override
    protected Node control() {
        return boxes;
    }

    @Override
    protected void display(Set<E> value) {
        displaying = true;
        try {
            boxes.getChildren().stream().map(CheckBox.class::cast).forEach(box -> box.setSelected(value.contains(kind.cast(box.getUserData()))));
        } finally {
            displaying = false;
        }
    }
}
