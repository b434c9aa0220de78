package org.inferrack.desktop.form.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.inferrack.catalog.Knowledge;
import org.inferrack.desktop.Ui;
import org.inferrack.desktop.form.field.Focus;
import org.inferrack.desktop.form.field.FormPart;
import org.inferrack.desktop.form.field.NumberField;
import org.inferrack.desktop.form.field.NumberRange;
import org.inferrack.desktop.form.field.WordsField;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A form over scenarios, as a screen has it. */
class FormTest {

    private static final Focus<List<Scenario>> SCENARIOS = Focus.plan().at(Plan::scenarios, Plan::withScenarios);

    private Ui ui;
    private Form<Scenario> form;

    private void show(boolean line) {
        ui = Ui.show(PlanFixtures.plan(), new Knowledge("2026.11", PlanFixtures.catalog()),
                (_, _, _, _) -> new Outcome("", List.of(), List.of(), List.of(), Optional.empty()),
                (session, _) -> {
                    form = line ? Form.line(session) : new Form<Scenario>(session).section("Scenario");
                    form.add(WordsField.<Scenario>name("name", "Name", Scenario::name, Scenario::withName).hint("as the client knows it"));
                    form.when(scenario -> scenario.role() == Scenario.Role.PROPOSAL);
                    form.add(new NumberField<>("spare", "Spare servers", new NumberRange(0, 9, "", true, 0), scenario -> scenario.policies().spareServers(),
                            (scenario, spare) -> scenario.withPolicies(scenario.policies().withSpareServers(spare.intValue()))));
                    form.always();
                    session.subscribe(form::refresh);
                    form.show(Focus.keyed(SCENARIOS, Scenario::id, "today"));
                    var elsewhere = new TextField();
                    elsewhere.setId("elsewhere");
                    return new VBox(20, elsewhere, form.view());
                });
    }

    private void show(String id) {
        ui.onToolkit(() -> {
            form.show(Focus.keyed(SCENARIOS, Scenario::id, id));
            return null;
        });
        ui.settle();
    }

    private Scenario scenario(int index) {
        return ui.session().plan().scenarios().get(index);
    }

    private boolean seen(String id) {
        return ui.onToolkit(() -> {
            boolean visible = true;
            for (javafx.scene.Node node = ui.node(id); node != null; node = node.getParent()) {
                visible &= node.isVisible();
            }
            return visible;
        });
    }

    @AfterEach
    void close() {
        ui.close();
    }

    @Test
    void what_is_typed_goes_to_the_place_shown_even_when_another_is_shown_next() {
        show(false);
        ui.click("name").press("Ctrl+A").write("Old fleet");
        show("l4");
        assertThat(scenario(0).name()).isEqualTo("Old fleet");
        assertThat(scenario(1).name()).isEqualTo("L4 in DL380 Gen11");
        assertThat(ui.textOf("name")).isEqualTo("L4 in DL380 Gen11");
    }

    @Test
    void a_field_is_seen_only_where_its_condition_holds() {
        show(false);
        assertThat(seen("spare")).isFalse();
        show("l4");
        assertThat(seen("spare")).isTrue();
        assertThat(ui.textOf("spare")).isEqualTo("1");
        ui.onToolkit(() -> {
            ui.session().edit("Role", plan -> plan.withScenarios(plan.scenarios().stream().map(each -> each.withRole(Scenario.Role.BASELINE)).toList()));
            return null;
        });
        ui.settle();
        assertThat(seen("spare")).isFalse();
    }

    @Test
    void undo_in_a_field_takes_back_its_text_first_and_then_the_plan() {
        show(true);
        ui.type("name", "Old fleet");
        ui.press("Ctrl+Z");
        assertThat(scenario(0).name()).as("nothing typed: the plan is meant").isEqualTo("A100 servers");
        ui.press("Ctrl+Y");
        assertThat(scenario(0).name()).isEqualTo("Old fleet");
        ui.click("name").press("Ctrl+A").write("x").press("Ctrl+Z");
        assertThat(scenario(0).name()).as("something typed: the text is meant").isEqualTo("Old fleet");
    }

    @Test
    void a_place_that_goes_while_it_is_shown_takes_what_was_typed_with_it() {
        show(false);
        ui.click("name").press("Ctrl+A").write("Lost");
        ui.onToolkit(() -> {
            ui.session().edit("Remove", plan -> plan.withScenarios(plan.scenarios().subList(1, 2)));
            return null;
        });
        show("l4");
        assertThat(ui.session().plan().scenarios()).singleElement().extracting(Scenario::name).isEqualTo("L4 in DL380 Gen11");
    }

    @Test
    void a_part_over_the_whole_width_follows_like_a_field() {
        show(false);
        var seen = new java.util.ArrayList<String>();
        ui.onToolkit(() -> {
            form.add((FormPart<Scenario>) new Seen(seen));
            form.show(Focus.keyed(SCENARIOS, Scenario::id, "today"));
            return null;
        });
        ui.type("name", "Old fleet");
        assertThat(seen).startsWith("A100 servers").contains("Old fleet");
    }

    private record Seen(List<String> names) implements FormPart<Scenario> {
        @Override
        public javafx.scene.Node view() {
            return new VBox();
        }

        @Override
        public void bind(org.inferrack.desktop.form.field.Editor<Scenario> editor, Scenario value) {
            names.add(value.name());
        }

        @Override
        public void follow(Scenario value) {
            names.add(value.name());
        }
    }
}
