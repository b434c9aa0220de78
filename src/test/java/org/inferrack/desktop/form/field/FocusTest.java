package org.inferrack.desktop.form.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.session.Planning;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Housing;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.Site;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;
import org.junit.jupiter.api.Test;

/** Places in a plan, and the {@link Editor} that writes at one. */
class FocusTest {

    private static final Plan PLAN = PlanFixtures.plan();
    private static final Focus<List<Scenario>> SCENARIOS = Focus.plan().at(Plan::scenarios, Plan::withScenarios);

    @Test
    void what_is_written_at_a_place_is_read_there_and_nothing_else_changes() {
        Focus<String> name = Focus.keyed(SCENARIOS, Scenario::id, "l4").at(Scenario::name, Scenario::withName);
        Plan written = name.write(PLAN, "Renamed");
        assertThat(name.read(written)).contains("Renamed");
        assertThat(name.write(written, name.read(PLAN).orElseThrow())).isEqualTo(PLAN);
    }

    @Test
    void an_entry_is_found_by_its_key_wherever_it_was_moved_to() {
        Focus<Scenario> l4 = Focus.keyed(SCENARIOS, Scenario::id, "l4");
        Plan moved = PLAN.withScenarios(PLAN.scenarios().reversed());
        assertThat(l4.read(moved).map(Scenario::id)).contains("l4");
        assertThat(l4.write(moved, l4.read(moved).orElseThrow().withName("Renamed")).scenarios().getFirst().name()).isEqualTo("Renamed");
    }

    @Test
    void a_place_that_is_gone_reads_as_empty_and_writes_nothing() {
        Focus<Scenario> gone = Focus.keyed(SCENARIOS, Scenario::id, "gone");
        assertThat(gone.read(PLAN)).isEmpty();
        assertThat(gone.write(PLAN, PLAN.scenarios().getFirst())).isSameAs(PLAN);
        assertThat(gone.at(Scenario::name, Scenario::withName).write(PLAN, "x")).isSameAs(PLAN);
    }

    @Test
    void a_place_holds_one_kind_only_while_that_kind_is_there() {
        Focus<Workload> first = Focus.keyed(Focus.plan().at(Plan::workloads, Plan::withWorkloads), Workload::id, PLAN.workloads().getFirst().id());
        assertThat(first.as(VideoAnalytics.class).read(PLAN)).isPresent();
        assertThat(first.as(LlmServing.class).read(PLAN)).isEmpty();
        Focus<Housing> housing = Focus.keyed(Focus.plan().at(Plan::sites, Plan::withSites), Site::id, PLAN.sites().getFirst().id()).at(Site::housing,
                Site::withHousing);
        assertThat(housing.as(Housing.Edge.class).read(PLAN)).isEmpty();
    }

    @Test
    void an_editor_makes_one_step_of_a_change_and_none_where_the_place_is_gone() {
        var session = new PlanSession(PLAN, Runnable::run, Runnable::run, Planning.PLANNER);
        Editor<Scenario> editor = Editor.of(session, Focus.keyed(SCENARIOS, Scenario::id, "l4"));
        editor.edit("Change name", scenario -> scenario.withName("Renamed"));
        assertThat(session.undoText()).isEqualTo("Undo: Change name");
        session.undo();
        assertThat(session.plan()).isEqualTo(PLAN);
        Editor.of(session, Focus.keyed(SCENARIOS, Scenario::id, "gone")).edit("Change name", scenario -> scenario.withName("Renamed"));
        assertThat(session.canUndo()).isFalse();
    }
}
