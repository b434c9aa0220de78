package org.inferrack.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferrack.catalog.Knowledge;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;
import org.junit.jupiter.api.Test;

class StatusWordsTest {

    @Test
    void the_state_follows_the_session() {
        var session = new PlanSession(PlanFixtures.plan(), Runnable::run, Runnable::run, (plan, _, _, _) -> OutcomeFixtures.outcome(plan.plan()));
        assertThat(StatusWords.state(session)).contains("catalogue");
        session.know(new Knowledge("2026.11", PlanFixtures.catalog()));
        assertThat(StatusWords.state(session)).startsWith("Planned in ");
        assertThat(StatusWords.findings(session)).isEqualTo("1 warning, 2 notes");
        assertThat(StatusWords.knowledge(session)).isEqualTo("Knowledge 2026.11");
    }

    @Test
    void a_failed_planning_is_not_passed_off_as_current() {
        var session = new PlanSession(PlanFixtures.plan(), Runnable::run, Runnable::run, (_, _, _, _) -> {
            throw new IllegalStateException("made to fail");
        });
        session.know(new Knowledge("2026.11", PlanFixtures.catalog()));
        assertThat(StatusWords.state(session)).contains("failed");
    }
}
