package org.inferrack.desktop.window;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.StatusBar;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.tasks.RunningWork;
import org.inferrack.desktop.tasks.Work;

/** What is going on, how many findings there are, and what the numbers rest on. */
final class WindowStatus {

    private static final Duration SHOWN_AFTER = Duration.ofMillis(500);
    private static final double UNTIL_IT_IS_DONE = -1;

    private final PlanSession session;
    private final RunningWork running;
    private final StatusBar bar = new StatusBar();
    private final Button cancel = new Button("Cancel");
    private final Label findings = label("status-findings");
    private final Label knowledge = label("status-knowledge");
    private final Label note = label("status-note");
    private final Timeline clock = new Timeline(new KeyFrame(javafx.util.Duration.millis(250), _ -> refresh()));

    WindowStatus(PlanSession session, RunningWork running) {
        this.session = session;
        this.running = running;
        bar.setId("status");
        cancel.setId("status-cancel");
        cancel.setOnAction(_ -> cancelAll());
        cancel.managedProperty().bind(cancel.visibleProperty());
        note.managedProperty().bind(note.visibleProperty());
        note.setVisible(false);
        note.setMaxWidth(420);
        clock.setCycleCount(Animation.INDEFINITE);
        bar.getRightItems().setAll(cancel, findings, note, knowledge);
        session.subscribe(this::refresh);
        running.subscribe(() -> Platform.runLater(this::refresh));
        refresh();
    }

    Node view() {
        return bar;
    }

    /** Something about the library worth knowing, "in use by another window"; empty hides it. */
    void note(String text) {
        note.setText(text);
        note.setTooltip(text.isEmpty() ? null : new Tooltip(text));
        note.setVisible(!text.isEmpty());
    }

    private void refresh() {
        List<Work<?>> work = running.all();
        boolean busy = session.planning() || !work.isEmpty();
        tick(busy);
        Duration since = session.planning() || work.isEmpty() ? session.planningFor() : work.getFirst().elapsed();
        boolean slow = busy && since.compareTo(SHOWN_AFTER) >= 0;
        bar.setProgress(slow ? UNTIL_IT_IS_DONE : 0);
        cancel.setVisible(slow);
        var doing = doing(work);
        cancel.setText(doing.size() > 1 ? "Cancel all" : "Cancel");
        bar.setText(slow ? StatusWords.doing(doing) + "… " + seconds(since) : StatusWords.state(session));
        findings.setText(StatusWords.findings(session));
        knowledge.setText(StatusWords.knowledge(session));
    }

    private void tick(boolean busy) {
        if (busy && clock.getStatus() != Animation.Status.RUNNING) {
            clock.play();
        } else if (!busy && clock.getStatus() == Animation.Status.RUNNING) {
            clock.stop();
        }
    }

    private List<String> doing(List<Work<?>> work) {
        return Stream.concat(session.planning() ? Stream.of("Planning") : Stream.empty(), work.stream().map(Work::title)).toList();
    }

    private void cancelAll() {
        if (session.planning()) {
            session.cancelPlanning();
        }
        running.all().forEach(Work::cancel);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ENGLISH, "%.1f s", duration.toMillis() / 1000.0);
    }

    private static Label label(String id) {
        var label = new Label();
        label.setId(id);
        return label;
    }
}
