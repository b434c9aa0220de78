package org.inferrack.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.inferrack.engine.cost.Costs;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerGroup;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The cumulative cost of every scenario over the horizon. */
final class TcoLines {

    private record End(double month, Figure.Known total, Color color) {
    }

    private TcoLines() {
    }

    static JFreeChart chart(Outcome outcome, Plan plan, List<String> names, List<Color> colors, Palette palette) {
        var lines = new XYSeriesCollection();
        var renderer = new XYLineAndShapeRenderer(true, false);
        var missing = new ArrayList<String>();
        var ends = new ArrayList<End>();
        var plot = new XYPlot(lines, null, null, renderer);
        double highest = 0;
        for (int i = 0; i < names.size(); i++) {
            ScenarioOutcome scenario = outcome.scenarios().get(i);
            if (!(scenario.metric(Metric.TCO) instanceof Figure.Known total) || scenario.costs().months().isEmpty()) {
                missing.add(names.get(i) + ": " + FigureFormat.text(scenario.metric(Metric.TCO)));
                continue;
            }
            XYSeries line = line(names.get(i), scenario.costs().months());
            int row = lines.getSeriesCount();
            lines.addSeries(line);
            renderer.setSeriesPaint(row, colors.get(i));
            renderer.setSeriesStroke(row, Charts.baseline(scenario)
                    ? new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {6, 4}, 0)
                    : new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            ends.add(new End(line.getMaxX(), total, colors.get(i)));
            markEnd(plot, ends.getLast());
            markSwaps(plot, scenario, colors.get(i), palette);
            highest = Math.max(highest, Math.max(line.getMaxY(), total.high()));
        }
        double unit = unit(highest);
        plot.addAnnotation(new EndLabels(ends.stream().map(end -> new EndLabels.Label(end.month(), end.total().value(),
                FigureFormat.number(end.total().value() / unit))).toList(), palette));
        int months = Math.max(1, plan.horizonMonths());
        plot.setDomainAxis(monthAxis(months, plan.startMonth(), palette));
        plot.setRangeAxis(ChartStyle.axis(plan.currency() + " " + scaleName(highest), highest * 1.08, palette));
        ((NumberAxis) plot.getRangeAxis()).setNumberFormatOverride(scaled(highest));
        plot.setRangeGridlinePaint(palette.grid());
        plot.setRangeGridlineStroke(new BasicStroke(0.75f));
        plot.setDomainGridlinesVisible(false);
        ChartStyle.frameless(plot, palette);
        JFreeChart chart = ChartStyle.chart("Cumulative cost over " + months + " months", plot, true, palette);
        missing.forEach(text -> ChartStyle.note(chart, "Not drawn: " + text, palette));
        return chart;
    }

    /** Purchases fall on the first day of a month, everything else by its end. */
    private static XYSeries line(String name, List<Costs.Month> months) {
        var line = new XYSeries(name, false, true);
        line.add(0, 0);
        double sum = 0;
        for (int i = 0; i < months.size(); i++) {
            Costs.Month month = months.get(i);
            if (month.capex() != 0) {
                line.add(i, sum + month.capex());
            }
            sum += month.total();
            line.add(i + 1, sum);
        }
        return line;
    }

    private static void markEnd(XYPlot plot, End end) {
        plot.addAnnotation(new XYLineAnnotation(end.month(), end.total().low(), end.month(), end.total().high(), new BasicStroke(1.2f), end.color()));
    }

    private static void markSwaps(XYPlot plot, ScenarioOutcome scenario, Color color, Palette palette) {
        scenario.scenario().groups().stream().map(ServerGroup::swap).flatMap(Optional::stream).forEach(swap -> {
            var marker = new ValueMarker(swap.month() - 1, color,
                    new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1f, new float[] {2, 3}, 0));
            marker.setLabel("swap, month " + swap.month());
            marker.setLabelFont(Typeface.REGULAR.size(ChartStyle.TEXT - 1));
            marker.setLabelPaint(palette.muted());
            marker.setLabelBackgroundColor(new Color(0, true));
            marker.setLabelAnchor(RectangleAnchor.TOP_LEFT);
            marker.setLabelTextAnchor(TextAnchor.TOP_RIGHT);
            plot.addDomainMarker(marker);
        });
    }

    private static NumberAxis monthAxis(int months, YearMonth start, Palette palette) {
        var axis = new NumberAxis("Months from " + start.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH)));
        ChartStyle.quiet(axis, palette);
        axis.setRange(0, months * 1.12);
        axis.setTickUnit(new NumberTickUnit(months <= 12 ? 2 : months <= 48 ? 6 : 12));
        axis.setNumberFormatOverride(ChartStyle.ticks(months));
        return axis;
    }

    private static String scaleName(double highest) {
        return highest >= 2e6 ? "million" : highest >= 2e3 ? "thousand" : "";
    }

    private static java.text.NumberFormat scaled(double highest) {
        return new ScaledFormat(ChartStyle.ticks(highest / unit(highest)), unit(highest));
    }

    /** What one of the axis's numbers stands for; the labels at the ends of the lines use the same. */
    private static double unit(double highest) {
        return highest >= 2e6 ? 1e6 : highest >= 2e3 ? 1e3 : 1;
    }
}
