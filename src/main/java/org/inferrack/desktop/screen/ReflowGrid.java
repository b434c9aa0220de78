package org.inferrack.desktop.screen;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Children in equal columns, as many as fit, evenly spread over the rows; every child of a row is as high as the highest.
 */
public final class ReflowGrid extends Pane {

    private final double leastWidth;
    private final double gap;

    /** @param leastWidth of a column, in pixels */
    public ReflowGrid(double leastWidth, double gap) {
        this.leastWidth = leastWidth;
        this.gap = gap;
        setMinWidth(Region.USE_COMPUTED_SIZE);
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return leastWidth;
    }

    @Override
    protected double computePrefWidth(double height) {
        int count = Math.max(1, getManagedChildren().size());
        return snappedInsets() + count * leastWidth + (count - 1) * gap;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        var children = getManagedChildren();
        double inner = (width < 0 ? computePrefWidth(-1) : width) - snappedInsets();
        int columns = columns(inner, children.size());
        double cell = cell(inner, columns);
        double height = 0;
        for (int first = 0; first < children.size(); first += columns) {
            height += rowHeight(first, columns, cell) + (first > 0 ? gap : 0);
        }
        Insets insets = getInsets();
        return insets.getTop() + height + insets.getBottom();
    }

    @Override
    protected void layoutChildren() {
        var children = getManagedChildren();
        Insets insets = getInsets();
        double inner = getWidth() - snappedInsets();
        int columns = columns(inner, children.size());
        double cell = cell(inner, columns);
        double y = insets.getTop();
        for (int first = 0; first < children.size(); first += columns) {
            double height = rowHeight(first, columns, cell);
            for (int i = first; i < Math.min(first + columns, children.size()); i++) {
                double x = insets.getLeft() + (i - first) * (cell + gap);
                children.get(i).resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(cell), snapSizeY(height));
            }
            y += height + gap;
        }
    }

    /** Of the column counts that fit, the least that needs no more rows than the most would. */
    int columns(double inner, int count) {
        int most = (int) Math.max(1, Math.floor((inner + gap) / (leastWidth + gap)));
        int rows = Math.max(1, (int) Math.ceil(count / (double) most));
        return Math.max(1, (int) Math.ceil(count / (double) rows));
    }

    private double cell(double inner, int columns) {
        return Math.floor((inner - (columns - 1) * gap) / columns);
    }

    private double rowHeight(int first, int columns, double cell) {
        double height = 0;
        var children = getManagedChildren();
        for (Node child : children.subList(first, Math.min(first + columns, children.size()))) {
            height = Math.max(height, child.prefHeight(cell));
        }
        return Math.ceil(height);
    }

    private double snappedInsets() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
