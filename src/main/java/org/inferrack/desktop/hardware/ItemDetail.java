package org.inferrack.desktop.hardware;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Spec;
import org.inferrack.desktop.form.field.Focus;
import org.inferrack.desktop.form.field.WordsField;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.form.list.Ids;
import org.inferrack.desktop.form.list.KeySpecs;
import org.inferrack.desktop.session.PlanSession;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One item: every spec with evidence and source, each of which the plan may state otherwise; prices; copy as own hardware. */
final class ItemDetail {

    private final PlanSession session;
    private final List<Spec> specs;
    private final VBox view = new VBox(10);
    private final Label title = new Label();
    private final Label summary = Panes.note("");
    private final Button copy = new Button("Duplicate as own", new FontIcon(Feather.COPY));
    private final Button drop = new Button("Back to the shipped entry", new FontIcon(Feather.ROTATE_CCW));
    private final Form<Item> names;
    private final Form<Item> facts;
    private final PriceForm prices;
    private final java.util.function.Consumer<String> show;
    private String shown = "";

    /** @param show selects another item in the table */
    ItemDetail(String id, PlanSession session, List<Spec> specs, boolean priced, java.util.function.Consumer<String> show) {
        this.session = session;
        this.specs = specs;
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
        specs.forEach(spec -> facts.add(new FactField(id + "-" + spec.name().toLowerCase(java.util.Locale.ENGLISH).replace('_', '-'), spec)));
        prices = new PriceForm(id, session);
        view.getChildren().addAll(title, summary, buttons, names.view());
        if (priced) {
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
        if (another) {
            names.show(focus(session, item.id()));
            facts.show(focus(session, item.id()));
        } else {
            names.refresh();
            facts.refresh();
        }
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

    /** The specs of which at least one of the items knows the value. */
    static List<Spec> known(List<? extends Item> items, List<Spec> first) {
        var all = new ArrayList<>(first);
        Arrays.stream(Spec.values()).filter(spec -> !all.contains(spec))
                .filter(spec -> items.stream().anyMatch(item -> item.facts().fact(spec).isPresent())).forEach(all::add);
        return all;
    }
}
