package org.inferrack.desktop.hardware;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.PriceContent;
import org.inferrack.catalog.Source;
import org.inferrack.desktop.form.field.Focus;
import org.inferrack.desktop.form.field.NumberRange;
import org.inferrack.desktop.form.field.OptionalNumberField;
import org.inferrack.desktop.form.field.ParsedField;
import org.inferrack.desktop.form.field.SetField;
import org.inferrack.desktop.form.field.WordsField;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.listing.ListedPrice;
import org.inferrack.plan.Limit;
import org.inferrack.plan.Plan;

/** The prices of one item: those that are known, and the plan's own, which wins. */
final class PriceForm {

    private static final String UNSTATED = "stated in this plan";

    private final PlanSession session;
    private final Form<Catalog> form;
    private final VBox known = new VBox(3);
    private final VBox view;
    private String itemId = "";

    PriceForm(String id, PlanSession session) {
        this.session = session;
        form = Form.line(session);
        form.add(new OptionalNumberField<>(id + "-own-price", "Own price", NumberRange.real(Limit.AMOUNT), "none",
                library -> own(library).map(price -> OptionalDouble.of(price.amount().doubleValue())).orElse(OptionalDouble.empty()), this::withAmount));
        form.when(library -> own(library).isPresent());
        form.add(ParsedField.currency(id + "-own-currency", "Currency", library -> own(library).map(Price::currency).orElse("USD"),
                (library, value) -> changed(library, price -> price.withCurrency(value))));
        form.add(WordsField.name(id + "-own-source", "Source", library -> own(library).map(price -> price.source().citation()).orElse(UNSTATED),
                (library, value) -> changed(library, price -> price.withSource(new Source(value, price.source().date())))));
        form.add(WordsField.line(id + "-own-date", "Date", library -> own(library).map(price -> price.source().date()).orElse(""),
                (library, value) -> changed(library, price -> price.withSource(new Source(price.source().citation(), value)))));
        form.add(new SetField<>(id + "-own-contents", "Pays for", "The item alone", this::parts,
                library -> own(library).map(PriceForm::namesBesideTheItem).orElse(List.of()),
                (library, names) -> changed(library, price -> price.withContents(contents(names)))));
        var heading = new Label("Price");
        heading.getStyleClass().add("form-section");
        view = new VBox(6, heading, known, form.view());
    }

    Node view() {
        return view;
    }

    void show(String newItem) {
        if (!newItem.equals(itemId)) {
            // what is typed belongs to the item before
            form.settle();
            itemId = newItem;
            form.show(Focus.plan().at(Plan::library, Plan::withLibrary));
        } else {
            form.refresh();
        }
        known.getChildren().clear();
        session.catalog().prices().stream().filter(price -> price.itemId().equals(itemId) && price.kind() != Price.Kind.USER)
                .forEach(price -> known.getChildren().add(Panes.note(ListedPrice.words(price))));
        if (session.catalog().price(itemId).isEmpty()) {
            known.getChildren().add(Panes.note("No price is known; what needs it stays n/a until you state one."));
        }
    }

    private boolean ofServer() {
        return session.catalog().server(itemId).isPresent();
    }

    /** What can come with the item. */
    private Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        for (PriceContent part : PriceContent.values()) {
            if (part == PriceContent.SUPPORT || ofServer() && part != PriceContent.CHASSIS) {
                parts.put(part.name(), part.label());
            }
        }
        return parts;
    }

    private static List<String> namesBesideTheItem(Price price) {
        return price.contents().stream().filter(part -> part != PriceContent.CHASSIS).map(Enum::name).toList();
    }

    private Set<PriceContent> contents(List<String> names) {
        var parts = new ArrayList<>(names.stream().map(PriceContent::valueOf).toList());
        if (ofServer()) {
            parts.add(PriceContent.CHASSIS);
        }
        return PriceContent.of(parts.toArray(PriceContent[]::new));
    }

    private Set<PriceContent> usualContents() {
        return session.catalog().price(itemId).map(Price::contents).filter(parts -> !parts.isEmpty())
                .orElse(ofServer() ? PriceContent.BARE_SERVER : PriceContent.of());
    }

    private java.util.Optional<Price> own(Catalog library) {
        return library.prices().stream().filter(price -> price.itemId().equals(itemId) && price.kind() == Price.Kind.USER).findFirst();
    }

    private Catalog withAmount(Catalog library, OptionalDouble amount) {
        var others = others(library);
        if (amount.isEmpty()) {
            return Library.priced(library, itemId, others.size() == shipped().size() && others.containsAll(shipped()) ? List.of() : others);
        }
        // prices of an item are replaced as a whole, so the known ones come along
        var all = new ArrayList<>(others.isEmpty() ? shipped() : others);
        var before = own(library);
        all.add(new Price(itemId, Price.Kind.USER, BigDecimal.valueOf(amount.getAsDouble()), before.map(Price::currency).orElse(session.plan().currency()),
                before.map(Price::contents).orElseGet(this::usualContents),
                before.map(Price::source).orElse(new Source(UNSTATED, session.plan().cover().date().toString()))));
        return Library.priced(library, itemId, all);
    }

    private Catalog changed(Catalog library, java.util.function.UnaryOperator<Price> change) {
        return own(library).map(price -> {
            var all = new ArrayList<>(others(library));
            all.add(change.apply(price));
            return Library.priced(library, itemId, all);
        }).orElse(library);
    }

    private List<Price> others(Catalog library) {
        return library.prices().stream().filter(price -> price.itemId().equals(itemId) && price.kind() != Price.Kind.USER).toList();
    }

    private List<Price> shipped() {
        return session.knowledge().catalog().prices().stream().filter(price -> price.itemId().equals(itemId)).toList();
    }
}
