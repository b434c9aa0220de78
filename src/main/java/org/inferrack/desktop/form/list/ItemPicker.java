package org.inferrack.desktop.form.list;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Reservation;
import org.inferrack.desktop.form.field.FormField;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** An item of the catalogue by name, with the specs that tell it apart; choosing opens a list to search in. */
public final class ItemPicker<T> extends FormField<T, String> {

    private final Supplier<List<? extends Item>> items;
    private final String none;
    private final Button button = new Button();
    private final Label name = new Label();
    private final Label specs = new Label();
    private Function<Item, Optional<Reservation>> reserved = _ -> Optional.empty();

    /**
     * @param items offered, asked at each opening
     * @param none  words for an empty id, empty where one item must be chosen
     */
    public ItemPicker(String id, String label, String none, Supplier<List<? extends Item>> items, Function<T, String> get, BiFunction<T, String, T> with) {
        super(id, label, get, with);
        this.items = items;
        this.none = none;
        button.setId(id);
        button.getStyleClass().add("item-picker");
        button.setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().add("entry-name");
        specs.getStyleClass().add("entry-detail");
        var icon = new FontIcon(Feather.CHEVRON_DOWN);
        var words = new VBox(1, name, specs);
        var line = new javafx.scene.layout.HBox(8, words, icon);
        line.setAlignment(Pos.CENTER_LEFT);
        javafx.scene.layout.HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        line.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setGraphic(line);
        button.setOnAction(_ -> new PickerPopup(id, items.get(), none, shown(), reserved, this::commit).show(button));
    }

    /** What is not offered unasked stands behind the rest, or is not shown until all are asked for. */
    public ItemPicker<T> reserving(Function<Item, Optional<Reservation>> reasons) {
        reserved = reasons;
        return this;
    }

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    protected String other(String value) {
        return value + "?";
    }

    @Override
    protected Node control() {
        return button;
    }

    @Override
    protected void unchanged(String value) {
        display(value);
    }

    @Override
    protected void display(String id) {
        Optional<? extends Item> item = items.get().stream().filter(candidate -> candidate.id().equals(id)).findFirst();
        boolean missing = item.isEmpty() && (!id.isEmpty() || none.isEmpty());
        name.setText(item.map(Item::name).orElse(id.isEmpty() ? none.isEmpty() ? "Choose …" : none : id));
        specs.setText(item.map(KeySpecs::of).orElse(missing && !id.isEmpty() ? "not in the catalogue" : ""));
        specs.setVisible(!specs.getText().isEmpty());
        specs.setManaged(!specs.getText().isEmpty());
        say(missing && !id.isEmpty() ? "The catalogue has no “" + id + "”. Choose another, or add it under Hardware." : "");
        button.setAccessibleText(label() + ": " + name.getText());
        button.setTooltip(new Tooltip(name.getText() + (specs.getText().isEmpty() ? "" : "\n" + specs.getText())));
    }
}
