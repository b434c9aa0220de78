package org.inferrack.desktop.form.list;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import atlantafx.base.theme.Styles;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Reservation;

/** A search line over a list of items; Enter or a click chooses, Esc leaves. */
final class PickerPopup {

    private record None(String name) implements Item {
        @Override
        public String id() {
            return "";
        }

        @Override
        public Facts facts() {
            return Facts.NONE;
        }
    }

    private final Popup popup = new Popup();
    private final TextField search = new TextField();
    private final ListView<Item> list = new ListView<>();
    private final Map<String, Reservation> reasons = new HashMap<>();
    private final CheckBox every;
    private final Consumer<String> choose;

    /** @param reserved why an item is not offered unasked */
    PickerPopup(String id, List<? extends Item> items, String none, String chosen, Function<Item, Optional<Reservation>> reserved, Consumer<String> choose) {
        this.choose = choose;
        items.forEach(item -> reserved.apply(item).ifPresent(reason -> reasons.put(item.id(), reason)));
        var all = FXCollections.<Item>observableArrayList();
        if (!none.isEmpty()) {
            all.add(new None(none));
        }
        items.stream().sorted(Comparator.comparing(item -> reasons.containsKey(item.id()))).forEach(all::add);
        var found = new FilteredList<>(all);
        long hidden = items.stream().filter(item -> hidden(item, chosen)).count();
        every = new CheckBox("Also " + hidden + " that are announced, no longer sold, consumer parts or not for this place");
        every.setId(id + "-every");
        every.setVisible(hidden > 0);
        every.setManaged(hidden > 0);
        Runnable filter = () -> {
            found.setPredicate(item -> matches(item, search.getText()) && (every.isSelected() || !hidden(item, chosen)));
            list.getSelectionModel().selectFirst();
        };
        search.setId(id + "-search");
        search.setPromptText("Search " + (items.size() - hidden) + " entries");
        search.setAccessibleText("Search");
        search.textProperty().addListener((_, _, _) -> filter.run());
        every.setOnAction(_ -> filter.run());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        filter.run();
        list.setId(id + "-choices");
        list.getStyleClass().addAll("entry-list", Styles.DENSE);
        list.setItems(found);
        list.setPlaceholder(new Label("Nothing found"));
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new ItemCell(this::take, reasons));
        all.stream().filter(item -> item.id().equals(chosen)).findFirst().ifPresent(item -> {
            list.getSelectionModel().select(item);
            list.scrollTo(item);
        });
        var box = new VBox(6, search, list, every);
        VBox.setVgrow(list, Priority.ALWAYS);
        box.getStyleClass().add("picker-popup");
        popup.getContent().add(box);
        popup.setAutoHide(true);
    }

    /** A workstation card stands behind the rest; what cannot be had here is not shown until it is asked for. */
    private boolean hidden(Item item, String chosen) {
        Reservation reason = reasons.get(item.id());
        return reason != null && reason.kind() != Reservation.Kind.WORKSTATION && !item.id().equals(chosen);
    }

    void show(Node owner) {
        Bounds bounds = owner.localToScreen(owner.getBoundsInLocal());
        var box = (VBox) popup.getContent().getFirst();
        box.setPrefWidth(Math.max(420, bounds.getWidth()));
        box.setPrefHeight(380);
        popup.show(owner, bounds.getMinX(), bounds.getMaxY() + 2);
        search.requestFocus();
    }

    /** Every word must be somewhere in name, id or specs. */
    static boolean matches(Item item, String text) {
        String all = (item.name() + " " + item.id() + " " + KeySpecs.of(item)).toLowerCase(Locale.ENGLISH);
        return Arrays.stream(text.toLowerCase(Locale.ENGLISH).strip().split("\\s+")).allMatch(all::contains);
    }

    private void key(KeyEvent event) {
        int index = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            list.getSelectionModel().clearAndSelect(Math.clamp(index + (event.getCode() == KeyCode.DOWN ? 1 : -1), 0, Math.max(0, list.getItems().size() - 1)));
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            take(list.getSelectionModel().getSelectedItem());
            event.consume();
        }
    }

    private void take(Item item) {
        if (item != null) {
            popup.hide();
            choose.accept(item.id());
        }
    }

    private static final class ItemCell extends ListCell<Item> {

        private final Label name = new Label();
        private final Label specs = new Label();
        private final VBox box = new VBox(1, name, specs);
        private final Map<String, Reservation> reasons;

        ItemCell(Consumer<Item> take, Map<String, Reservation> reasons) {
            this.reasons = reasons;
            name.getStyleClass().add("entry-name");
            specs.getStyleClass().add("entry-detail");
            setPrefWidth(0);
            setOnMouseClicked(_ -> take.accept(getItem()));
        }

        @Override
        protected void updateItem(Item item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
            } else {
                name.setText(item.name());
                Reservation reason = reasons.get(item.id());
                specs.setText(Stream.of(reason == null ? "" : reason.words(), KeySpecs.of(item)).filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")));
                setGraphic(box);
            }
        }
    }
}
