package org.inferrack.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inferrack.engine.placement.Placement.PlacedRack;

/** Racks side by side, standing on one floor. */
public final class RackRow {

    private static final double GAP = 18;

    private RackRow() {
    }

    /** Natural size of the row. */
    public static Dimension2D preferredSize(List<PlacedRack> racks) {
        double width = racks.size() * RackLayout.WIDTH + Math.max(0, racks.size() - 1) * GAP;
        return new java.awt.Dimension((int) Math.ceil(width), (int) Math.ceil(RackLayout.tallest(racks)));
    }

    /** Draws the racks as large as they fit into {@code bounds}, left to right. */
    public static void draw(Graphics2D g, Rectangle2D bounds, List<PlacedRack> racks, List<String> groupOrder, Palette palette) {
        for (int i = 0; i < racks.size(); i++) {
            RackElevation.draw(g, place(bounds, racks, i), racks.get(i), racks.get(i).name(), groupOrder, palette);
        }
    }

    /** What is under a point of a drawing in {@code bounds}, as words. */
    public static Optional<String> describe(Rectangle2D bounds, List<PlacedRack> racks, Point2D point) {
        return index(bounds, racks, point)
                .flatMap(i -> RackElevation.describe(place(bounds, racks, i), racks.get(i), point).map(words -> racks.get(i).name() + "\n" + words));
    }

    private static Optional<Integer> index(Rectangle2D bounds, List<PlacedRack> racks, Point2D point) {
        var hits = new ArrayList<Integer>();
        for (int i = 0; i < racks.size(); i++) {
            if (place(bounds, racks, i).contains(point)) {
                hits.add(i);
            }
        }
        return hits.stream().findFirst();
    }

    /** Bounds of one rack; lower racks start lower, so that all stand on the floor. */
    private static Rectangle2D place(Rectangle2D bounds, List<PlacedRack> racks, int index) {
        Dimension2D natural = preferredSize(racks);
        double scale = Math.min(bounds.getWidth() / natural.getWidth(), bounds.getHeight() / natural.getHeight());
        double height = new RackLayout(racks.get(index)).height();
        return new Rectangle2D.Double(bounds.getX() + index * (RackLayout.WIDTH + GAP) * scale,
                bounds.getY() + (RackLayout.tallest(racks) - height) * scale, RackLayout.WIDTH * scale, height * scale);
    }
}
