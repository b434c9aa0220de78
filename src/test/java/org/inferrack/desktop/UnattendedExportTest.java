package org.inferrack.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Knowledge;
import org.inferrack.desktop.document.ProposalExport;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.session.Planning;
import org.inferrack.desktop.tasks.Tasks;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;

/** A window that nobody looks at ends with a code, whatever the plan is. */
class UnattendedExportTest {

    private static final Knowledge KNOWLEDGE = new Knowledge("k", PlanFixtures.catalog());

    private final List<Integer> codes = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();

    private UnattendedExport export(Plan plan, Planning planning) {
        var session = new PlanSession(plan, waiting::add, Runnable::run, planning);
        var dialogs = new AnsweringDialogs();
        var tasks = new Tasks(dialogs, Runnable::run, Runnable::run, Runnable::run);
        var export = new UnattendedExport(session, new ProposalExport(session, dialogs, tasks), Path.of("never.pdf"), codes::add);
        session.open(plan, Optional.of(Path.of("a.inferrack")));
        session.know(KNOWLEDGE);
        return export;
    }

    @Test
    void a_plan_with_problems_is_bad_input() {
        export(PlanFixtures.plan().withHorizonMonths(0), (_, _, _, _) -> {
            throw new AssertionError("it is not planned");
        });
        assertThat(codes).containsExactly(UnattendedExport.BAD_INPUT);
    }

    @Test
    void a_planner_that_fails_is_a_failure() {
        export(PlanFixtures.plan(), (_, _, _, _) -> {
            throw new IllegalStateException("made to fail");
        });
        assertThat(codes).isEmpty();
        waiting.removeFirst().run();
        assertThat(codes).containsExactly(UnattendedExport.FAILED);
    }

    @Test
    void a_planner_that_does_not_come_back_is_a_failure_after_a_while() {
        UnattendedExport export = export(PlanFixtures.plan(), (_, _, _, _) -> null);
        export.tooLong();
        export.tooLong();
        assertThat(codes).containsExactly(UnattendedExport.FAILED);
    }
}
