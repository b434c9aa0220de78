package org.inferrack.desktop.hardware;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.inferrack.catalog.Lifecycle;
import org.inferrack.desktop.form.list.ItemChoice;
import org.inferrack.desktop.form.list.SearchField;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.listing.CatalogFilter;

/** What a table of hardware is narrowed by: words, price, watts, lifecycle, what goes together with a chosen part. */
final class ItemFilters {

    /** Parts of which states are listed. */
    private enum Sold {
        CURRENT("Sold now", EnumSet.of(Lifecycle.State.CURRENT)),
        ANNOUNCED("Announced", EnumSet.of(Lifecycle.State.ANNOUNCED)),
        GONE("No longer sold", EnumSet.of(Lifecycle.State.END_OF_SALE, Lifecycle.State.DISCONTINUED)),
        EVERY("Sold or not", CatalogFilter.EVERY_STATE);

        private final String words;
        private final Set<Lifecycle.State> states;

        Sold(String words, Set<Lifecycle.State> states) {
            this.words = words;
            this.states = states;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private final PlanSession session;
    private final SearchField search;
    private final CheckBox used = new CheckBox("Used in this plan");
    private final BoundField leastPrice;
    private final BoundField mostPrice;
    private final BoundField leastWatts;
    private final BoundField mostWatts;
    private final ComboBox<Sold> sold = new ComboBox<>();
    private final ItemChoice fits;
    private final Label price = label("");
    private final FlowPane view = new FlowPane(14, 8);

    ItemFilters(Shelf shelf, PlanSession session, Runnable onChange) {
        this.session = session;
        String id = shelf.key();
        search = new SearchField(id + "-search", "Search by name, maker or spec", 16, onChange);
        used.setId(id + "-used");
        used.setOnAction(_ -> onChange.run());
        leastPrice = new BoundField(id + "-price-from", "Price from", "from", onChange);
        mostPrice = new BoundField(id + "-price-to", "Price to", "to", onChange);
        leastWatts = new BoundField(id + "-watts-from", "Power from", "from", onChange);
        mostWatts = new BoundField(id + "-watts-to", "Power to", "to", onChange);
        sold.setId(id + "-sold");
        sold.getItems().setAll(Sold.values());
        sold.setValue(shelf.bought() ? Sold.CURRENT : Sold.EVERY);
        sold.setAccessibleText("Lifecycle");
        sold.setOnAction(_ -> onChange.run());
        fits = new ItemChoice(id + "-fits", shelf.fitWords() + " …", shelf.fitWords() + " anything", () -> shelf.fitted().apply(session), onChange);
        view.setRowValignment(javafx.geometry.VPos.CENTER);
        view.getChildren().addAll(search.view(), used);
        if (!shelf.fitWords().isEmpty()) {
            view.getChildren().add(fits.view());
        }
        if (shelf.bought()) {
            view.getChildren().addAll(line(price, leastPrice.view(), label("–"), mostPrice.view()),
                    line(label("W"), leastWatts.view(), label("–"), mostWatts.view()), sold);
        }
    }

    private static Label label(String text) {
        var label = new Label(text);
        label.getStyleClass().add("entry-detail");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private static HBox line(Node... nodes) {
        var line = new HBox(6, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    Node view() {
        return view;
    }

    boolean usedAlone() {
        return used.isSelected();
    }

    /** Whether what the plan uses is listed whatever its state: nobody has asked for a state of their own. */
    boolean usual() {
        return sold.getValue() == Sold.CURRENT;
    }

    CatalogFilter filter() {
        String currency = session.plan().currency();
        price.setText("Price, " + currency);
        return CatalogFilter.all(currency, session.plan().economics().exchangeRates()).withWords(search.view().getText()).withStates(sold.getValue().states)
                .withLeastPrice(leastPrice.value()).withMostPrice(mostPrice.value()).withLeastWatts(leastWatts.value()).withMostWatts(mostWatts.value())
                .withFits(fits.chosen());
    }

    /** What is wrong with what was typed. */
    List<String> problems() {
        return Stream.of(leastPrice, mostPrice, leastWatts, mostWatts).map(BoundField::problem).filter(problem -> !problem.isEmpty()).toList();
    }

    /** Nothing is left out. */
    void clear() {
        search.view().clear();
        used.setSelected(false);
        Arrays.asList(leastPrice, mostPrice, leastWatts, mostWatts).forEach(BoundField::clear);
        sold.setValue(Sold.EVERY);
        fits.choose("");
    }
}
