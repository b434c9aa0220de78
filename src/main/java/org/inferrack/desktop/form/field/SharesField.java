package org.inferrack.desktop.form.field;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.plan.Limit;

/** Shares by id that make a whole; all blank means everything at the first. Committed only when they add up to 100 %. */
public final class SharesField<T> extends FormField<T, Map<String, Double>> {

    private static final NumberRange SHARE = NumberRange.percent(Limit.SHARE);
    private static final double ROUNDING = 1e-6;

    private final GridPane grid = new GridPane(8, 4);
    private final Supplier<Map<String, String>> namesById;
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private Map<String, String> listed = Map.of();

    public SharesField(String id, String label, Supplier<Map<String, String>> namesById,
                       Function<T, Map<String, Double>> get, BiFunction<T, Map<String, Double>, T> with) {
        super(id, label, get, with);
        this.namesById = namesById;
        grid.setId(id);
    }

    @Override
    protected Map<String, Double> other(Map<String, Double> value) {
        var more = new TreeMap<>(value);
        more.put("\u0001", 1.0);
        more.put("\u0002", 1.0);
        return more;
    }

    @Override
    protected Complaints.Scope scope() {
        return Complaints.Scope.WITHIN;
    }

    @Override
    protected Node control() {
        return grid;
    }

    @Override
    protected void unchanged(Map<String, Double> value) {
        if (!namesById.get().equals(listed)) {
            display(value);
        }
    }

    @Override
    protected void display(Map<String, Double> shares) {
        grid.getChildren().clear();
        fields.clear();
        listed = Map.copyOf(namesById.get());
        var known = new LinkedHashMap<>(namesById.get());
        shares.keySet().forEach(key -> known.putIfAbsent(key, key + " (no longer in the plan)"));
        boolean first = true;
        for (var site : known.entrySet()) {
            row(site.getKey(), site.getValue(), shares, first && shares.isEmpty());
            first = false;
        }
    }

    private void row(String key, String name, Map<String, Double> shares, boolean everything) {
        var field = new TextField(shares.containsKey(key) ? SHARE.text(shares.get(key)) : "");
        field.setId(id() + "-" + key);
        field.setAccessibleText(label() + " " + name);
        field.setAlignment(Pos.CENTER_RIGHT);
        field.getStyleClass().add("number-field");
        field.setPromptText(everything ? "100" : "0");
        field.setOnAction(_ -> settle());
        field.focusedProperty().addListener((_, _, focused) -> {
            // moving from one share to the next is still the same statement
            if (!focused && fields.values().stream().noneMatch(other -> other.getScene() != null && other.getScene().getFocusOwner() == other)) {
                settle();
            }
        });
        fields.put(key, field);
        var label = new Label(name);
        label.setMaxWidth(280);
        grid.addRow(fields.size() - 1, field, new Label("%"), label);
    }

    @Override
    public void settle() {
        var shares = new TreeMap<String, Double>();
        for (var entry : fields.entrySet()) {
            String text = entry.getValue().getText();
            if (text.isBlank()) {
                continue;
            }
            switch (SHARE.read(text)) {
                case NumberRange.Reading.Value(double share) when share > 0 -> shares.put(entry.getKey(), share);
                case NumberRange.Reading.Value _ -> {}
                case NumberRange.Reading.Wrong(String message) -> {
                    mark(message);
                    return;
                }
            }
        }
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!shares.isEmpty() && Math.abs(sum - 1) > ROUNDING) {
            mark("The shares add up to " + FigureFormat.percent(sum) + ". Make them 100 %, or leave all empty for the first site alone.");
            return;
        }
        mark("");
        commit(shares);
    }

    private void mark(String problem) {
        say(problem);
    }

    @Override
    protected void marked(String problem) {
        fields.values().forEach(field -> field.pseudoClassStateChanged(Styles.STATE_DANGER, !problem.isEmpty()));
    }
}
