package org.inferrack.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.risk.Tornado;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;
import org.junit.jupiter.api.Test;

/** {@link TornadoBars} and {@link TcoLines} as they are drawn. */
class FigureChartsTest {

    private static final Palette LIGHT = Palette.LIGHT;
    private static final Tornado TORNADO = new Tornado("USD", 1000,
            List.of(new Tornado.Bar("price", "", 700, 1400), new Tornado.Bar("tariff", "", 950, 1050), new Tornado.Bar("rent", "", 990, 1010)));

    @Test
    void an_axis_of_a_tornado_holds_both_ends_of_every_bar_that_is_drawn() {
        var chart = TornadoBars.chart(TORNADO, 2, LIGHT).getCategoryPlot();
        assertThat(chart.getDataset().getColumnKeys().toString()).isEqualTo("[Price, Tariff]");
        assertThat(chart.getRangeAxis().getLowerBound()).isLessThan(700);
        assertThat(chart.getRangeAxis().getUpperBound()).isGreaterThan(1400);
    }

    @Test
    void the_half_of_the_low_end_lies_left_where_less_costs_less_and_right_where_it_costs_more() {
        assertThat(centre(bar(700, 1400), LIGHT.series(0))).isLessThan(centre(bar(700, 1400), LIGHT.series(1)));
        assertThat(centre(bar(1400, 700), LIGHT.series(0))).isGreaterThan(centre(bar(1400, 700), LIGHT.series(1)));
    }

    @Test
    void labels_at_the_ends_of_lines_do_not_lie_on_each_other() {
        Outcome outcome = OutcomeFixtures.outcome();
        var names = List.of("one", "two");
        var same = new Outcome("", List.of(outcome.scenarios().getLast(), outcome.scenarios().getLast()), List.of(), List.of(), java.util.Optional.empty());
        var plot = TcoLines.chart(same, PlanFixtures.plan(), names, List.of(Color.RED, Color.BLUE), LIGHT).getXYPlot();
        var heights = ((List<?>) plot.getAnnotations()).stream().filter(org.jfree.chart.annotations.XYTextAnnotation.class::isInstance)
                .map(label -> ((org.jfree.chart.annotations.XYTextAnnotation) label).getY()).sorted().toList();
        assertThat(heights).hasSize(2);
        assertThat(heights.getLast() - heights.getFirst()).isGreaterThan(0.05 * heights.getLast());
    }

    private static BufferedImage bar(double low, double high) {
        return Gallery.chart(TornadoBars.chart(new Tornado("USD", 1000, List.of(new Tornado.Bar("price", "", low, high))), 1, LIGHT), 500, 200);
    }

    private static double centre(BufferedImage picture, Color color) {
        double sum = 0;
        int count = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                if (picture.getRGB(x, y) == color.getRGB()) {
                    sum += x;
                    count++;
                }
            }
        }
        assertThat(count).isPositive();
        return sum / count;
    }
}
