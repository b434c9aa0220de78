package org.inferrack.desktop.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Spec;
import org.inferrack.desktop.AnsweringDialogs;
import org.inferrack.desktop.ScreenPlan;
import org.inferrack.desktop.Ui;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.tasks.Tasks;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.plan.Plan;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tables of the library: items, measurements ({@link MeasurementTable}), newer knowledge ({@link KnowledgeChanges}). */
class ItemTableTest {

    private static final Knowledge SHIPPED = ShippedKnowledge.read();

    private static final Shelf CHIPS = new Shelf("chips", "Chips", each -> each.catalog().accelerators(), List.of(Spec.MEMORY), true,
            each -> each.catalog().servers(), "Fits in");

    private Ui ui;
    private ItemTable items;

    private void show(Plan plan, java.util.function.Function<PlanSession, Parent> view) {
        ui = Ui.show(plan, SHIPPED, (_, _, _, _) -> new Outcome("", List.of(), List.of(), List.of(), Optional.empty()), (session, _) -> view.apply(session));
    }

    private void showItems() {
        show(ScreenPlan.full(), session -> {
            items = new ItemTable(CHIPS, session);
            items.refresh();
            return new VBox(items.view());
        });
    }

    private <R> List<R> rows(String id) {
        @SuppressWarnings("unchecked")
        var table = (TableView<R>) ui.node(id);
        return List.copyOf(table.getItems());
    }

    @AfterEach
    void close() {
        ui.close();
    }

    @Test
    void what_the_plan_uses_is_selected_first_and_can_be_shown_alone() {
        showItems();
        assertThat(Usage.of(ScreenPlan.full())).contains(items.selected().orElseThrow().id());
        ui.click("chips-used");
        assertThat(this.<Item>rows("chips-table")).isNotEmpty().allMatch(item -> Usage.of(ScreenPlan.full()).contains(item.id()));
    }

    @Test
    void a_search_narrows_the_list_and_a_selection_that_is_gone_moves_on() {
        showItems();
        ui.click("chips-search").write("l40s");
        assertThat(this.<Item>rows("chips-table")).singleElement().extracting(Item::id).isEqualTo("nvidia-l40s");
        assertThat(items.selected()).map(Item::id).contains("nvidia-l40s");
        ui.write("zzz");
        assertThat(this.<Item>rows("chips-table")).isEmpty();
    }

    @Test
    void measurements_are_those_of_the_plan_until_all_are_asked_for() {
        show(ScreenPlan.full(), session -> {
            var table = new MeasurementTable(session,
                    new ResultsImport(session, new AnsweringDialogs(), new Tasks(new AnsweringDialogs(), Runnable::run, Runnable::run, Runnable::run)));
            session.subscribe(table::refresh);
            table.refresh();
            return (Parent) table.view();
        });
        var used = Usage.of(ScreenPlan.full());
        var some = this.<Measurement>rows("measurements-table");
        assertThat(some).allMatch(measurement -> used.contains(measurement.acceleratorId()) && used.contains(measurement.modelId()));
        ui.click("measurements-used");
        assertThat(this.<Measurement>rows("measurements-table")).hasSize(SHIPPED.catalog().measurements().size());
    }

    @Test
    void newer_figures_are_taken_in_one_step_and_what_a_person_stated_stays() {
        var old = SHIPPED.catalog().accelerator("nvidia-l4").orElseThrow();
        var changed = Library.withFacts(old, old.facts().without(Spec.TDP));
        Plan plan = ScreenPlan.full().withLibrary(Library.with(Catalog.EMPTY, changed)).withKnowledgeVersion("2020.01");
        show(plan, session -> {
            var changes = new KnowledgeChanges(session);
            session.subscribe(changes::refresh);
            changes.refresh();
            return (Parent) changes.view();
        });
        assertThat(this.<Object>rows("knowledge-changes")).isNotEmpty();
        ui.click("knowledge-take");
        assertThat(ui.session().plan().library().accelerator("nvidia-l4").orElseThrow().facts().value(Spec.TDP)).hasValue(72);
        assertThat(this.<Object>rows("knowledge-changes")).isEmpty();
        assertThat(ui.node("knowledge-take").isDisabled()).isTrue();
        assertThat(ui.session().canUndo()).isTrue();
    }
}
