package org.inferrack.drawing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.jfree.data.category.DefaultCategoryDataset;

/** Figures for a bar chart with their ranges; an unknown one is a gap in the data, never a zero. */
final class FigureSet extends DefaultCategoryDataset {

    private static final long serialVersionUID = 1L;

    private record Cell(Comparable<?> row, Comparable<?> column) {
    }

    private final transient Map<Cell, Figure> figures = new LinkedHashMap<>();

    void add(Figure figure, Comparable<?> row, Comparable<?> column) {
        figures.put(new Cell(row, column), figure);
        if (figure instanceof Figure.Known known) {
            addValue(known.value(), row, column);
        } else {
            addValue((Number) null, row, column);
        }
    }

    Optional<Figure> figure(int row, int column) {
        return Optional.ofNullable(figures.get(new Cell(getRowKey(row), getColumnKey(column))));
    }

    /** The highest end of an interval, 0 where nothing is known. */
    double highest() {
        return figures.values().stream().mapToDouble(figure -> figure instanceof Figure.Known known ? known.high() : 0).max().orElse(0);
    }

    /** "n/a" with its reasons where not one figure is known; empty where there is something to draw, or nothing at all. */
    Optional<String> nothingKnown() {
        if (figures.isEmpty() || figures.values().stream().anyMatch(Figure::isKnown)) {
            return Optional.empty();
        }
        return Optional.of(figures.values().stream().map(FigureFormat::text).distinct().collect(Collectors.joining("; ")));
    }

    /** End of the axis with room for the longest label behind its bar, in charts down to a third of a small window. */
    double highestWithLabels() {
        int longest = 0;
        for (int row = 0; row < getRowCount(); row++) {
            for (int column = 0; column < getColumnCount(); column++) {
                longest = Math.max(longest, figure(row, column).map(figure -> FigureFormat.value(figure).length()).orElse(0));
            }
        }
        return highest() * (1.05 + 0.05 * longest);
    }
}
