package org.inferrack.desktop.form.layout;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Two parts side by side where there is room, one under the other where there is not. */
public final class TwoColumns extends Region {

    private static final double GAP = 20;

    private final Region first;
    private final Region second;
    private final double breakWidth;
    private final double firstShare;

    /**
     * @param breakWidth narrower than this the second goes under the first
     * @param firstShare of the width that the first takes beside the second
     */
    public TwoColumns(Region first, Region second, double breakWidth, double firstShare) {
        this.first = first;
        this.second = second;
        this.breakWidth = breakWidth;
        this.firstShare = firstShare;
        getChildren().addAll(first, second);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean beside(double width) {
        return width >= breakWidth;
    }

    private double firstWidth(double width) {
        return beside(width) ? Math.floor((width - GAP) * firstShare) : width;
    }

    private double secondWidth(double width) {
        return beside(width) ? width - GAP - firstWidth(width) : width;
    }

    private static double height(Node node, double width) {
        return node.isManaged() ? node.prefHeight(width) : 0;
    }

    @Override
    protected double computePrefHeight(double given) {
        double width = (given < 0 ? breakWidth : given) - snappedLeftInset() - snappedRightInset();
        double one = height(first, firstWidth(width));
        double two = height(second, secondWidth(width));
        double inner = beside(width) ? Math.max(one, two) : one + (one > 0 && two > 0 ? GAP : 0) + two;
        return inner + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 300;
    }

    @Override
    protected double computePrefWidth(double height) {
        return breakWidth;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double one = height(first, firstWidth(width));
        first.resizeRelocate(left, top, firstWidth(width), one);
        double x = beside(width) ? left + firstWidth(width) + GAP : left;
        double y = beside(width) ? top : top + one + (one > 0 ? GAP : 0);
        second.resizeRelocate(x, y, secondWidth(width), height(second, secondWidth(width)));
    }
}
