package org.inferrack.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.data.category.CategoryDataset;

/** Horizontal bars with the 90 % range as a whisker and the value behind it; a hatched stub and the reason where there is no value. */
final class FigureBars extends BarRenderer {

    private static final long serialVersionUID = 1L;

    private static final double STUB = 18;
    /** Bars that are thinner would have their labels on each other. */
    private static final double LEAST_LABELLED = 7;

    private final transient Palette palette;
    private final transient List<Color> colors;
    private final boolean colorByCategory;

    /** @param colorByCategory one colour for each category, not for each series */
    FigureBars(Palette palette, List<Color> colors, boolean colorByCategory) {
        this.palette = palette;
        this.colors = List.copyOf(colors);
        this.colorByCategory = colorByCategory;
        for (int row = 0; row < colors.size(); row++) {
            setSeriesPaint(row, colors.get(row));
        }
    }

    @Override
    public void drawItem(Graphics2D g, CategoryItemRendererState state, Rectangle2D area, CategoryPlot plot, CategoryAxis categories,
                         ValueAxis values, CategoryDataset dataset, int row, int column, int pass) {
        int visible = state.getVisibleSeriesIndex(row);
        if (visible < 0 || !(dataset instanceof FigureSet set)) {
            return;
        }
        double top = calculateBarW0(plot, plot.getOrientation(), area, categories, state, visible, column);
        double height = state.getBarWidth();
        double zero = values.valueToJava2D(0, area, plot.getRangeAxisEdge());
        Font font = Typeface.REGULAR.size(Math.clamp(height * 0.8, 7, ChartStyle.TEXT));
        set.figure(row, column).ifPresent(figure -> {
            switch (figure) {
                case Figure.Known known -> drawKnown(g, known, x -> values.valueToJava2D(x, area, plot.getRangeAxisEdge()),
                        new Rectangle2D.Double(zero, top, 0, height), area, colors.get((colorByCategory ? column : row) % colors.size()), font);
                case Figure.Unknown unknown -> drawUnknown(g, unknown, new Rectangle2D.Double(zero, top, STUB, height), area, font);
            }
        });
    }

    private void drawKnown(Graphics2D g, Figure.Known known, java.util.function.DoubleUnaryOperator x, Rectangle2D start, Rectangle2D area,
                           Color color, Font font) {
        double zero = start.getX();
        double end = x.applyAsDouble(known.value());
        g.setColor(color);
        g.fill(new Rectangle2D.Double(Math.min(zero, end), start.getY(), Math.abs(end - zero), start.getHeight()));
        double middle = start.getCenterY();
        double low = x.applyAsDouble(known.low());
        double high = x.applyAsDouble(known.high());
        if (known.high() > known.low()) {
            double cap = Math.min(5, start.getHeight() / 4);
            g.setColor(palette.foreground());
            g.setStroke(new BasicStroke(1.1f));
            g.draw(new Line2D.Double(low, middle, high, middle));
            g.draw(new Line2D.Double(low, middle - cap, low, middle + cap));
            g.draw(new Line2D.Double(high, middle - cap, high, middle + cap));
        }
        if (start.getHeight() >= LEAST_LABELLED) {
            Ink.label(g, FigureFormat.value(known), font, palette, Math.max(Math.max(zero, end), high) + 6, middle, area);
        }
    }

    private void drawUnknown(Graphics2D g, Figure.Unknown unknown, Rectangle2D stub, Rectangle2D area, Font font) {
        Ink.hatch(g, stub, palette.muted(), 4);
        g.setColor(palette.muted());
        g.setStroke(new BasicStroke(0.75f));
        g.draw(stub);
        double behind = stub.getMaxX() + 6;
        Ink.text(g, FigureFormat.text(unknown), font, palette.muted(), behind, Ink.baseline(font, stub.getCenterY()), area.getMaxX() - behind);
    }
}
