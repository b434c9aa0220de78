package org.inferrack.desktop.hardware;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.desktop.form.field.FormField;
import org.inferrack.desktop.form.field.NumberRange;
import org.inferrack.desktop.form.field.Pending;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.listing.ListedValue;

/** One spec of an item with its evidence and source; a typed value becomes the plan's own, an empty one unknown. */
final class FactField extends FormField<Item, FactField.Entry> implements Pending {

    /** @param absence why there is no value, where there is none */
    record Entry(Optional<Fact> fact, String absence) {
    }

    private static final Source OWN = new Source("stated in this plan", "");

    private final NumberRange range;
    private final TextField input = new TextField();
    private final Label origin = new Label();
    private final VBox box;
    private String displayed = "";

    private final Spec spec;

    /** @param absence why an item has no value */
    FactField(String id, Spec spec, Function<Item, String> absence) {
        super(id, spec.label(), item -> new Entry(item.facts().fact(spec), absence.apply(item)),
                (item, entry) -> Library.withFacts(item, changed(item.facts(), spec, entry.fact())));
        this.spec = spec;
        range = NumberRange.of(spec);
        input.setId(id);
        input.setUserData(this);
        input.setAccessibleText(spec.label());
        input.setPromptText("n/a");
        input.setAlignment(Pos.CENTER_RIGHT);
        input.getStyleClass().add("number-field");
        input.setOnAction(_ -> settle());
        input.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                settle();
            }
        });
        input.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                display(shown());
            }
        });
        origin.getStyleClass().add("entry-detail");
        var unit = new Label(spec.unit());
        unit.getStyleClass().add("entry-detail");
        unit.setMinWidth(56);
        origin.setWrapText(true);
        var typed = new HBox(8, input, unit);
        typed.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(2, typed, origin);
    }

    private static Facts changed(Facts facts, Spec spec, Optional<Fact> fact) {
        return fact.map(known -> facts.with(spec, known)).orElseGet(() -> facts.without(spec));
    }

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    protected Entry other(Entry entry) {
        return with(entry.fact().isPresent() ? Optional.empty() : Optional.of(new Fact(range.max(), Evidence.USER, OWN)));
    }

    @Override
    protected void marked(String problem) {
        input.pseudoClassStateChanged(Styles.STATE_DANGER, !problem.isEmpty());
    }

    @Override
    protected Node control() {
        return box;
    }

    @Override
    protected void display(Entry entry) {
        displayed = entry.fact().map(known -> range.text(known.value())).orElse("");
        input.setText(displayed);
        say("");
        origin.setText(entry.fact().map(this::origin).orElse(entry.absence()));
    }

    /** "27 to 36 kg, estimated from its class · source, date". */
    private String origin(Fact known) {
        return known.range().map(ends -> (FigureFormat.number(ends.low()) + " to " + FigureFormat.number(ends.high()) + " " + spec.unit()).strip() + ", ")
                .orElse("") + known.evidence().label() + " · "
                + ListedValue.words(known.source());
    }

    private static Entry with(Optional<Fact> fact) {
        return new Entry(fact, "");
    }

    @Override
    public boolean pending() {
        return !input.getText().equals(displayed);
    }

    @Override
    public void settle() {
        String text = input.getText();
        if (text.equals(displayed)) {
            return;
        }
        OptionalDouble value = OptionalDouble.empty();
        if (!text.isBlank()) {
            switch (range.read(text)) {
                case NumberRange.Reading.Value(double read) -> value = OptionalDouble.of(read);
                case NumberRange.Reading.Wrong(String message) -> {
                    say(message + " Leave it empty if it is not known.");
                    return;
                }
            }
        }
        displayed = text;
        commit(with(value.isPresent() ? Optional.of(new Fact(value.getAsDouble(), Evidence.USER, OWN)) : Optional.empty()));
    }
}
