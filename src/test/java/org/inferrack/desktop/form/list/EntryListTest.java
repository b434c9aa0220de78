package org.inferrack.desktop.form.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import org.inferrack.catalog.Knowledge;
import org.inferrack.desktop.Ui;
import org.inferrack.desktop.form.field.Focus;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The scenarios of a plan in a list, each in an {@link EntryCell}. */
class EntryListTest {

    private static final Focus<List<Scenario>> SCENARIOS = Focus.plan().at(Plan::scenarios, Plan::withScenarios);

    private Ui ui;
    private EntryList<Scenario> list;
    private int selections;

    private void show(Plan plan) {
        ui = Ui.show(plan, new Knowledge("2026.11", PlanFixtures.catalog()),
                (_, _, _, _) -> new Outcome("2026.11", List.of(), List.of(), List.of(), Optional.empty()), (session, _) -> {
                    var kind = new EntryList.Kind<>("scenario", () -> SCENARIOS, Scenario::id, Scenario::name, scenario -> scenario.role().name(),
                            (scenario, now) -> scenario.withId(Ids.fresh(scenario.id(), now.scenarios().stream().map(Scenario::id).toList())),
                            (now, scenario) -> now.withScenarios(now.scenarios().stream().filter(each -> !each.id().equals(scenario.id())).toList()));
                    list = new EntryList<>(session, "scenarios", kind, List.of(new EntryList.Adder<>("one", "One", _ -> new Scenario("new", "New",
                            Scenario.Role.PROPOSAL,
                            List.of(),
                            plan.scenarios().isEmpty() ? PlanFixtures.plan().scenarios().getFirst().policies() : plan.scenarios().getFirst().policies()))));
                    list.onSelect(() -> selections++);
                    session.subscribe(list::refresh);
                    list.refresh();
                    return list.view();
                });
    }

    @AfterEach
    void close() {
        ui.close();
    }

    private List<String> ids() {
        return ui.session().plan().scenarios().stream().map(Scenario::id).toList();
    }

    private String selected() {
        return ui.onToolkit(list::selected).map(Scenario::id).orElse("none");
    }

    @Test
    void the_first_entry_is_selected_and_the_list_tells_its_form() {
        show(PlanFixtures.plan());
        assertThat(selected()).isEqualTo("today");
        assertThat(selections).isOne();
        assertThat(ui.onToolkit(() -> ui.node("scenarios-list").getAccessibleText())).isEqualTo("List of scenarios");
    }

    @Test
    void what_is_added_or_duplicated_is_selected() {
        show(PlanFixtures.plan());
        ui.click("scenarios-duplicate");
        assertThat(ids()).as("a copy stands behind its original").containsExactly("today", "today-2", "l4");
        assertThat(selected()).isEqualTo("today-2");
        ui.click("scenarios-add");
        assertThat(selected()).isEqualTo("new");
        assertThat(ui.session().undoText()).isEqualTo("Undo: Add scenario");
    }

    @Test
    void moving_stops_at_both_ends_and_keeps_the_selection() {
        show(PlanFixtures.plan());
        ui.click("scenarios-up");
        assertThat(ids()).containsExactly("today", "l4");
        assertThat(ui.session().canUndo()).as("a move that moves nothing is no step").isFalse();
        ui.click("scenarios-down").click("scenarios-down");
        assertThat(ids()).containsExactly("l4", "today");
        assertThat(selected()).isEqualTo("today");
    }

    @Test
    void after_removing_the_neighbour_is_selected_and_undo_brings_the_entry_back() {
        show(PlanFixtures.plan());
        ui.click("scenarios-remove");
        assertThat(ids()).containsExactly("l4");
        assertThat(selected()).isEqualTo("l4");
        assertThat(ui.session().undoText()).isEqualTo("Undo: Remove scenario A100 servers");
        ui.onToolkit(() -> {
            ui.session().undo();
            return null;
        });
        assertThat(ids()).containsExactly("today", "l4");
        assertThat(selected()).isEqualTo("l4");
    }

    @Test
    void the_delete_key_removes_and_with_the_last_entry_the_buttons_rest() {
        show(PlanFixtures.plan());
        ui.onToolkit(() -> {
            ui.node("scenarios-list").requestFocus();
            return null;
        });
        ui.press("Delete").press("Delete");
        assertThat(ids()).isEmpty();
        assertThat(selected()).isEqualTo("none");
        assertThat(((Button) ui.node("scenarios-remove")).isDisabled()).isTrue();
        assertThat(((ListView<?>) ui.node("scenarios-list")).getItems()).isEmpty();
    }
}
