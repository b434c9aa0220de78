package org.inferrack.desktop.hardware;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import atlantafx.base.theme.Styles;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Lifecycle;
import org.inferrack.desktop.form.list.KeySpecs;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.listing.CatalogFilter;
import org.inferrack.listing.ListedValue;

/** Items of one shelf, searchable and filtered; what the plan uses is marked and can be shown alone. */
final class ItemTable {

    private static final double ROW = 34;

    private final PlanSession session;
    private final Shelf shelf;
    private final TableView<Item> table = new TableView<>();
    private final ItemFilters filters;
    private final ItemColumns columns;
    private final Label count = new Label();
    private final VBox view;
    private Set<String> inPlan = Set.of();
    private Set<String> own = Set.of();
    private Runnable onSelect = () -> {};
    private String selected = "";
    private boolean refreshing;

    ItemTable(Shelf shelf, PlanSession session) {
        this.session = session;
        this.shelf = shelf;
        columns = new ItemColumns(session);
        filters = new ItemFilters(shelf, session, this::refresh);
        table.setId(shelf.key() + "-table");
        table.setFixedCellSize(ROW);
        table.getStyleClass().addAll(Styles.DENSE, "dense-head");
        table.setPlaceholder(new Label("Nothing found"));
        table.getColumns().setAll(first());
        table.getColumns().addAll(columns.of(shelf));
        ItemColumns.stretch(table.getColumns().get(1), table);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> {
            if (!refreshing && item != null) {
                selected = item.id();
                onSelect.run();
            }
        });
        count.setId(shelf.key() + "-count");
        count.getStyleClass().add("entry-detail");
        count.setWrapText(true);
        var legend = new Label(ListedValue.LEGEND);
        legend.getStyleClass().add("entry-detail");
        legend.setWrapText(true);
        VBox.setVgrow(table, Priority.ALWAYS);
        view = new VBox(8, filters.view(), count, table, legend);
    }

    private List<TableColumn<Item, String>> first() {
        var mark = new TableColumn<Item, String>("");
        mark.setCellValueFactory(cell -> new SimpleStringProperty(inPlan.contains(cell.getValue().id()) ? "●" : ""));
        mark.setPrefWidth(30);
        mark.setCellFactory(_ -> new MarkCell());
        var name = new TableColumn<Item, String>("Name");
        name.setCellValueFactory(cell -> new SimpleStringProperty(name(cell.getValue())));
        name.setCellFactory(_ -> new NameCell());
        return List.of(mark, name);
    }

    private String name(Item item) {
        var state = CatalogFilter.state(item, session.catalog());
        return item.name() + (own.contains(item.id()) ? "  (own)" : "") + (state == Lifecycle.State.CURRENT ? "" : "  (" + state.label() + ")");
    }

    /** Ids of which the plan's library has another version than the shipped one, or the only one. */
    private static Set<String> own(PlanSession session) {
        var shipped = new HashSet<>(session.knowledge().catalog().items());
        return session.plan().library().items().stream().filter(item -> !shipped.contains(item)).map(Item::id).collect(Collectors.toSet());
    }

    VBox view() {
        return view;
    }

    void onSelect(Runnable action) {
        onSelect = action;
    }

    Optional<Item> selected() {
        return items().stream().filter(item -> item.id().equals(selected)).findFirst();
    }

    /** Shows an item, whatever was filtered before. */
    void select(String id) {
        selected = id;
        refresh();
        if (table.getItems().stream().noneMatch(item -> item.id().equals(id)) && items().stream().anyMatch(item -> item.id().equals(id))) {
            filters.clear();
            selected = id;
            refresh();
        }
        table.scrollTo(table.getSelectionModel().getSelectedItem());
    }

    private List<Item> items() {
        return shelf.items().apply(session).stream().map(Item.class::cast).toList();
    }

    void refresh() {
        inPlan = Usage.of(session.plan());
        own = own(session);
        columns.refresh();
        var all = items();
        var filter = filters.filter();
        List<Item> found = all.stream().filter(item -> !filters.usedAlone() || inPlan.contains(item.id())).filter(item -> found(filter, item)).toList();
        refreshing = true;
        try {
            if (!found.equals(table.getItems())) {
                table.getItems().setAll(found);
                table.sort();
            } else {
                table.refresh();
            }
            found.stream().filter(item -> item.id().equals(selected)).findFirst()
                    .or(() -> found.stream().filter(item -> inPlan.contains(item.id())).findFirst())
                    .or(() -> found.stream().findFirst())
                    .ifPresent(item -> {
                        selected = item.id();
                        table.getSelectionModel().select(item);
                    });
        } finally {
            refreshing = false;
        }
        count.setText(counted(all, found, filter));
        onSelect.run();
    }

    private boolean found(CatalogFilter filter, Item item) {
        boolean whateverItsState = filters.usual() && (inPlan.contains(item.id()) || own.contains(item.id()));
        return (whateverItsState ? filter.withStates(CatalogFilter.EVERY_STATE) : filter)
                .finds(item, item.name() + " " + item.id() + " " + KeySpecs.of(item), session.catalog());
    }

    /** "61 of 134 · 12 not sold now", and what could not be compared or read. */
    private String counted(List<Item> all, List<Item> found, CatalogFilter filter) {
        var words = new ArrayList<>(List.of(found.size() + " of " + all.size()));
        long unsold = all.stream().filter(item -> CatalogFilter.state(item, session.catalog()) != Lifecycle.State.CURRENT).count();
        if (unsold > 0 && filters.usual()) {
            words.add(unsold + " not sold now");
        }
        long foreign = all.stream().filter(item -> filter.cannotCompare(item, session.catalog())).count();
        if (foreign > 0) {
            words.add(foreign + " with a price that has no rate to " + filter.currency());
        }
        words.addAll(filters.problems());
        return String.join(" · ", words);
    }

    private static final class MarkCell extends TableCell<Item, String> {
        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            setAccessibleText(empty || text == null || text.isEmpty() ? null : "used in this plan");
            getStyleClass().remove("used-mark");
            getStyleClass().add("used-mark");
        }
    }

    /** A long name is cut in its column, and whole under the mouse. */
    private static final class NameCell extends TableCell<Item, String> {
        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            setTooltip(empty || text == null ? null : new Tooltip(text));
        }
    }
}
