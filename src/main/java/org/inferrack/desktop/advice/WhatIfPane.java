package org.inferrack.desktop.advice;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.session.Replanning;
import org.inferrack.engine.advice.Advisor;
import org.inferrack.engine.advice.Change;
import org.inferrack.engine.advice.Lever;
import org.inferrack.engine.advice.Levers;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.plan.RefusedPlan;

/** Sliders over a scenario with the figures that they would give; nothing is changed until it is applied. */
final class WhatIfPane extends BorderPane {

    private final PlanSession session;
    private final Replanning<Optional<ScenarioOutcome>> run;
    private final VBox sliders = new VBox(6);
    private final WhatIfFigures figures = new WhatIfFigures();
    private final Button apply = new Button("Apply to the plan");
    private final Button reset = new Button("Reset");
    private final Label message = new Label();
    private List<LeverSlider> levers = List.of();
    private ScenarioOutcome shown;
    private CheckedPlan about;

    /** @param planning where the changed plan is planned */
    WhatIfPane(PlanSession session, Executor planning) {
        this.session = session;
        run = new Replanning<>(planning, Platform::runLater);
        setId("what-if");
        apply.setId("what-if-apply");
        apply.setDefaultButton(false);
        apply.getStyleClass().add("accent");
        apply.setOnAction(_ -> apply());
        reset.setId("what-if-reset");
        reset.setOnAction(_ -> reset());
        message.setId("what-if-message");
        message.setWrapText(true);
        message.getStyleClass().add("problem");
        var buttons = new HBox(10, apply, reset, Panes.note("Nothing changes until you apply."));
        buttons.setAlignment(Pos.CENTER_LEFT);
        var card = Panes.card("What if", figures, message, buttons);
        card.setSpacing(6);
        var top = new VBox(card);
        top.getStyleClass().add("what-if-head");
        setTop(top);
        sliders.getStyleClass().add("what-if-levers");
        setCenter(Panes.scroll(sliders));
    }

    /** Starts afresh where the plan or the scenario is another one. */
    void show(ScenarioOutcome outcome) {
        if (outcome == shown || session.stale() || session.checked().isEmpty()) {
            return;
        }
        shown = outcome;
        about = session.checked().get();
        run.cancel();
        levers = Levers.of(about.plan(), outcome.scenario(), session.catalog()).stream().map(lever -> new LeverSlider(lever, this::moved)).toList();
        sliders.getChildren().setAll(levers);
        moved();
    }

    private List<Lever.Setting> settings() {
        return levers.stream().map(LeverSlider::setting).toList();
    }

    private boolean untouched() {
        return levers.stream().noneMatch(LeverSlider::isMoved);
    }

    private void moved() {
        apply.setDisable(untouched());
        reset.setDisable(untouched());
        if (untouched()) {
            run.cancel();
            figures.show(about.plan(), shown, Optional.empty());
            message.setText("");
            seen(message, false);
            return;
        }
        switch (about.edited(Levers.change(settings())::applied)) {
            case CheckedPlan changed -> plan(changed);
            case RefusedPlan refused -> {
                run.cancel();
                come(Optional.empty());
                say("This cannot be planned: " + refused.problems().getFirst().message());
            }
        }
    }

    private void plan(CheckedPlan changed) {
        String id = shown.scenario().id();
        var knowledge = session.knowledge();
        run.start(cancellation -> Advisor.tried(changed, id, knowledge, cancellation), this::come,
                cause -> say("This cannot be planned: " + cause.getMessage()));
    }

    private void come(Optional<ScenarioOutcome> tried) {
        figures.show(about.plan(), shown, tried);
        say(tried.filter(each -> !each.feasible()).map(each -> "It would not work: " + each.findings().getFirst().message()).orElse(""));
    }

    private void say(String words) {
        message.setText(words);
        seen(message, !words.isEmpty());
    }

    private static void seen(Label label, boolean visible) {
        label.setVisible(visible);
        label.setManaged(visible);
    }

    private void apply() {
        Change change = Levers.change(settings());
        session.edit("What if: " + change.label(), change::applied);
    }

    private void reset() {
        levers.forEach(LeverSlider::reset);
        moved();
    }
}
