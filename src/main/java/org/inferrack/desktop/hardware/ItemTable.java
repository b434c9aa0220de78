package org.inferrack.desktop.hardware;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import atlantafx.base.theme.Styles;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Spec;
import org.inferrack.desktop.form.list.KeySpecs;
import org.inferrack.desktop.form.list.SearchField;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.engine.figure.FigureFormat;

/** Items of one kind, searchable; what the plan uses is marked and can be shown alone. */
final class ItemTable {

    private static final double ROW = 34;
    private static final double SPEC_WIDTH = 100;
    private static final double HEAD = 46;

    private final PlanSession session;
    private final Function<PlanSession, List<? extends Item>> items;
    private final TableView<Item> table = new TableView<>();
    private final SearchField search;
    private final CheckBox used = new CheckBox("Used in this plan");
    private final Label count = new Label();
    private final VBox view;
    private Set<String> inPlan = Set.of();
    private Set<String> own = Set.of();
    private Runnable onSelect = () -> {};
    private String selected = "";
    private boolean refreshing;

    ItemTable(String id, PlanSession session, Function<PlanSession, List<? extends Item>> items, List<Spec> specs) {
        this.session = session;
        this.items = items;
        table.setId(id + "-table");
        table.setFixedCellSize(ROW);
        table.getStyleClass().addAll(Styles.DENSE, "dense-head");
        table.setPlaceholder(new Label("Nothing found"));
        table.getColumns().setAll(columns(specs));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> {
            if (!refreshing && item != null) {
                selected = item.id();
                onSelect.run();
            }
        });
        search = new SearchField(id + "-search", "Search by name, maker or spec", 22, this::refresh);
        used.setId(id + "-used");
        used.setOnAction(_ -> refresh());
        count.getStyleClass().add("entry-detail");
        var bar = new HBox(12, search.view(), used, count);
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(table, Priority.ALWAYS);
        view = new VBox(10, bar, table);
    }

    private List<TableColumn<Item, ?>> columns(List<Spec> specs) {
        var columns = new ArrayList<TableColumn<Item, ?>>();
        var mark = new TableColumn<Item, String>("");
        mark.setCellValueFactory(cell -> new SimpleStringProperty(inPlan.contains(cell.getValue().id()) ? "●" : ""));
        mark.setPrefWidth(30);
        mark.setCellFactory(_ -> new MarkCell());
        columns.add(mark);
        var name = new TableColumn<Item, String>("Name");
        name.setCellValueFactory(cell -> new SimpleStringProperty(cell.getValue().name() + (own.contains(cell.getValue().id()) ? "  (own)" : "")));
        name.setPrefWidth(230);
        columns.add(name);
        for (Spec spec : specs) {
            var column = new TableColumn<Item, Double>();
            column.setGraphic(head(spec));
            // absent values sort below every number and are shown as n/a
            column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue().facts().value(spec).stream().boxed().findFirst().orElse(null)));
            column.setCellFactory(_ -> new SpecCell());
            column.setPrefWidth(SPEC_WIDTH);
            column.getStyleClass().add("amount-column");
            columns.add(column);
        }
        return columns;
    }

    private static Label head(Spec spec) {
        var head = new Label(spec.unit().isEmpty() ? spec.label() : spec.label() + ", " + spec.unit());
        head.setWrapText(true);
        head.setPrefWidth(SPEC_WIDTH - 10);
        head.setMinHeight(HEAD);
        return head;
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
        return items.apply(session).stream().filter(item -> item.id().equals(selected)).map(Item.class::cast).findFirst();
    }

    void select(String id) {
        selected = id;
        refresh();
        table.scrollTo(table.getSelectionModel().getSelectedItem());
    }

    void refresh() {
        inPlan = Usage.of(session.plan());
        own = own(session);
        var all = items.apply(session);
        List<Item> found = all.stream().map(Item.class::cast).filter(item -> !used.isSelected() || inPlan.contains(item.id()))
                .filter(item -> search.finds(item.name() + " " + item.id() + " " + KeySpecs.of(item))).toList();
        refreshing = true;
        try {
            if (!found.equals(table.getItems())) {
                table.getItems().setAll(found);
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
        count.setText(found.size() + " of " + all.size());
        onSelect.run();
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

    private static final class SpecCell extends TableCell<Item, Double> {
        @Override
        protected void updateItem(Double value, boolean empty) {
            super.updateItem(value, empty);
            setAlignment(Pos.CENTER_RIGHT);
            getStyleClass().remove("missing");
            if (empty || getTableRow() == null || getTableRow().getItem() == null) {
                setText(null);
            } else if (value == null) {
                setText("n/a");
                getStyleClass().add("missing");
            } else {
                setText(FigureFormat.number(value));
            }
        }
    }
}
