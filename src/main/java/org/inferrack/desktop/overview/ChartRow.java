package org.inferrack.desktop.overview;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.canvas.ChartPane;
import org.inferrack.desktop.screen.ReflowGrid;
import org.inferrack.desktop.theme.Theme;
import org.inferrack.drawing.Charts;
import org.inferrack.drawing.Palette;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.plan.Plan;
import org.jfree.chart.JFreeChart;

/** Streams per rack, W per inference and cumulative TCO, by scenario. */
final class ChartRow {

    private static final double LEAST_WIDTH = 320;
    private static final double HEIGHT = 310;
    /** So many scenarios have room in charts of that height, and each further one needs some more. */
    private static final int FEW = 4;
    private static final double EACH_FURTHER = 40;

    private final ChartPane streams = pane("chart-streams");
    private final ChartPane watts = pane("chart-watts");
    private final ChartPane cost = pane("chart-cost");
    private final ReflowGrid view = new ReflowGrid(LEAST_WIDTH, 14);
    private Outcome drawn;
    private Palette drawnIn;

    ChartRow() {
        for (ChartPane pane : new ChartPane[] {streams, watts, cost}) {
            var panel = new VBox(pane);
            panel.getStyleClass().addAll("panel", "chart-panel");
            VBox.setVgrow(pane, Priority.ALWAYS);
            view.getChildren().add(panel);
        }
    }

    Region view() {
        return view;
    }

    /** Draws the charts anew if the outcome or the theme is another one. */
    void show(Outcome outcome, Plan plan) {
        Palette palette = Theme.palette();
        if (outcome == drawn && palette == drawnIn) {
            return;
        }
        for (ChartPane pane : new ChartPane[] {streams, watts, cost}) {
            pane.setPrefHeight(HEIGHT + EACH_FURTHER * Math.max(0, outcome.scenarios().size() - FEW));
        }
        drawn = outcome;
        drawnIn = palette;
        show(streams, Headline.chartWithoutRacks(plan).map(metric -> Charts.byScenario(metric, outcome, plan, palette))
                .orElseGet(() -> Charts.streamsPerRack(outcome, plan, palette)));
        show(watts, Charts.wattsPerInference(outcome, plan, palette));
        show(cost, Charts.cumulativeTco(outcome, plan, palette));
    }

    private static void show(ChartPane pane, JFreeChart chart) {
        String title = chart.getTitle() == null ? "" : chart.getTitle().getText();
        pane.show(chart, "Chart: " + title + " by scenario");
    }

    private static ChartPane pane(String id) {
        var pane = new ChartPane();
        pane.setId(id);
        pane.setPrefHeight(HEIGHT);
        return pane;
    }
}
