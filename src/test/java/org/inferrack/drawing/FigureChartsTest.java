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
        var chart = TornadoBars.chart("TCO", TORNADO, 2, LIGHT).getCategoryPlot();
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
        assertThat((List<?>) plot.getAnnotations()).as("one piece writes them all").filteredOn(EndLabels.class::isInstance).hasSize(1);
        assertThat(placed(200, 10, "1.10", 100, "1.12", 103, "1.20", 104)).containsExactly("1.20 at 104", "1.12 at 94", "1.10 at 84");
    }

    @Test
    void equal_labels_are_written_once_and_none_leaves_the_plot() {
        assertThat(placed(200, 10, "3.18", 100, "3.18", 101, "3.18", 102, "9.35", 20)).containsExactly("3.18 at 102", "9.35 at 20");
        assertThat(placed(200, 10, "3.18", 100, "3.18", 150)).as("far apart they are two").containsExactly("3.18 at 150", "3.18 at 100");
        assertThat(placed(200, 10, "1", 3, "2", 2, "3", 1)).as("pushed down from the top").containsExactly("1 at 25", "2 at 15", "3 at 5");
        assertThat(placed(200, 10, "0", 205)).isEqualTo(List.of("0 at 195"));
        assertThat(placed(35, 10, "1", 30, "2", 30, "3", 30, "4", 30, "5", 30)).as("three have room").hasSize(3);
    }

    private static List<String> placed(double bottom, double line, Object... wanted) {
        var labels = new java.util.ArrayList<EndLabels.Placed>();
        for (int i = 0; i < wanted.length; i += 2) {
            labels.add(new EndLabels.Placed((String) wanted[i], 36, (Integer) wanted[i + 1]));
        }
        return EndLabels.placed(labels, 0, bottom, line).stream().map(label -> label.text() + " at " + Math.round(label.middle())).toList();
    }

    /** In a plot that ends soon behind the whisker: the last column of it has no ink, and the label stands before it. */
    @Test
    void a_label_behind_a_bar_is_never_cut_by_the_end_of_the_plot() {
        var set = new FigureSet();
        set.add(org.inferrack.fixture.Uncertain.known(0.809, 0.7, 0.99, "J", org.inferrack.catalog.Evidence.SCALED,
                new org.inferrack.engine.figure.Basis("test", List.of(), List.of())), "J per inference", "A scenario");
        var plot = ChartStyle.bars(set, new FigureBars(LIGHT, List.of(Color.LIGHT_GRAY), true), ChartStyle.axis("J", 1, LIGHT), LIGHT);
        var info = new org.jfree.chart.ChartRenderingInfo();
        var chart = ChartStyle.chart("", plot, false, LIGHT);
        var picture = Gallery.picture(330, 200, g -> chart.draw(g, new java.awt.geom.Rectangle2D.Double(0, 0, 330, 200), info));
        var area = info.getPlotInfo().getDataArea();
        int end = (int) area.getMaxX();
        assertThat(ink(picture, area, end - 1, end + 8)).isZero();
        assertThat(ink(picture, area, end - 30, end - 1)).isGreaterThan(20);
    }

    /** Dark pixels between two columns. */
    private static int ink(BufferedImage picture, java.awt.geom.Rectangle2D area, int from, int to) {
        int dark = 0;
        for (int x = from; x < Math.min(to, picture.getWidth()); x++) {
            for (int y = (int) area.getMinY() + 2; y < area.getMaxY() - 2; y++) {
                dark += new Color(picture.getRGB(x, y)).getRed() < 110 ? 1 : 0;
            }
        }
        return dark;
    }

    private static BufferedImage bar(double low, double high) {
        return Gallery.chart(TornadoBars.chart("TCO", new Tornado("USD", 1000, List.of(new Tornado.Bar("price", "", low, high))), 1, LIGHT), 500, 200);
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
