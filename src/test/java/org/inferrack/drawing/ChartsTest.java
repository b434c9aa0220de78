package org.inferrack.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

import org.inferrack.engine.metric.Recommendation;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.risk.Tornado;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

class ChartsTest {

    private final Plan plan = PlanFixtures.plan();
    private final Outcome outcome = OutcomeFixtures.outcome();

    @Test
    void anUnknownFigureIsAGapInTheDataAndNotAZero() {
        var chart = Charts.streamsPerRack(OutcomeFixtures.withUnknowns(), plan, Palette.LIGHT);
        var data = chart.getCategoryPlot().getDataset();
        assertThat(data.getValue(0, 0)).isEqualTo(24.0);
        assertThat(data.getValue(0, 1)).isNull();
    }

    @Test
    void anUnknownFigureIsNotPaintedInItsScenariosColour() {
        int proposal = Palette.LIGHT.series(0).getRGB();
        assertThat(count(picture(Charts.streamsPerRack(outcome, plan, Palette.LIGHT)), proposal)).isGreaterThan(1000);
        assertThat(count(picture(Charts.streamsPerRack(OutcomeFixtures.withUnknowns(), plan, Palette.LIGHT)), proposal)).isZero();
    }

    @Test
    void theBaselineIsGreyAndSaysSo() {
        var chart = Charts.streamsPerRack(outcome, plan, Palette.LIGHT);
        assertThat(chart.getCategoryPlot().getDataset().getColumnKeys().toString()).isEqualTo("[A100 servers (baseline), L4 in DL380 Gen11]");
        assertThat(count(picture(chart), Palette.LIGHT.baseline().getRGB())).isGreaterThan(500);
    }

    @Test
    void withoutCamerasTheFirstChartCountsInferences() {
        var title = Charts.streamsPerRack(outcome, plan.withWorkloads(List.of()), Palette.LIGHT).getTitle().getText();
        assertThat(title).isEqualTo("Inferences per second per rack");
    }

    @Test
    void theAxisHoldsTheHighestEndOfEveryRange() {
        CategoryPlot plot = Charts.wattsPerInference(outcome, plan, Palette.LIGHT).getCategoryPlot();
        assertThat(plot.getRangeAxis().getUpperBound()).isGreaterThan(1.32 * 1.4 * 1.15);
        assertThat(plot.getRangeAxis().getLowerBound()).isZero();
    }

    @Test
    void theCumulativeCostEndsAtTheTcoAndStepsAtASwap() {
        XYPlot plot = Charts.cumulativeTco(outcome, plan, Palette.LIGHT).getXYPlot();
        var proposal = outcome.scenarios().getLast().costs();
        int last = plot.getDataset().getItemCount(1) - 1;
        assertThat(plot.getDataset().getXValue(1, last)).isEqualTo(36);
        assertThat(plot.getDataset().getYValue(1, last)).isCloseTo(proposal.total().amount().orElseThrow(), org.assertj.core.data.Offset.offset(1e-6));
        assertThat(plot.getDomainMarkers(org.jfree.chart.ui.Layer.FOREGROUND).size()).isEqualTo(1);
    }

    @Test
    void aScenarioWithoutAKnownTcoHasNoLineButANote() {
        JFreeChart chart = Charts.cumulativeTco(OutcomeFixtures.withUnknowns(), plan, Palette.LIGHT);
        assertThat(chart.getXYPlot().getSeriesCount()).isEqualTo(1);
        assertThat(chart.getSubtitles()).anySatisfy(title -> assertThat(title).isInstanceOfSatisfying(org.jfree.chart.title.TextTitle.class,
                note -> assertThat(note.getText()).isEqualTo("Not drawn: L4 in DL380 Gen11: n/a (no price for NVIDIA L4)")));
    }

