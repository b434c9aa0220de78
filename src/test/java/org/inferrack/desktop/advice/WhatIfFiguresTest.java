package org.inferrack.desktop.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import javafx.scene.control.Label;
import org.inferrack.desktop.Ui;
import org.inferrack.engine.advice.Lever;
import org.inferrack.engine.advice.Levers;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures beside those tried out, and the sliders that try them ({@link LeverSlider}). */
class WhatIfFiguresTest {

    private static final Plan PLAN = PlanFixtures.plan();
    private static final List<ScenarioOutcome> OUTCOMES = OutcomeFixtures.outcome(PLAN).scenarios();

    private final WhatIfFigures figures = new WhatIfFigures();

    @BeforeAll
    static void toolkit() {
        Ui.toolkit();
    }

    private List<String> texts() {
        return figures.getChildren().stream().map(cell -> ((Label) cell).getText()).toList();
    }

    private String tried(Metric metric) {
        return figures.getChildren().stream().filter(cell -> ("tried-" + metric.name().toLowerCase(java.util.Locale.ROOT)).equals(cell.getId()))
                .map(cell -> ((Label) cell).getText()).findFirst().orElseThrow();
    }

    @Test
    void while_nothing_is_tried_only_the_plan_speaks() {
        figures.show(PLAN, OUTCOMES.get(0), Optional.empty());
        assertThat(texts()).contains("Plan").doesNotContain("Tried");
        assertThat(tried(Metric.SERVERS)).isEmpty();
    }

    @Test
    void a_share_changes_by_points_and_an_amount_by_per_cent() {
        figures.show(PLAN, OUTCOMES.get(0), Optional.of(OUTCOMES.get(1)));
        assertThat(tried(Metric.SERVERS)).isNotEmpty();
        assertThat(texts()).filteredOn(text -> text.endsWith(" points")).allMatch(text -> text.matches("[+−]\\d+\\.\\d points"));
        assertThat(texts()).anyMatch(text -> text.matches("[+−].* %"));
    }

    @Test
    void the_same_figures_are_no_change() {
        figures.show(PLAN, OUTCOMES.get(0), Optional.of(OUTCOMES.get(0)));
        assertThat(texts()).noneMatch(text -> text.startsWith("−") || text.startsWith("+"));
    }

    @Test
    void a_plan_without_a_baseline_saves_nothing() {
        figures.show(PLAN.withScenarios(PLAN.scenarios().subList(1, 2)), OUTCOMES.get(1), Optional.empty());
        assertThat(texts()).doesNotContain("TCO saved, %");
    }

    @Test
    void a_lever_snaps_to_its_steps_and_goes_back_without_a_word() {
        var moves = new java.util.concurrent.atomic.AtomicInteger();
        Lever lever = Levers.of(PLAN, PLAN.scenarios().get(1), PLAN.library()).getFirst();
        var slider = new LeverSlider(lever, moves::incrementAndGet);
        assertThat(slider.isMoved()).isFalse();
        var track = (javafx.scene.control.Slider) slider.getChildren().get(1);
        track.setValue(lever.value() + lever.step() * 1.2);
        assertThat(slider.setting().value()).isEqualTo(lever.snapped(lever.value() + lever.step()));
        assertThat(slider.isMoved()).isTrue();
        assertThat(moves).hasValue(1);
        track.setValue(lever.value() + lever.step() * 1.1);
        assertThat(moves).as("still the same step").hasValue(1);
        slider.reset();
        assertThat(slider.isMoved()).isFalse();
        assertThat(moves).hasValue(1);
        assertThat(track.getAccessibleText()).isEqualTo(lever.label());
    }
}
