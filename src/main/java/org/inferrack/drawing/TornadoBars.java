package org.inferrack.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.risk.Tornado;
import org.inferrack.letters.VisibleText;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** One bar for each uncertain input, from the TCO at the low end of its range to that at the high end, around the base. */
final class TornadoBars extends BarRenderer {

    private static final long serialVersionUID = 1L;

    private final transient List<Tornado.Bar> bars;
    private final double baseTco;
    private final transient Palette palette;

    private TornadoBars(List<Tornado.Bar> bars, double baseTco, Palette palette) {
        this.bars = bars;
        this.baseTco = baseTco;
        this.palette = palette;
    }

    static JFreeChart chart(String title, Tornado tornado, int most, Palette palette) {
        var bars = tornado.bars().stream().limit(most).toList();
        var data = new DefaultCategoryDataset();
        double low = tornado.base();
        double high = tornado.base();
        for (Tornado.Bar bar : bars) {
            data.addValue(bar.atHigh(), "TCO", label(bar));
            low = Math.min(low, Math.min(bar.atLow(), bar.atHigh()));
            high = Math.max(high, Math.max(bar.atLow(), bar.atHigh()));
        }
        double room = Math.max(high - low, Math.abs(high) * 0.01) * 0.22;
        var axis = ChartStyle.axis("TCO, " + tornado.unit(), high, palette);
        axis.setRange(low - room, high + room + 1e-9);
        var plot = ChartStyle.bars(data, new TornadoBars(bars, tornado.base(), palette), axis, palette);
        JFreeChart chart = ChartStyle.chart(title, plot, false, palette);
        ChartStyle.note(chart, "Blue: the input at the low end of its range. Orange: at the high end.", palette);
        return chart;
    }

    private static String label(Tornado.Bar bar) {
        String input = bar.input().isEmpty() ? "" : Character.toUpperCase(bar.input().charAt(0)) + bar.input().substring(1);
        return VisibleText.line(bar.range().isEmpty() ? input : input + " (" + bar.range() + ")");
    }

    @Override
    public void drawItem(Graphics2D g, CategoryItemRendererState state, Rectangle2D area, CategoryPlot plot, CategoryAxis categories,
                         ValueAxis values, CategoryDataset dataset, int row, int column, int pass) {
        Tornado.Bar bar = bars.get(column);
        double top = calculateBarW0(plot, plot.getOrientation(), area, categories, state, row, column);
        double height = state.getBarWidth();
        double base = values.valueToJava2D(baseTco, area, plot.getRangeAxisEdge());
        half(g, values.valueToJava2D(bar.atLow(), area, plot.getRangeAxisEdge()), base, top, height, palette.series(0), bar.atLow(), area);
        half(g, values.valueToJava2D(bar.atHigh(), area, plot.getRangeAxisEdge()), base, top, height, palette.series(1), bar.atHigh(), area);
        g.setColor(palette.foreground());
        g.setStroke(new BasicStroke(1f));
        g.draw(new Line2D.Double(base, top - 2, base, top + height + 2));
    }

    private void half(Graphics2D g, double end, double base, double top, double height, Color color, double value, Rectangle2D area) {
        g.setColor(color);
        g.fill(new Rectangle2D.Double(Math.min(base, end), top, Math.abs(end - base), height));
        Font font = Typeface.REGULAR.size(Math.clamp(height * 0.8, 7, ChartStyle.TEXT - 1));
        String text = FigureFormat.amount(value);
        if (end != base) {
            Ink.label(g, text, font, palette, end > base ? end + 5 : end - 5 - Typeface.width(text, font), top + height / 2, area);
        }
    }
}
