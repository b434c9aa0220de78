package org.inferrack.desktop.form.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Any of a few, by id; none ticked means what the first box says, such as "every workload". */
public final class SetField<T> extends FormField<T, List<String>> {

    private static final double WIDEST = 340;

    private final VBox boxes = new VBox(2);
    private final Supplier<Map<String, String>> namesById;
    private final String whenEmpty;
    private Map<String, String> listed = Map.of();

    public SetField(String id, String label, String whenEmpty, Supplier<Map<String, String>> namesById,
                    Function<T, List<String>> get, BiFunction<T, List<String>, T> with) {
        super(id, label, get, with);
        this.namesById = namesById;
        this.whenEmpty = whenEmpty;
        boxes.setId(id);
    }

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    protected List<String> other(List<String> value) {
        var more = new ArrayList<>(value);
        String toggled = namesById.get().keySet().stream().findFirst().orElse("");
        if (!more.remove(toggled)) {
            more.add(toggled);
        }
        return more;
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
    protected void unchanged(List<String> value) {
        // rebuilt only for another choice of boxes, so that the keyboard focus stays
        if (!namesById.get().equals(listed)) {
            display(value);
        }
    }

    @Override
    protected void display(List<String> chosen) {
        listed = Map.copyOf(namesById.get());
        boxes.getChildren().clear();
        var every = new CheckBox(whenEmpty);
        every.setId(id() + "-every");
        every.setSelected(chosen.isEmpty());
        every.setDisable(chosen.isEmpty());
        every.setOnAction(_ -> commit(List.of()));
        boxes.getChildren().add(every);
        var known = new LinkedHashMap<>(namesById.get());
        chosen.forEach(key -> known.putIfAbsent(key, key + " (no longer in the plan)"));
        known.forEach((key, name) -> {
            var box = new CheckBox(name);
            box.setMaxWidth(WIDEST);
            box.setTooltip(new Tooltip(name));
            box.setId(id() + "-" + key);
            box.setSelected(chosen.contains(key));
            box.setOnAction(_ -> {
                var next = new ArrayList<>(chosen);
                if (!next.remove(key)) {
                    next.add(key);
                }
                commit(List.copyOf(next));
            });
            boxes.getChildren().add(box);
        });
    }
}
