package org.inferrack.desktop.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.inferrack.desktop.AnsweringDialogs;
import org.inferrack.desktop.Ui;
import org.inferrack.desktop.session.Planning;
import org.inferrack.desktop.tasks.Tasks;
import org.inferrack.desktop.tasks.Work;
import org.inferrack.samples.SampleProjects;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page while a search waits or is cancelled from elsewhere; the search itself never starts here. */
class OptimiserTest {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Tasks tasks = new Tasks(new AnsweringDialogs(), Runnable::run, waiting::add, Platform::runLater);
    private Ui ui;

    @BeforeEach
    void show() {
        ui = Ui.show(SampleProjects.VIDEO_ANALYTICS.plan(), ShippedKnowledge.read(), Planning.PLANNER, (session, _) -> {
            var optimiser = new Optimiser(session, tasks);
            session.subscribe(optimiser::refresh);
            return (Parent) optimiser.view();
        });
        ui.click("optimise-start");
    }

    @AfterEach
    void close() {
        ui.close();
    }

    private boolean startable() {
        return !((Button) ui.node("optimise-start")).isDisabled();
    }

    @Test
    void while_it_runs_it_cannot_be_started_twice() {
        assertThat(startable()).isFalse();
        assertThat(ui.shows("optimise-stop")).isTrue();
        assertThat(ui.textOf("optimise-progress")).isEqualTo("Asking what each candidate can do …");
    }

    @Test
    void cancelled_from_the_status_bar_it_can_be_started_again() {
        ui.onToolkit(() -> {
            tasks.running().all().forEach(Work::cancel);
            return null;
        });
        ui.await("the page is at rest", this::startable);
        assertThat(ui.shows("optimise-stop")).isFalse();
        assertThat(((Label) ui.node("optimise-progress")).getText()).startsWith("Stopped.");
    }

    @Test
    void an_edit_of_the_plan_ends_it() {
        ui.onToolkit(() -> {
            ui.session().edit("Change horizon", plan -> plan.withHorizonMonths(24));
            return null;
        });
        ui.settle();
        assertThat(startable()).isTrue();
        assertThat(ui.textOf("optimise-progress")).isEqualTo("The plan has changed since. Optimise again.");
    }
}
