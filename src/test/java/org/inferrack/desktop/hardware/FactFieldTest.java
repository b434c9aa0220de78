package org.inferrack.desktop.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import javafx.scene.control.TextField;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Spec;
import org.inferrack.desktop.ScreenPlan;
import org.inferrack.desktop.Ui;
import org.inferrack.desktop.form.field.Focus;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.plan.Plan;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A value that only the class of an item leads to expect, in the form in which a stated one is typed. */
class FactFieldTest {

    private static final Catalog SHIPPED = ShippedKnowledge.read().catalog();
    private static final String SERVER = SHIPPED.servers().stream()
            .filter(server -> server.facts().fact(Spec.MASS).orElseThrow().evidence() == Evidence.ESTIMATED)
            .filter(server -> server.facts().stated().fact(Spec.RACK_UNITS).isPresent()).findFirst().orElseThrow().id();
    private static final Focus<Item> FOCUS = new Focus<>() {
        @Override
        public Optional<Item> read(Plan plan) {
            return SHIPPED.overlaidBy(plan.library()).server(SERVER).map(Item.class::cast);
        }

        @Override
        public Plan write(Plan plan, Item item) {
            return plan.withLibrary(Library.with(plan.library(), item));
        }
    };

    private final Ui ui = Ui.form(ScreenPlan.full(), session -> {
        var form = new Form<Item>(session).add(new FactField("mass", Spec.MASS, _ -> "")).add(new FactField("height", Spec.RACK_UNITS, _ -> ""));
        form.show(FOCUS);
        return form;
    });

    @AfterEach
    void close() {
        ui.close();
    }

    private TextField field(String id) {
        return (TextField) ui.node(id);
    }

    @Test
    void it_stands_where_a_stated_one_would_be_typed() {
        assertThat(field("mass").getText()).isEmpty();
        assertThat(field("mass").getPromptText()).isNotEqualTo("n/a").isNotEmpty();
        assertThat(field("height").getText()).isNotEmpty();
    }

    @Test
    void an_edit_of_another_value_tells_it_anew() {
        double before = FOCUS.read(ui.session().plan()).orElseThrow().facts().value(Spec.MASS).orElseThrow();
        ui.type("height", "12");
        var after = FOCUS.read(ui.session().plan()).orElseThrow().facts();
        assertThat(after.value(Spec.MASS).orElseThrow()).isGreaterThan(before);
        assertThat(ui.session().plan().library().server(SERVER).orElseThrow().facts().fact(Spec.MASS)).as("not kept in the plan").isEmpty();
        ui.type("mass", "31");
        assertThat(ui.session().plan().library().server(SERVER).orElseThrow().facts().fact(Spec.MASS).orElseThrow().evidence()).isEqualTo(Evidence.USER);
    }
}
