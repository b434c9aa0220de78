package org.inferrack.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.inferrack.desktop.Ui;
import org.inferrack.drawing.Charts;
import org.inferrack.drawing.Palette;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;
import org.jfree.chart.fx.ChartCanvas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChartPaneTest {

    @BeforeAll
    static void toolkit() {
        Ui.toolkit();
    }

    @Test
    void the_wheel_scrolls_the_page_and_zooms_no_chart() {
        var chart = Charts.cumulativeTco(OutcomeFixtures.outcome(), PlanFixtures.plan(), Palette.LIGHT);
        var pane = new ChartPane();
        pane.show(chart, "Cost");
        var page = new StackPane(pane);
        new Scene(page, 500, 400);
        page.resize(500, 400);
        page.layout();
        pane.layout();
        var scrolled = new AtomicInteger();
        page.addEventHandler(ScrollEvent.SCROLL, _ -> scrolled.incrementAndGet());
        var before = chart.getXYPlot().getRangeAxis().getRange();
        var months = chart.getXYPlot().getDomainAxis().getRange();
        var canvas = (ChartCanvas) pane.getChildrenUnmodifiable().getFirst();
        for (int turn = 0; turn < 5; turn++) {
            Event.fireEvent(canvas, new ScrollEvent(ScrollEvent.SCROLL, 200, 150, 200, 150, false, false, false, false, false, false, 0, 40, 0, 40,
                    ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.LINES, 1, 0, null));
        }
        assertThat(chart.getXYPlot().getRangeAxis().getRange()).isEqualTo(before);
        assertThat(chart.getXYPlot().getDomainAxis().getRange()).isEqualTo(months);
        assertThat(scrolled).as("the page hears of every turn").hasValue(5);
    }
}
