package org.inferrack.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.controlsfx.control.StatusBar;
import org.inferrack.catalog.Knowledge;
import org.inferrack.desktop.Ui;
import org.inferrack.desktop.tasks.Work;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WindowStatusTest {

    private Ui ui;
    private WindowStatus status;

    private void show() {
        ui = Ui.show(PlanFixtures.plan(), new Knowledge("2026.11", PlanFixtures.catalog()), (plan, _, _, _) -> OutcomeFixtures.outcome(plan.plan()),
                (session, shown) -> {
                    status = new WindowStatus(session, shown.tasks().running());
                    return (Parent) status.view();
                });
    }

    private StatusBar bar() {
        return (StatusBar) ui.node("status");
    }

    @AfterEach
    void close() {
        ui.close();
    }

    @Test
    void at_rest_it_says_what_the_figures_rest_on() {
        show();
        assertThat(bar().getText()).startsWith("Planned in ");
        assertThat(ui.textOf("status-knowledge")).isEqualTo("Knowledge 2026.11");
        assertThat(bar().getProgress()).as("nothing is going on").isZero();
        assertThat(ui.shows("status-cancel")).isFalse();
    }

    @Test
    void work_that_takes_longer_is_named_and_can_be_cancelled() {
        show();
        var ended = new CountDownLatch(1);
        ui.onToolkit(() -> ui.tasks().lengthy("Export the proposal", () -> {
            new CountDownLatch(1).await();
            return "";
        }).andFinally(ended::countDown).start());
        ui.await("the work is named", () -> bar().getText().startsWith("Export the proposal… ") && ui.node("status-cancel").isVisible());
        assertThat(bar().getProgress()).as("nobody knows how long").isNegative();
        ui.onToolkit(() -> {
            ((Button) ui.node("status-cancel")).fire();
            return null;
        });
        ui.await("the work has ended", () -> ended.getCount() == 0 && bar().getProgress() == 0);
        assertThat(bar().getText()).startsWith("Planned in ");
    }

    @Test
    void everything_that_runs_is_counted_and_cancelled_together() {
        show();
        var ended = new CountDownLatch(2);
        for (String title : List.of("Export the proposal", "Choose the servers")) {
            ui.onToolkit(() -> ui.tasks().lengthy(title, () -> {
                new CountDownLatch(1).await();
                return "";
            }).andFinally(ended::countDown).start());
        }
        ui.await("both are told of", () -> bar().getText().startsWith("Export the proposal and 1 more… "));
        assertThat(ui.onToolkit(() -> ui.tasks().running().all())).extracting(Work::title).containsExactly("Export the proposal", "Choose the servers");
        var cancel = (Button) ui.node("status-cancel");
        assertThat(cancel.getText()).isEqualTo("Cancel all");
        ui.onToolkit(() -> {
            cancel.fire();
            return null;
        });
        ui.await("both have ended", () -> ended.getCount() == 0 && !cancel.isVisible());
    }

    @Test
    void a_word_about_the_library_stays_until_it_is_taken_back() {
        show();
        ui.onToolkit(() -> {
            status.note("The library is in use by another window");
            return null;
        });
        assertThat(((Label) ui.node("status-note")).getTooltip().getText()).isEqualTo("The library is in use by another window");
        ui.onToolkit(() -> {
            status.note("");
            return null;
        });
        assertThat(ui.shows("status-note")).isFalse();
    }
}
