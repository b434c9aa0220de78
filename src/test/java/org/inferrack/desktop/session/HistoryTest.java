package org.inferrack.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Plan START = PlanFixtures.plan();

    private final History history = new History(START);

    private static Plan months(int months) {
        return START.withHorizonMonths(months);
    }

    @Test
    void the_way_back_is_the_way_there() {
        history.push("A", months(1));
        history.push("B", months(2));
        assertThat(history.undoText()).isEqualTo("Undo: B");
        history.undo();
        assertThat(history.current()).isEqualTo(months(1));
        assertThat(history.redoText()).isEqualTo("Redo: B");
        assertThat(history.undoText()).isEqualTo("Undo: A");
        history.redo();
        assertThat(history.current()).isEqualTo(months(2));
    }

    @Test
    void at_both_ends_nothing_happens() {
        history.undo();
        history.redo();
        assertThat(history.current()).isSameAs(START);
        assertThat(history.undoText()).isEqualTo("Undo");
        assertThat(history.redoText()).isEqualTo("Redo");
    }

    @Test
    void the_oldest_of_many_steps_is_forgotten_first() {
        for (int step = 1; step <= 600; step++) {
            history.push("Step " + step, months(step));
        }
        int back = 0;
        while (history.canUndo()) {
            history.undo();
            back++;
        }
        assertThat(back).isEqualTo(500);
        assertThat(history.current()).isEqualTo(months(100));
    }
}
