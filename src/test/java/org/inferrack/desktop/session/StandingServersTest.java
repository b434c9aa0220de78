package org.inferrack.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Knowledge;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;

/** What the planner is told of where servers stand already, by the months of the plan that it was concluded from. */
class StandingServersTest {

    private final Plan start = PlanFixtures.plan();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final PlanSession session = new PlanSession(start, waiting::add, Runnable::run, (plan, _, earlier, _) -> {
        told.add(plan.plan().horizonMonths() + " after " + earlier.map(Outcome::knowledgeVersion).orElse("nothing"));
        return new Outcome(String.valueOf(plan.plan().horizonMonths()), List.of(), List.of(), List.of(), Optional.empty());
    });

    private void know() {
        session.know(new Knowledge("k", PlanFixtures.catalog()));
        run();
    }

    private void run() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    private void edit(int months) {
        session.edit("Change horizon", plan -> plan.withHorizonMonths(months));
        run();
    }

    @Test
    void an_edited_plan_is_held_against_the_plan_as_it_was_opened_whatever_was_tried_between() {
        know();
        edit(48);
        edit(60);
        edit(48);
        assertThat(told).containsExactly("36 after nothing", "48 after 36", "60 after 36", "48 after 36");
    }

    @Test
    void undo_plans_the_plan_as_if_nothing_had_been_done() {
        know();
        edit(48);
        session.undo();
        run();
        edit(36 + 1);
        edit(36);
        assertThat(told).containsExactly("36 after nothing", "48 after 36", "36 after nothing", "37 after 36", "36 after nothing");
    }

    @Test
    void another_plan_begins_anew() {
        know();
        session.open(start.withHorizonMonths(24), Optional.empty());
        run();
        edit(30);
        assertThat(told).containsExactly("36 after nothing", "24 after nothing", "30 after 24");
    }

    @Test
    void a_plan_that_is_edited_before_it_is_planned_stands_nowhere_yet() {
        session.edit("Change horizon", plan -> plan.withHorizonMonths(48));
        know();
        session.undo();
        run();
        edit(60);
        assertThat(told).as("what comes first by chance decides nothing").containsExactly("48 after nothing", "36 after nothing", "60 after nothing");
    }
}
