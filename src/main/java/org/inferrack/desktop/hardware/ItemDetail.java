package org.inferrack.desktop.hardware;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.inferrack.catalog.Blank;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Described;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Spec;
import org.inferrack.desktop.form.field.Focus;
import org.inferrack.desktop.form.field.WordsField;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.form.list.Ids;
import org.inferrack.desktop.form.list.KeySpecs;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.listing.ItemNotes;
import org.inferrack.listing.ListedValue;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One item: every spec with evidence and source, each of which the plan may state otherwise; prices; copy as own hardware. */
final class ItemDetail {

    private final PlanSession session;
    private final VBox view = new VBox(10);
    private final Label title = new Label();
    private final Label summary = Panes.note("");
    private final NoteList notes = new NoteList();
    private final Button copy = new Button("Duplicate as own", new FontIcon(Feather.COPY));
    private final Button drop = new Button("Back to the shipped entry", new FontIcon(Feather.ROTATE_CCW));
    private final Form<Item> names;
    private final Form<Item> facts;
    private final PriceForm prices;
    private final Consumer<String> show;
    private String shown = "";
    private Catalog noted = Catalog.EMPTY;

    /** @param show selects another item in the table */
    ItemDetail(Shelf shelf, PlanSession session, Consumer<String> show) {
        String id = shelf.key();
        this.session = session;
        this.show = show;
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        copy.setId(id + "-copy");
        copy.getStyleClass().add(Styles.SMALL);
        copy.setTooltip(new Tooltip("A new entry in this plan, to be changed freely"));
        copy.setOnAction(_ -> duplicate());
        drop.setId(id + "-drop");
        drop.getStyleClass().add(Styles.SMALL);
        drop.setOnAction(_ -> session.edit("Remove own entry " + shown, plan -> plan.withLibrary(Library.without(plan.library(), shown))));
        var buttons = new HBox(8, copy, drop);
        buttons.setAlignment(Pos.CENTER_LEFT);
        names = new Form<Item>(session).add(WordsField.<Item>name(id + "-name", "Name", Item::name, (item, name) -> Library.named(item, item.id(), name)));
        facts = new Form<>(session);
        specs(shelf.items().apply(session), shelf.specs()).forEach(spec -> facts.when(item -> applies(item, spec))
                .add(new FactField(id + "-" + spec.name().toLowerCase(Locale.ENGLISH).replace('_', '-'), spec, item -> absence(item, spec))));
        prices = new PriceForm(id, session);
        view.getChildren().addAll(title, summary, notes.view(), buttons, names.view());
        if (shelf.bought()) {
            view.getChildren().add(prices.view());
        }
        var heading = new Label("Specifications");
        heading.getStyleClass().add("form-section");
        view.getChildren().addAll(heading, facts.view());
        view.setMinWidth(300);
    }

    VBox view() {
        return view;
    }

    void show(Item item) {
        boolean another = !item.id().equals(shown);
        shown = item.id();
        title.setText(item.name());
        summary.setText(KeySpecs.of(item) + (KeySpecs.of(item).isEmpty() ? "" : " · ") + item.id());
        boolean shipped = session.knowledge().catalog().items().stream().anyMatch(other -> other.id().equals(item.id()));
        boolean inLibrary = session.plan().library().items().stream().anyMatch(other -> other.id().equals(item.id()));
        drop.setDisable(!inLibrary);
        drop.setText(shipped ? "Back to the shipped entry" : "Remove own entry");
        names.view().setVisible(!shipped);
        names.view().setManaged(!shipped);
        prices.show(item.id());
        if (another || noted != session.catalog()) {
            noted = session.catalog();
            notes.show(ItemNotes.of(item, noted));
        }
        if (another) {
            names.show(focus(session, item.id()));
            facts.show(focus(session, item.id()));
        } else {
            names.refresh();
            facts.refresh();
        }
    }

    private static boolean applies(Item item, Spec spec) {
        return Described.specs(item).contains(spec) || item.facts().fact(spec).isPresent();
    }

    private String absence(Item item, Spec spec) {
        var annotations = session.catalog().annotations();
        return ListedValue.reason(annotations.absence(item, spec), annotations.blank(item.id(), spec).map(Blank::source));
    }

    /** The entry of the library, or the shipped one until it is changed. */
    private static Focus<Item> focus(PlanSession session, String id) {
        return new Focus<>() {
            @Override
            public Optional<Item> read(org.inferrack.plan.Plan plan) {
                return session.knowledge().catalog().overlaidBy(plan.library()).items().stream().filter(item -> item.id().equals(id)).findFirst();
            }

            @Override
            public org.inferrack.plan.Plan write(org.inferrack.plan.Plan plan, Item item) {
                return plan.withLibrary(Library.with(plan.library(), item));
            }
        };
    }

    private void duplicate() {
        var catalog = session.catalog();
        catalog.items().stream().filter(item -> item.id().equals(shown)).findFirst().ifPresent(item -> {
            String id = Ids.fresh("own-" + item.id(), catalog.items().stream().map(Item::id).toList());
            String name = Ids.freshName(item.name() + ", own", catalog.items().stream().map(Item::name).toList());
            session.edit("Duplicate " + item.name(), plan -> plan.withLibrary(Library.with(plan.library(), Library.named(item, id, name))));
            show.accept(id);
        });
    }

    /** What can be stated of any of the items, and whatever is. */
    static List<Spec> specs(List<? extends Item> items, List<Spec> first) {
        var all = new LinkedHashSet<>(first);
        items.forEach(item -> all.addAll(Described.specs(item)));
        items.forEach(item -> all.addAll(item.facts().bySpec().keySet()));
        return List.copyOf(all);
    }
}
