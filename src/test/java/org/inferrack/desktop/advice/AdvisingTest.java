package org.inferrack.desktop.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;

import org.inferrack.catalog.Knowledge;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.session.Planning;
import org.inferrack.plan.Plan;
import org.inferrack.samples.SampleProjects;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Advice belongs to one version of the plan. */
class AdvisingTest {

    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();
    private static final Plan PLAN = SampleProjects.VIDEO_ANALYTICS.plan();
    private static final String FIRST = PLAN.scenarios().get(0).id();
    private static final String SECOND = PLAN.scenarios().get(1).id();

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final PlanSession session = new PlanSession(PLAN, Runnable::run, Runnable::run, Planning.PLANNER);
    private final Advising advising = new Advising(session, waiting::add, Runnable::run);
    private int told;

    @BeforeEach
    void know() {
        session.know(KNOWLEDGE);
        advising.subscribe(() -> told++);
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    @Test
    void it_is_worked_out_once_and_kept() {
        assertThat(advising.of(FIRST)).isEmpty();
        assertThat(advising.of(FIRST)).isEmpty();
        assertThat(waiting).hasSize(1);
        work();
        assertThat(advising.of(FIRST)).get().satisfies(advice -> assertThat(advice.complete()).isTrue());
        assertThat(waiting).isEmpty();
        assertThat(told).isEqualTo(1);
    }

    @Test
    void an_edit_makes_it_void_whether_it_is_ready_or_under_way() {
        advising.of(FIRST);
        work();
        session.edit("Horizon", plan -> plan.withHorizonMonths(24));
        assertThat(advising.of(FIRST)).isEmpty();
        session.edit("Horizon", plan -> plan.withHorizonMonths(48));
        assertThat(advising.running()).isFalse();
        work();
        assertThat(told).isEqualTo(1);
        advising.of(FIRST);
        work();
        assertThat(advising.of(FIRST)).get().extracting(advice -> advice.now()).isNotNull();
        assertThat(told).isEqualTo(2);
    }

    @Test
    void the_scenario_asked_for_last_is_worked_out() {
        advising.of(FIRST);
        advising.of(SECOND);
        work();
        assertThat(advising.of(SECOND)).isPresent();
        assertThat(told).isEqualTo(1);
        assertThat(advising.of(FIRST)).isEmpty();
        work();
        assertThat(advising.of(FIRST)).isPresent();
        assertThat(advising.of(SECOND)).isPresent();
    }

    @Test
    void a_scenario_that_is_not_in_the_plan_has_none() {
        assertThat(advising.of("nowhere")).isEmpty();
        assertThat(waiting).isEmpty();
    }

    @Test
    void a_person_can_stop_it_and_take_it_up_again() {
        advising.of(FIRST);
        advising.stop();
        work();
        assertThat(advising.of(FIRST)).isEmpty();
        assertThat(advising.failure()).startsWith("Stopped");
        assertThat(waiting).isEmpty();
        advising.again();
        advising.of(FIRST);
        work();
        assertThat(advising.of(FIRST)).isPresent();
        assertThat(advising.failure()).isEmpty();
    }
}
