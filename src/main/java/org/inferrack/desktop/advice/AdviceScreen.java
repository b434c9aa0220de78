package org.inferrack.desktop.advice;

import java.util.concurrent.Executor;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.form.list.ScenarioChoice;
import org.inferrack.desktop.screen.Screen;
import org.inferrack.desktop.session.PlanSession;
import org.kordamp.ikonli.feather.Feather;

/** What holds a scenario back, what would help and by how much, and sliders to try things out. */
public final class AdviceScreen implements Screen {

    private static final double LEFT = 54;

    private final PlanSession session;
    private final Advising advising;
    private final Executor planning;
    private final StackPane body = new StackPane();
    private final Label state = new Label();
    private final Button stop = new Button();
    private BorderPane view;
    private ScenarioChoice scenarios;
    private AdvicePane list;
    private WhatIfPane whatIf;
    private Node columns;

    /** @param planning where what a person tries out is planned */
    public AdviceScreen(PlanSession session, Advising advising, Executor planning) {
        this.session = session;
        this.advising = advising;
        this.planning = planning;
    }

    @Override
    public String title() {
        return "Advice";
    }

    @Override
    public Feather icon() {
        return Feather.SLIDERS;
    }

    @Override
    public Node view() {
        if (view == null) {
            scenarios = new ScenarioChoice("advice-scenario", session);
            list = new AdvicePane(session, advising);
            whatIf = new WhatIfPane(session, planning);
            columns = columns(Panes.scroll(list), whatIf);
            state.setId("advice-state");
            state.getStyleClass().add("page-subtitle");
            state.setMinWidth(0);
            HBox.setHgrow(state, Priority.ALWAYS);
            stop.setId("advice-stop");
            stop.getStyleClass().add(Styles.SMALL);
            stop.setMinWidth(Button.USE_PREF_SIZE);
            stop.setOnAction(_ -> {
                if (advising.running()) {
                    advising.stop();
                } else {
                    advising.again();
                }
            });
            var bar = new HBox(12, scenarios, stop, state);
            bar.setAlignment(Pos.CENTER_LEFT);
            bar.getStyleClass().add("screen-head");
            view = new BorderPane(body);
            view.setTop(bar);
            view.setId("screen-advice");
            advising.subscribe(this::refreshIfShown);
        }
        return view;
    }

    private static Node columns(Node left, Node right) {
        var grid = new GridPane();
        var wide = new ColumnConstraints();
        wide.setPercentWidth(LEFT);
        var rest = new ColumnConstraints();
        rest.setPercentWidth(100 - LEFT);
        var row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(wide, rest);
        grid.getRowConstraints().setAll(row);
        grid.addRow(0, left, right);
        return grid;
    }

    private void refreshIfShown() {
        if (view.getScene() != null) {
            refresh(session);
        }
    }

    @Override
    public void refresh(PlanSession current) {
        view();
        var outcome = scenarios.refresh();
        if (outcome.isEmpty()) {
            state.setText("");
            stop.setVisible(false);
            body.getChildren().setAll(Panes.empty(Feather.SLIDERS, "Nothing to advise on yet", session.plan().scenarios().isEmpty()
                    ? "Add a scenario with servers to see what limits it and what would help." : "The advice follows as soon as the plan is worked out."));
            return;
        }
        list.show(outcome.get());
        whatIf.show(outcome.get());
        state.setText(session.stale() ? "Planning…" : advising.running() ? "Trying changes…" : "");
        stop.setText(advising.running() ? "Stop" : "Try again");
        stop.setVisible(advising.running() || !advising.failure().isEmpty());
        if (!body.getChildren().contains(columns)) {
            body.getChildren().setAll(columns);
        }
    }
}
