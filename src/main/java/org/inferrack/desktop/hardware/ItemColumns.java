package org.inferrack.desktop.hardware;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Described;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.listing.ListedPrice;
import org.inferrack.listing.ListedValue;
import org.inferrack.listing.ServerPlaces;
import org.inferrack.plan.ItemFit;

/** Price, watts, what fits and key facts of the items on a shelf, a column each. */
final class ItemColumns {

    private static final double WIDTH = 92;
    private static final double NARROW = 84;
    private static final double WIDE = 176;
    private static final double NAME = 200;
    private static final double HEAD = 46;
    /** Bars and borders of a table. */
    private static final double FRAME = 18;
    /** What is absent stands below every number, however a table is sorted first. */
    private static final Comparator<ListedValue> BY_AMOUNT = Comparator.comparingDouble(value -> value.amount().orElse(Double.NEGATIVE_INFINITY));

    private final PlanSession session;
    private final Label price = head("", WIDTH);
    private final Map<String, ListedValue> chassis = new HashMap<>();
    private Catalog counted = Catalog.EMPTY;

    ItemColumns(PlanSession session) {
        this.session = session;
    }

    /** The columns after the name's. */
    List<TableColumn<Item, ?>> of(Shelf shelf) {
        var columns = new ArrayList<TableColumn<Item, ?>>();
        if (shelf.bought()) {
            columns.add(column(price, WIDTH, Pos.CENTER_RIGHT,
                    item -> ListedPrice.of(item, session.catalog(), session.plan().currency(), session.plan().economics().exchangeRates())));
            columns.add(column(head("Power, W", NARROW), NARROW, Pos.CENTER_RIGHT, this::watts));
        }
        if (shelf.key().equals("servers")) {
            columns.add(column(head("Accelerators it takes", WIDE), WIDE, Pos.CENTER_LEFT,
                    item -> ServerPlaces.of((ServerModel) item, session.catalog().annotations())));
        }
        shelf.specs().forEach(spec -> columns.add(column(head(label(spec), width(spec)), width(spec), Pos.CENTER_RIGHT,
                item -> ListedValue.of(item, spec, session.catalog().annotations()))));
        if (shelf.fitWords().equals("Fits in")) {
            columns.add(column(head("Chassis for it", NARROW), NARROW, Pos.CENTER_RIGHT, this::chassis));
        }
        return columns;
    }

    /** Follows the plan's currency. */
    void refresh() {
        price.setText("Price, " + session.plan().currency());
    }

    /** Takes the width that the others leave, so that long names are read where there is room. */
    static void stretch(TableColumn<Item, ?> name, TableView<Item> table) {
        name.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> {
            double others = table.getColumns().stream().filter(column -> column != name).mapToDouble(TableColumn::getWidth).sum();
            return Math.max(NAME, table.getWidth() - others - FRAME);
        }, table.widthProperty()));
    }

    private ListedValue watts(Item item) {
        return Described.watts(item).map(spec -> ListedValue.of(item, spec, session.catalog().annotations()))
                .orElseGet(() -> new ListedValue("–", "Power: does not apply", OptionalDouble.empty(), false));
    }

    private ListedValue chassis(Item item) {
        boolean goesIntoChassis = item instanceof Accelerator || item instanceof Component part && part.kind() == Component.Kind.CPU;
        if (!goesIntoChassis) {
            return new ListedValue("–", "Chassis: not checked for parts that fit every one", OptionalDouble.empty(), false);
        }
        Catalog catalog = session.catalog();
        if (counted != catalog) {
            counted = catalog;
            chassis.clear();
        }
        return chassis.computeIfAbsent(item.id(), _ -> {
            long count = catalog.servers().stream().filter(server -> ItemFit.together(server, item, catalog)).count();
            return new ListedValue(String.valueOf(count), "Known to fit in " + count + " chassis of the catalogue", OptionalDouble.of(count), true);
        });
    }

    private static TableColumn<Item, ListedValue> column(Label head, double width, Pos alignment, Function<Item, ListedValue> value) {
        var column = new TableColumn<Item, ListedValue>();
        column.setGraphic(head);
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(value.apply(cell.getValue())));
        column.setCellFactory(_ -> new ListedCell(alignment));
        column.setComparator(BY_AMOUNT);
        column.setPrefWidth(width);
        if (alignment == Pos.CENTER_RIGHT) {
            column.getStyleClass().add("amount-column");
        }
        return column;
    }

    private static double width(Spec spec) {
        return label(spec).length() > 12 ? WIDTH : NARROW;
    }

    private static String label(Spec spec) {
        return spec.unit().isEmpty() ? spec.label() : spec.label() + ", " + spec.unit();
    }

    private static Label head(String text, double width) {
        var head = new Label(text);
        head.setWrapText(true);
        head.setPrefWidth(width - 10);
        head.setMinHeight(HEAD);
        return head;
    }
}
