package org.inferrack.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.inferrack.engine.figure.Figure;
import org.jfree.chart.axis.NumberAxis;
import org.junit.jupiter.api.Test;

/** {@link ChartStyle}: axes of small and large numbers, and of none. */
class ChartStyleTest {

    private static final Palette LIGHT = Palette.LIGHT;

    @Test
    void small_axes_have_finer_ticks_than_large_ones() {
        assertThat(ChartStyle.ticks(9.9).format(0.125)).isEqualTo("0.125");
        assertThat(ChartStyle.ticks(10).format(7.5)).isEqualTo("7.5");
        assertThat(ChartStyle.ticks(10).format(0.125)).isEqualTo("0.1");
        assertThat(ChartStyle.ticks(1e6).format(250_000)).isEqualTo("250,000");
    }

    @Test
    void an_axis_begins_at_nothing_and_one_without_numbers_shows_none() {
        NumberAxis axis = ChartStyle.axis("kW", 40, LIGHT);
        assertThat(axis.getRange().getLowerBound()).isZero();
        assertThat(axis.getRange().getUpperBound()).isEqualTo(40);
        assertThat(axis.isTickLabelsVisible()).isTrue();
        assertThat(ChartStyle.axis("kW", 0, LIGHT).isTickLabelsVisible()).isFalse();
    }

    @Test
    void a_chart_of_which_nothing_is_known_says_why_instead_of_drawing_a_grid() {
        var set = new FigureSet();
        var plot = ChartStyle.bars(set, new FigureBars(LIGHT, List.of(LIGHT.accent()), false), ChartStyle.axis("kW", 0, LIGHT), LIGHT);
        set.add(Figure.unknown("kW", "no price"), "power", "a");
        ChartStyle.sayWhyEmpty(plot, set);
        assertThat(plot.getNoDataMessage()).isEqualTo("n/a (no price)");
        assertThat(plot.isRangeGridlinesVisible()).isFalse();
        set.add(Figure.exact(1, "kW", "power"), "power", "b");
        var known = ChartStyle.bars(set, new FigureBars(LIGHT, List.of(LIGHT.accent()), false), ChartStyle.axis("kW", 1, LIGHT), LIGHT);
        ChartStyle.sayWhyEmpty(known, set);
        assertThat(known.isRangeGridlinesVisible()).isTrue();
    }
}