    @Test
    void aChartOfWhichNothingIsKnownSaysWhyInsteadOfBars() {
        var plot = Charts.byScenario(Metric.P99_LATENCY, outcome, plan, Palette.LIGHT).getCategoryPlot();
        assertThat(plot.getNoDataMessage()).isEqualTo("n/a (no server carries the demand)");
        assertThat(plot.isRangeGridlinesVisible()).isFalse();
    }

    @Test
    void whatIsNotFeasibleSaysSo() {
        var chart = Charts.streamsPerRack(OutcomeFixtures.infeasible(), plan, Palette.LIGHT);
        assertThat(chart.getCategoryPlot().getDataset().getColumnKeys().toString())
                .isEqualTo("[A100 servers (baseline) (not feasible), L4 in DL380 Gen11 (not feasible)]");
    }

    @Test
    void scenariosOfOneNameStayApart() {
        var twin = new Outcome("", List.of(outcome.scenarios().getLast(), outcome.scenarios().getLast()), List.of(), List.of(),
                Recommendation.of(List.of(outcome.scenarios().getLast(), outcome.scenarios().getLast()), List.of()));
        assertThat(Charts.streamsPerRack(twin, plan, Palette.LIGHT).getCategoryPlot().getDataset().getColumnCount()).isEqualTo(2);
    }

    /** As the proposal's pages spell them: two of them that look alike are two. */
    @Test
    void whatNobodyCouldSeeInANameIsSpeltInEveryChart() {
        var first = OutcomeFixtures.renamed(outcome.scenarios().getLast(), "L4\u2060\t");
        var second = OutcomeFixtures.renamed(outcome.scenarios().getLast(), "L4\\u2060\\u0009");
        var alike = new Outcome("", List.of(first, second), List.of(), List.of(), Optional.empty());
        var spelt = List.of("L4\\u2060\\u0009", "L4\\u2060\\u0009 (2)");
        assertThat((Object) Charts.streamsPerRack(alike, plan, Palette.LIGHT).getCategoryPlot().getDataset().getColumnKeys()).isEqualTo(spelt);
        assertThat((Object) Charts.wattsPerInference(alike, plan, Palette.LIGHT).getCategoryPlot().getDataset().getRowKeys()).isEqualTo(spelt);
        var lines = Charts.cumulativeTco(alike, plan, Palette.LIGHT).getXYPlot().getDataset();
        assertThat(List.of(lines.getSeriesKey(0), lines.getSeriesKey(1))).isEqualTo(spelt);
    }

    @Test
    void whatNobodyCouldSeeInATornadoIsSpeltToo() {
        var tornado = new Tornado("USD\u200b", 1000, List.of(new Tornado.Bar("price of L4\ufe0f", "", 900, 1100)));
        var chart = Charts.tornado("TCO of L4\u0085", tornado, 1, Palette.LIGHT);
        assertThat(chart.getTitle().getText()).isEqualTo("TCO of L4\\u0085");
        assertThat(chart.getCategoryPlot().getDataset().getColumnKeys().toString()).isEqualTo("[Price of L4\\ufe0f]");
        assertThat(chart.getCategoryPlot().getRangeAxis().getLabel()).isEqualTo("TCO, USD\\u200b");
    }

    @Test
    void aPlanWithoutScenariosDrawsEmptyCharts() {
        var empty = new Outcome("", List.of(), List.of(), List.of(), Optional.empty());
        assertThat(picture(Charts.streamsPerRack(empty, plan, Palette.DARK)).getWidth()).isEqualTo(520);
        assertThat(picture(Charts.wattsPerInference(empty, plan, Palette.DARK)).getWidth()).isEqualTo(520);
        assertThat(picture(Charts.cumulativeTco(empty, plan, Palette.DARK)).getWidth()).isEqualTo(520);
    }

    private static BufferedImage picture(JFreeChart chart) {
        return Gallery.chart(chart, 520, 300);
    }

    private static int count(BufferedImage image, int rgb) {
        int count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                count += image.getRGB(x, y) == rgb ? 1 : 0;
            }
        }
        return count;
    }
}
