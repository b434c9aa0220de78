package org.inferrack.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import org.inferrack.letters.VisibleText;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;

/**
 * The calm look of every chart: flat, thin grid, no frame, one font. The chart library draws its words without {@link Ink}, so what is given to it is spelt
 * here; the keys of a dataset are spelt by whoever makes them.
 */
final class ChartStyle {

    static final double TEXT = 11;
    /** The last number of an axis stands half beyond it: room for half of "600,000". */
    private static final double HALF_A_TICK_LABEL = 24;

    private ChartStyle() {
    }

    static JFreeChart chart(String title, Plot plot, boolean legend, Palette palette) {
        var chart = new JFreeChart(null, Typeface.REGULAR.size(TEXT), plot, false);
        chart.setBackgroundPaint(palette.background());
        chart.setPadding(new RectangleInsets(4, 4, 4, HALF_A_TICK_LABEL));
        var heading = new TextTitle(VisibleText.line(title), Typeface.SEMI_BOLD.size(13));
        heading.setPaint(palette.foreground());
        heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
        heading.setPadding(2, 4, 6, 0);
        chart.setTitle(heading);
        if (legend) {
            chart.addLegend(legend(plot, palette));
        }
        return chart;
    }

    static void note(JFreeChart chart, String text, Palette palette) {
        var note = new TextTitle(VisibleText.line(text), Typeface.REGULAR.size(TEXT - 1));
        note.setPaint(palette.muted());
        note.setHorizontalAlignment(HorizontalAlignment.LEFT);
        note.setPosition(RectangleEdge.BOTTOM);
        note.setPadding(2, 4, 2, 0);
        chart.addSubtitle(note);
    }

    /** Horizontal bars: the names of scenarios are long, and values line up. */
    static CategoryPlot bars(CategoryDataset dataset, BarRenderer renderer, NumberAxis values, Palette palette) {
        var categories = new CategoryAxis();
        categories.setMaximumCategoryLabelWidthRatio(0.34f);
        categories.setMaximumCategoryLabelLines(2);
        categories.setTickMarksVisible(false);
        categories.setCategoryLabelPositionOffset(6);
        categories.setLowerMargin(0.04);
        categories.setUpperMargin(0.04);
        categories.setCategoryMargin(0.28);
        quiet(categories, palette);
        categories.setTickLabelPaint(palette.foreground());
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setItemMargin(0.12);
        renderer.setMaximumBarWidth(0.16);
        var plot = new CategoryPlot(dataset, categories, values, renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(org.jfree.chart.axis.AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeGridlinePaint(palette.grid());
        plot.setRangeGridlineStroke(new BasicStroke(0.75f));
        plot.setDomainGridlinesVisible(false);
        frameless(plot, palette);
        return plot;
    }

    /** A plot of which no figure is known draws no bars at all, so it says the reason in their place. */
    static void sayWhyEmpty(CategoryPlot plot, FigureSet set) {
        set.nothingKnown().ifPresent(reason -> {
            plot.setNoDataMessage(VisibleText.line(reason));
            plot.setRangeGridlinesVisible(false);
        });
    }

    /** An axis of numbers with its unit. */
    static NumberAxis axis(String label, double upper, Palette palette) {
        var axis = new NumberAxis(VisibleText.line(label));
        axis.setNumberFormatOverride(ticks(upper));
        axis.setRange(0, upper > 0 ? upper : 1);
        axis.setTickLabelsVisible(upper > 0);
        quiet(axis, palette);
        return axis;
    }

    static DecimalFormat ticks(double upper) {
        return new DecimalFormat(upper < 10 ? "#,##0.###" : "#,##0.#", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
    }

    static void frameless(Plot plot, Palette palette) {
        plot.setBackgroundPaint(palette.background());
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(2, 2, 2, 2));
        plot.setNoDataMessage("Nothing to draw yet");
        plot.setNoDataMessageFont(Typeface.REGULAR.size(TEXT));
        plot.setNoDataMessagePaint(palette.muted());
    }

    static void quiet(Axis axis, Palette palette) {
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelFont(Typeface.REGULAR.size(TEXT));
        axis.setTickLabelPaint(palette.muted());
        axis.setLabelFont(Typeface.REGULAR.size(TEXT));
        axis.setLabelPaint(palette.muted());
    }

    private static LegendTitle legend(Plot plot, Palette palette) {
        var legend = new LegendTitle(plot);
        legend.setItemFont(Typeface.REGULAR.size(TEXT));
        legend.setItemPaint(palette.foreground());
        legend.setBackgroundPaint(new Color(0, true));
        legend.setFrame(org.jfree.chart.block.BlockBorder.NONE);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        return legend;
    }
}
