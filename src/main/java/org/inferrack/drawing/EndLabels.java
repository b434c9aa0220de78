package org.inferrack.drawing;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Values beside the ends of lines. Those that would stand on each other are moved apart, equal ones are written once, and what has no room is left out. */
final class EndLabels extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1L;
    private static final double BESIDE = 6;
    private static final double LINE = 1.2;

    /** One value at the end of a line. */
    record Label(double month, double value, String text) {
    }

    /** A text and the middle of its line, from the top. */
    record Placed(String text, double month, double middle) {
    }

    private final transient List<Label> labels;
    private final transient Palette palette;

    EndLabels(List<Label> labels, Palette palette) {
        this.labels = List.copyOf(labels);
        this.palette = palette;
    }

    @Override
    public void draw(Graphics2D g, XYPlot plot, Rectangle2D area, ValueAxis months, ValueAxis amounts, int index, PlotRenderingInfo info) {
        Font font = Typeface.MEDIUM.size(ChartStyle.TEXT);
        var wanted = labels.stream().map(label -> new Placed(label.text, label.month, amounts.valueToJava2D(label.value, area, plot.getRangeAxisEdge())))
                .toList();
        for (Placed label : placed(wanted, area.getMinY(), area.getMaxY(), font.getSize2D() * LINE)) {
            double x = months.valueToJava2D(label.month, area, plot.getDomainAxisEdge()) + BESIDE;
            double width = Typeface.width(label.text, font);
            Ink.text(g, label.text, font, palette.foreground(), Math.min(x, area.getMaxX() - width - 1), Ink.baseline(font, label.middle), width);
        }
    }

    /** From the bottom up, each pushed above the one below; all of them down again where the top is reached. */
    static List<Placed> placed(List<Placed> wanted, double top, double bottom, double line) {
        var sorted = wanted.stream().sorted(Comparator.comparingDouble(Placed::middle).reversed()).toList();
        var distinct = new ArrayList<Placed>();
        for (Placed label : sorted) {
            boolean written = distinct.stream().anyMatch(other -> other.text.equals(label.text) && Math.abs(other.middle - label.middle) < line);
            if (!written && distinct.size() < Math.floor((bottom - top) / line)) {
                distinct.add(label);
            }
        }
        double below = bottom + line / 2;
        for (int i = 0; i < distinct.size(); i++) {
            below = Math.min(distinct.get(i).middle, below - line);
            distinct.set(i, new Placed(distinct.get(i).text, distinct.get(i).month, below));
        }
        double above = top - line / 2;
        for (int i = distinct.size() - 1; i >= 0; i--) {
            above = Math.max(distinct.get(i).middle, above + line);
            distinct.set(i, new Placed(distinct.get(i).text, distinct.get(i).month, above));
        }
        return distinct;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EndLabels those && labels.equals(those.labels) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return labels.hashCode();
    }
}
