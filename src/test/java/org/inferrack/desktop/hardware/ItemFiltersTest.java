package org.inferrack.desktop.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Described;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Lifecycle;
import org.inferrack.desktop.ScreenPlan;
import org.inferrack.desktop.Ui;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.fixture.AnnotationFixtures;
import org.inferrack.listing.ListedPrice;
import org.inferrack.listing.ListedValue;
import org.inferrack.plan.ItemFit;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Narrowing a table by {@link BoundField}s, lifecycle and fit, its {@link ItemColumns} with {@link ListedCell}s, and the {@link NoteList} beside it. */
class ItemFiltersTest {

    private static final Knowledge SHIPPED = ShippedKnowledge.read();
    private static final Catalog CATALOG = AnnotationFixtures.with(SHIPPED.catalog(), AnnotationFixtures.living("nvidia-t4", Lifecycle.State.DISCONTINUED, ""));

    private Ui ui;
    private ItemTable items;

    private void show(int shelf) {
        ui = Ui.show(ScreenPlan.full(), new Knowledge("2026.11", CATALOG), (_, _, _, _) -> new Outcome("", List.of(), List.of(), List.of(), Optional.empty()),
                (session, _) -> {
                    items = new ItemTable(Shelf.all().get(shelf), session);
                    items.refresh();
                    return new VBox(items.view());
                });
    }

    private List<Item> rows(String key) {
        @SuppressWarnings("unchecked")
        var table = (TableView<Item>) ui.node(key + "-table");
        return List.copyOf(table.getItems());
    }

    @AfterEach
    void close() {
        ui.close();
        Locale.setDefault(Locale.Category.FORMAT, Locale.US);
    }

    private OptionalDouble price(Item item) {
        var plan = ui.session().plan();
        return ListedPrice.of(item, ui.session().catalog(), plan.currency(), plan.economics().exchangeRates()).amount();
    }

    @Test
    void bounds_of_price_and_watts_narrow_the_table() {
        show(1);
        ui.type("accelerators-price-to", "3,000").type("accelerators-watts-from", "60");
        assertThat(rows("accelerators")).isNotEmpty().allSatisfy(item -> {
            assertThat(price(item).orElseThrow()).isLessThanOrEqualTo(3_000);
            assertThat(item.facts().value(Described.watts(item).orElseThrow()).orElseThrow()).isGreaterThanOrEqualTo(60);
        });
    }

    @Test
    void a_german_number_means_what_a_german_means() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.GERMANY);
        show(1);
        ui.type("accelerators-price-to", "2.499,50");
        assertThat(rows("accelerators")).isNotEmpty().allSatisfy(item -> assertThat(price(item).orElseThrow()).isLessThanOrEqualTo(2_499.5));
        assertThat(rows("accelerators")).anySatisfy(item -> assertThat(price(item).orElseThrow()).isGreaterThan(3));
    }

    @Test
    void what_is_no_number_is_said_and_leaves_nothing_out() {
        show(1);
        int before = rows("accelerators").size();
        ui.type("accelerators-price-from", "cheap");
        assertThat(rows("accelerators")).hasSize(before);
        assertThat(ui.textOf("accelerators-count")).contains("Price from", "cheap");
    }

    @Test
    void what_is_no_longer_sold_is_not_listed_until_it_is_asked_for() {
        show(1);
        assertThat(rows("accelerators")).extracting(Item::id).doesNotContain("nvidia-t4");
        assertThat(ui.textOf("accelerators-count")).contains("1 not sold now");
        ui.onToolkit(() -> {
            ((ComboBox<?>) ui.node("accelerators-sold")).getSelectionModel().selectLast();
            return null;
        });
        ui.settle();
        assertThat(rows("accelerators")).extracting(Item::id).contains("nvidia-t4");
    }

    @Test
    void an_item_that_is_shown_from_elsewhere_is_found_whatever_was_filtered() {
        show(1);
        ui.type("accelerators-search", "gaudi");
        ui.onToolkit(() -> {
            items.select("nvidia-t4");
            return null;
        });
        assertThat(items.selected()).map(Item::id).contains("nvidia-t4");
        assertThat(rows("accelerators")).extracting(Item::id).contains("nvidia-t4");
    }

    @Test
    void the_table_is_narrowed_to_what_fits() {
        show(1);
        ui.click("accelerators-fits").type("accelerators-fits-search", "r760xa").press("Enter");
        var chassis = CATALOG.server("dell-r760xa").orElseThrow();
        assertThat(rows("accelerators")).isNotEmpty().allMatch(item -> ItemFit.together(chassis, item, ui.session().catalog()));
        assertThat(rows("accelerators")).extracting(Item::id).contains("nvidia-l4").doesNotContain("nvidia-h100-sxm");
    }

    @Test
    void a_blank_cell_says_in_full_why_it_is_blank() {
        show(0);
        var chassis = CATALOG.servers().stream().filter(server -> server.facts().fact(org.inferrack.catalog.Spec.RACK_UNITS).isEmpty()).findFirst()
                .orElseThrow();
        @SuppressWarnings("unchecked")
        var table = (TableView<Item>) ui.node("servers-table");
        var height = table.getColumns().stream().filter(column -> column.getGraphic() instanceof Label head && head.getText().startsWith("Height")).findFirst()
                .orElseThrow();
        assertThat(height.getCellObservableValue(chassis).getValue()).isInstanceOfSatisfying(ListedValue.class, value -> {
            assertThat(value.mark()).isEqualTo("?");
            assertThat(value.words()).isEqualTo("Height: not yet looked up");
        });
    }

    @Test
    void every_part_stands_on_one_shelf() {
        show(0);
        var shelved = Shelf.all().stream().flatMap(shelf -> shelf.items().apply(ui.session()).stream()).map(Item::id).toList();
        assertThat(shelved).doesNotHaveDuplicates().containsAll(ui.session().catalog().items().stream().map(Item::id).toList());
        assertThat(Set.copyOf(shelved)).hasSameSizeAs(ui.session().catalog().items());
    }
}
