package org.inferrack.desktop.form.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.form.field.Focus;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.plan.Plan;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The left side of a list and its form: choose, add, duplicate, move, remove. Every change is one step that can be undone. */
public final class EntryList<T> {

    /** What a list needs to know of its entries. {@code list} is where they are now, {@code detail} is the second line, {@code copy} makes one with another key. */
    public record Kind<T>(String noun, Supplier<Focus<List<T>>> list, Function<T, String> key, Function<T, String> name, Function<T, String> detail,
                          BiFunction<T, Plan, T> copy, BiFunction<Plan, T, Plan> remove) {
    }

    /** One way to add. */
    public record Adder<T>(String id, String label, Function<Plan, T> create) {
    }

    private final PlanSession session;
    private final String id;
    private final Kind<T> kind;
    private final ListView<T> list = new ListView<>();
    private final VBox view = new VBox(8);
    private final List<Button> onSelected = new ArrayList<>();
    private Runnable onSelect = () -> {};
    private String selected = "";
    private boolean refreshing;

    public EntryList(PlanSession session, String id, Kind<T> kind, List<Adder<T>> adders) {
        this.session = session;
        this.id = id;
        this.kind = kind;
        list.setId(id + "-list");
        list.setAccessibleText("List of " + kind.noun() + "s");
        list.getStyleClass().addAll("entry-list", Styles.DENSE);
        list.setCellFactory(_ -> new EntryCell<>(kind));
        list.setPlaceholder(new Label("No " + kind.noun() + " yet"));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, entry) -> {
            if (!refreshing && entry != null) {
                select(kind.key().apply(entry));
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                remove();
                event.consume();
            }
        });
        var bar = new HBox(2, adder(adders), button("duplicate", "Duplicate", Feather.COPY, this::duplicate),
                button("up", "Move up", Feather.ARROW_UP, () -> move(-1)),
                button("down", "Move down", Feather.ARROW_DOWN, () -> move(1)),
                button("remove", "Remove", Feather.TRASH_2, this::remove));
        VBox.setVgrow(list, Priority.ALWAYS);
        view.getStyleClass().add("entry-list-side");
        view.getChildren().addAll(bar, list);
    }

    private Node adder(List<Adder<T>> adders) {
        if (adders.size() == 1) {
            var button = new Button("Add", new FontIcon(Feather.PLUS));
            button.setId(id + "-add");
            button.setOnAction(_ -> add(adders.getFirst()));
            return button;
        }
        var menu = new MenuButton("Add", new FontIcon(Feather.PLUS));
        menu.setId(id + "-add");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        adders.forEach(adder -> {
            var item = new MenuItem(adder.label());
            item.setId(id + "-add-" + adder.id());
            item.setOnAction(_ -> add(adder));
            menu.getItems().add(item);
        });
        return menu;
    }

    private Button button(String name, String words, Feather icon, Runnable action) {
        var button = new Button(null, new FontIcon(icon));
        button.setId(id + "-" + name);
        button.setAccessibleText(words + " " + kind.noun());
        button.setTooltip(new Tooltip(words));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setOnAction(_ -> action.run());
        onSelected.add(button);
        return button;
    }

    /** Called whenever another entry is selected, and when none is left. */
    public void onSelect(Runnable action) {
        onSelect = action;
    }

    public void add(Adder<T> adder) {
        T entry = adder.create().apply(session.plan());
        selected = kind.key().apply(entry);
        change("Add " + kind.noun(), entries -> entries.add(entry));
        onSelect.run();
    }

    private void duplicate() {
        selected().ifPresent(entry -> {
            T copy = kind.copy().apply(entry, session.plan());
            selected = kind.key().apply(copy);
            change("Duplicate " + kind.noun(), entries -> entries.add(index(entries, kind.key().apply(entry)) + 1, copy));
            onSelect.run();
        });
    }

    private void move(int step) {
        selected().ifPresent(_ -> change("Move " + kind.noun(), entries -> {
            int from = index(entries, selected);
            int to = from + step;
            if (to >= 0 && to < entries.size()) {
                entries.add(to, entries.remove(from));
            }
        }));
    }

    private void remove() {
        selected().ifPresent(entry -> {
            var entries = entries();
            int index = index(entries, selected);
            var next = index + 1 < entries.size() ? entries.get(index + 1) : index > 0 ? entries.get(index - 1) : null;
            selected = next == null ? "" : kind.key().apply(next);
            session.edit("Remove " + kind.noun() + " " + kind.name().apply(entry), plan -> kind.remove().apply(plan, entry));
            onSelect.run();
        });
    }

    private void change(String what, java.util.function.Consumer<List<T>> change) {
        var place = kind.list().get();
        session.edit(what, plan -> place.read(plan).map(entries -> {
            var copy = new ArrayList<>(entries);
            change.accept(copy);
            return place.write(plan, copy);
        }).orElse(plan));
    }

    /** Follows the plan; keeps the selection where it still exists, else selects the first entry. */
    public void refresh() {
        var entries = entries();
        refreshing = true;
        try {
            if (!entries.equals(list.getItems())) {
                list.getItems().setAll(entries);
            }
            int index = index(entries, selected);
            if (index < 0 && !entries.isEmpty()) {
                index = 0;
            }
            String now = index < 0 ? "" : kind.key().apply(entries.get(index));
            list.getSelectionModel().clearAndSelect(Math.max(index, 0));
            if (!Objects.equals(now, selected)) {
                selected = now;
                onSelect.run();
            }
        } finally {
            refreshing = false;
        }
        onSelected.forEach(button -> button.setDisable(selected.isEmpty()));
    }

    public void select(String key) {
        if (!key.equals(selected)) {
            selected = key;
            onSelect.run();
            refresh();
        }
    }

    /** The selected entry as the plan has it now. */
    public Optional<T> selected() {
        return focus().read(session.plan());
    }

    public Focus<T> focus() {
        return Focus.keyed(kind.list().get(), kind.key(), selected);
    }

    private List<T> entries() {
        return kind.list().get().read(session.plan()).orElse(List.of());
    }

    private int index(List<T> entries, String key) {
        for (int i = 0; i < entries.size(); i++) {
            if (kind.key().apply(entries.get(i)).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    public VBox view() {
        return view;
    }
}
