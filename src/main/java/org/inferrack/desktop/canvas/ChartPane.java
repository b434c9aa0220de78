package org.inferrack.desktop.canvas;

import javafx.scene.layout.Region;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;

/** A chart that fills the space it is given. Shows nothing until it has a chart. */
public final class ChartPane extends Region {

    private static final double LEAST = 40;
    private ChartCanvas canvas;

    public ChartPane() {
        getStyleClass().add("chart-pane");
        setMinSize(LEAST, LEAST);
    }

    /**
     * Shows a chart in place of the one before.
     *
     * @param words what the chart says, for screen readers
     */
    public void show(JFreeChart chart, String words) {
        if (canvas == null) {
            canvas = new ChartCanvas(chart);
            // the wheel scrolls the page, as it does everywhere else; a chart that is zoomed by it cannot be brought back
            canvas.removeAuxiliaryMouseHandler(canvas.getMouseHandler("scroll"));
            canvas.setManaged(false);
            getChildren().setAll(canvas);
            requestLayout();
        } else {
            canvas.setChart(chart);
        }
        setAccessibleText(words);
    }

    @Override
    protected void layoutChildren() {
        if (canvas != null && getWidth() >= LEAST && getHeight() >= LEAST) {
            canvas.resizeRelocate(0, 0, getWidth(), getHeight());
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 300;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }
}
