package org.inferrack.desktop.form.list;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import atlantafx.base.theme.Styles;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Item;
import org.inferrack.desktop.form.field.FormField;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** An item of the catalogue by name, with the specs that tell it apart; typing searches. Committed when the list closes, so that going through it is no edit. */
public final class ItemPicker<T> extends FormField<T, String> {

    /** What stands for no item, or for one that the catalogue does not have. */
    private record Stated(String id, String name) implements Item {
        @Override
        public Facts facts() {
            return Facts.NONE;
        }
    }

    private static final int ROWS = 8;

    private final Supplier<List<? extends Item>> items;
    private final String none;
    private final SearchableComboBox<Item> box = new SearchableComboBox<>();

    /**
     * @param items offered, asked at each refresh
     * @param none  words for an empty id, empty where one item must be chosen
     */
    public ItemPicker(String id, String label, String none, Supplier<List<? extends Item>> items, Function<T, String> get, BiFunction<T, String, T> with) {
        super(id, label, get, with);
        this.items = items;
        this.none = none;
        box.setId(id);
        box.getStyleClass().add("item-picker");
        box.setVisibleRowCount(ROWS);
        box.setPromptText("Choose …");
        box.setPlaceholder(new Label("Nothing found"));
        box.setConverter(searched());
        box.setButtonCell(new ItemCell());
        box.setCellFactory(_ -> new ItemCell());
        box.skinProperty().addListener(_ -> inside(CustomTextField.class).forEach(search -> search.setLeft(new FontIcon(Feather.SEARCH))));
        box.showingProperty().addListener((_, _, showing) -> {
            // while it shows, the tooltip would stand over the list
            box.setTooltip(null);
            // without a chosen item, as while one types, it would be lower and move all that stands below
            box.setMinHeight(showing ? box.getHeight() : Region.USE_COMPUTED_SIZE);
            if (showing) {
                Platform.runLater(this::scrollToChosen);
            } else if (box.getValue() != null) {
                commit(box.getValue().id());
            }
        });
    }

    /** The list that is searched is that of a combo box inside this one; it begins at its top. */
    private void scrollToChosen() {
        inside(ComboBox.class).forEach(inner -> {
            if (inner.getSkin() instanceof ComboBoxListViewSkin<?> skin && skin.getPopupContent() instanceof ListView<?> list) {
                int chosen = inner.getSelectionModel().getSelectedIndex();
                list.scrollTo(chosen);
                // the heights of cells are guesses until they have been laid out once
                list.layout();
                list.scrollTo(chosen);
            }
        });
    }

    private <N extends Node> Stream<N> inside(Class<N> kind) {
        return box.getChildrenUnmodifiable().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** What the words that are typed are looked for in. */
    private static StringConverter<Item> searched() {
        return new StringConverter<>() {
            @Override
            public String toString(Item item) {
                return item == null ? "" : item.name() + " " + item.id() + " " + KeySpecs.of(item);
            }

            @Override
            public Item fromString(String text) {
                return null;
            }
        };
    }

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    protected Node control() {
        return box;
    }

    @Override
    protected void unchanged(String value) {
        if (!box.isShowing()) {
            display(value);
        }
    }

    @Override
    protected void display(String id) {
        var offered = new ArrayList<Item>(items.get());
        if (!none.isEmpty()) {
            offered.addFirst(new Stated("", none));
        }
        if (!offered.equals(box.getItems())) {
            box.getItems().setAll(offered);
        }
        var chosen = offered.stream().filter(item -> item.id().equals(id)).findFirst();
        boolean missing = chosen.isEmpty() && !id.isEmpty();
        box.setValue(chosen.orElse(missing ? new Stated(id, id) : null));
        say(missing ? "The catalogue has no “" + id + "”. Choose another, or add it under Hardware." : "");
        box.pseudoClassStateChanged(Styles.STATE_DANGER, missing);
        String words = chosen.map(item -> item.name() + "\n" + KeySpecs.of(item)).orElse(id).strip();
        box.setAccessibleText(label() + ": " + words);
        box.setTooltip(words.isEmpty() ? null : new Tooltip(words));
    }
}
