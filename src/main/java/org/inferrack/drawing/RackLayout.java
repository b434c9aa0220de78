package org.inferrack.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.inferrack.engine.placement.Placement.PlacedRack;
import org.inferrack.engine.placement.RackUnits;

/**
 * Where everything of one rack stands, in a drawing of its natural size; drawings of other sizes are scaled as a whole.
 * U1 is at the bottom.
 */
final class RackLayout {

    static final double UNIT = 13;
    static final double WIDTH = 230;
    static final double HEAD = 22;
    static final double NUMBERS = 22;
    static final double FRAME = 4;
    static final double BAR = 15;
    static final double GAP = 8;

    private final PlacedRack rack;

    RackLayout(PlacedRack rack) {
        this.rack = rack;
    }

    double height() {
        return frame().getMaxY() + (rack.fills().isEmpty() ? 0 : GAP + rack.fills().size() * BAR) + 4;
    }

    /** The rack's body with its frame, below the name. */
    Rectangle2D frame() {
        return new Rectangle2D.Double(NUMBERS, HEAD, WIDTH - NUMBERS - 2, rack.heightU() * UNIT + 2 * FRAME);
    }

    /** The only way from U to the drawing: {@code heightU} units, the lowest of which is {@code bottomU}. */
    Rectangle2D units(int bottomU, int heightU) {
        double top = HEAD + FRAME + RackUnits.overhead(rack.heightU(), bottomU, heightU) * UNIT;
        return new Rectangle2D.Double(NUMBERS + FRAME, top, WIDTH - NUMBERS - 2 - 2 * FRAME, heightU * UNIT);
    }

    /** The line of one resource below the body, in the order of the rack's fills. */
    Rectangle2D bar(int index) {
        return new Rectangle2D.Double(0, frame().getMaxY() + GAP + index * BAR, WIDTH - 2, BAR);
    }

    /** The unit at a height of the drawing, 0 where there is none. */
    int unitAt(Point2D point) {
        for (int u = 1; u <= rack.heightU(); u++) {
            if (units(u, 1).contains(point)) {
                return u;
            }
        }
        return 0;
    }

    /** From the natural size into {@code bounds}: as large as fits, centred, at the top. */
    AffineTransform into(Rectangle2D bounds) {
        double scale = Math.min(bounds.getWidth() / WIDTH, bounds.getHeight() / height());
        var transform = AffineTransform.getTranslateInstance(bounds.getX() + (bounds.getWidth() - scale * WIDTH) / 2, bounds.getY());
        transform.scale(scale, scale);
        return transform;
    }

    static double tallest(List<PlacedRack> racks) {
        return racks.stream().mapToDouble(rack -> new RackLayout(rack).height()).max().orElse(0);
    }
}
