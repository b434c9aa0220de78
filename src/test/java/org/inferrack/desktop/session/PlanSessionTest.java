package org.inferrack.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.inferrack.catalog.Knowledge;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;

class PlanSessionTest {

    private final Plan start = PlanFixtures.plan();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Integer> planned = new ArrayList<>();
    private final PlanSession session = new PlanSession(start, waiting::add, Runnable::run, (checked, knowledge, _, _) -> plan(checked.plan(), knowledge));

    private Outcome plan(Plan plan, Knowledge knowledge) {
        planned.add(plan.horizonMonths());
        return new Outcome(knowledge.version() + "/" + plan.horizonMonths(), List.of(), List.of(), List.of(), Optional.empty());
    }

    private static UnaryOperator<Plan> months(int months) {
        return plan -> plan.withHorizonMonths(months);
    }

    private void runBackground() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    @Test
    void an_edit_is_one_step_with_a_name() {
        session.edit("Change horizon", months(48));
        assertThat(session.undoText()).isEqualTo("Undo: Change horizon");
        session.undo();
        assertThat(session.plan()).isSameAs(start);
        assertThat(session.canUndo()).isFalse();
        assertThat(session.redoText()).isEqualTo("Redo: Change horizon");
        session.redo();
        assertThat(session.plan().horizonMonths()).isEqualTo(48);
    }

    @Test
    void an_edit_that_changes_nothing_is_no_step() {
        session.edit("Change horizon", months(start.horizonMonths()));
        assertThat(session.canUndo()).isFalse();
        assertThat(session.dirty()).isFalse();
    }

    @Test
    void a_new_edit_forgets_what_was_undone() {
        session.edit("A", months(48));
        session.undo();
        session.edit("B", months(60));
        assertThat(session.canRedo()).isFalse();
    }

    @Test
    void dirty_means_another_plan_than_the_saved_one() {
        session.edit("A", months(48));
        session.markSaved(Path.of("a.inferrack"));
        assertThat(session.dirty()).isFalse();
        session.undo();
        assertThat(session.dirty()).isTrue();
        session.edit("B", months(60));
        assertThat(session.dirty()).isTrue();
        session.undo();
        session.edit("A", months(48));
        assertThat(session.dirty()).as("equal, but not the plan that was saved").isTrue();
    }

    @Test
    void an_edit_while_saving_stays_unsaved() {
        session.edit("A", months(48));
        Plan written = session.plan();
        session.edit("B", months(60));
        session.markSaved(written, Path.of("a.inferrack"));
        assertThat(session.dirty()).isTrue();
    }

    @Test
    void nothing_is_planned_before_anything_is_known() {
        session.edit("A", months(48));
        assertThat(waiting).isEmpty();
        session.know(new Knowledge("k", start.library()));
        runBackground();
        assertThat(session.outcome().map(Outcome::knowledgeVersion)).contains("k/48");
        assertThat(session.stale()).isFalse();
    }

    @Test
    void the_latest_edit_wins_and_older_runs_never_start() {
        session.know(new Knowledge("k", start.library()));
        session.edit("A", months(48));
        session.edit("B", months(60));
        assertThat(session.planning()).isTrue();
        runBackground();
        assertThat(planned).containsExactly(60);
        assertThat(session.outcome().map(Outcome::knowledgeVersion)).contains("k/60");
        assertThat(session.planning()).isFalse();
    }

    @Test
    void a_cancelled_run_leaves_the_old_outcome_marked_as_stale() {
        session.know(new Knowledge("k", start.library()));
        runBackground();
        session.edit("A", months(48));
        session.cancelPlanning();
        runBackground();
        assertThat(session.outcome().map(Outcome::knowledgeVersion)).contains("k/36");
        assertThat(session.stale()).isTrue();
        session.replan();
        runBackground();
        assertThat(session.stale()).isFalse();
    }

    @Test
    void a_failure_of_the_planner_is_kept_and_goes_with_the_next_success() {
        var failing = new PlanSession(start, Runnable::run, Runnable::run, (plan, _, _, _) -> {
            if (plan.plan().horizonMonths() == 48) {
                throw new IllegalStateException("made to fail");
            }
            return new Outcome("", List.of(), List.of(), List.of(), Optional.empty());
        });
        failing.know(new Knowledge("k", start.library()));
        failing.edit("A", months(48));
        assertThat(failing.failure()).get().isInstanceOf(IllegalStateException.class);
        assertThat(failing.outcome()).as("figures of another plan").isEmpty();
        failing.undo();
        assertThat(failing.failure()).isEmpty();
    }

    @Test
    void a_plan_with_problems_is_not_planned_and_has_no_figures() {
        session.know(new Knowledge("k", start.library()));
        runBackground();
        session.edit("A", months(0));
        runBackground();
        assertThat(session.problems()).extracting(problem -> problem.path()).contains("$.horizonMonths");
        assertThat(session.checked()).isEmpty();
        assertThat(session.outcome()).isEmpty();
        assertThat(session.planning()).isFalse();
        session.undo();
        runBackground();
        assertThat(session.outcome()).isPresent();
    }

    @Test
    void opening_starts_a_new_history_and_drops_the_outcome() {
        session.know(new Knowledge("k", start.library()));
        runBackground();
        session.edit("A", months(48));
        session.open(start.withHorizonMonths(24), Optional.of(Path.of("b.inferrack")));
        assertThat(session.canUndo()).isFalse();
        assertThat(session.dirty()).isFalse();
        assertThat(session.outcome()).isEmpty();
        assertThat(session.file()).contains(Path.of("b.inferrack"));
    }

    @Test
    void a_recovered_plan_is_unsaved_from_the_start() {
        session.openUnsaved(start, Optional.empty());
        assertThat(session.dirty()).isTrue();
    }

    @Test
    void an_edit_inside_an_edit_is_refused_by_name() {
        assertThatThrownBy(() -> session.edit("Outer", plan -> {
            session.edit("Inner", months(48));
            return plan;
        })).isInstanceOf(IllegalStateException.class).hasMessageContaining("Inner");
    }

    @Test
    void listeners_hear_changes_until_they_leave() {
        var heard = new ArrayList<Integer>();
        Runnable leave = session.subscribe(() -> heard.add(session.plan().horizonMonths()));
        session.edit("A", months(48));
        leave.run();
        session.edit("B", months(60));
        assertThat(heard).containsExactly(48);
    }
}
