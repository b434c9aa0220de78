package org.inferrack.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Dimension2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Optional;

import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.placement.Placement.PlacedRack;
import org.inferrack.engine.placement.Placement.Slot;
import org.inferrack.engine.placement.RackUnits;

/**
 * The front of a rack with its servers, and below it how full it is. Painter's order: frame, free units, reserved units, servers, bars.
 */
public final class RackElevation {

    private static final Font SMALL = Typeface.REGULAR.size(8.5);
    private static final Font NAME = Typeface.MEDIUM.size(9);

    private RackElevation() {
    }

    /** Natural size of one rack; any other size shows the same picture, scaled. */
    public static Dimension2D preferredSize(PlacedRack rack) {
        return new java.awt.Dimension((int) Math.ceil(RackLayout.WIDTH), (int) Math.ceil(new RackLayout(rack).height()));
    }

    /** Draws one rack as large as it fits into {@code bounds}, with its own name. */
    public static void draw(Graphics2D g, Rectangle2D bounds, PlacedRack rack, Palette palette) {
        draw(g, bounds, rack, rack.name(), List.of(), palette);
    }

    /**
     * Draws one rack under a title.
     *
     * @param groupOrder ids of the server groups in the order of the palette's colours; a group that is not in it has the first
     */
    public static void draw(Graphics2D g, Rectangle2D bounds, PlacedRack rack, String title, List<String> groupOrder, Palette palette) {
        var layout = new RackLayout(rack);
        AffineTransform before = g.getTransform();
        g.transform(layout.into(bounds));
        boolean over = rack.fills().stream().anyMatch(fill -> fill.share() > 1);
        Font heading = Typeface.SEMI_BOLD.size(11);
        Ink.text(g, title, heading, palette.foreground(), RackLayout.NUMBERS, 14, RackLayout.WIDTH - RackLayout.NUMBERS);
        frame(g, layout.frame(), over, palette);
        units(g, layout, rack, palette);
        rack.slots().forEach(slot -> server(g, layout, rack, slot, palette.series(Math.max(0, groupOrder.indexOf(slot.groupId()))), palette));
        for (int i = 0; i < rack.fills().size(); i++) {
            FillBar.draw(g, layout.bar(i), rack.fills().get(i), palette);
        }
        g.setTransform(before);
    }

    /** The server under a point of a drawing in {@code bounds}. */
    public static Optional<Slot> slotAt(Rectangle2D bounds, PlacedRack rack, Point2D point) {
        int unit = new RackLayout(rack).unitAt(natural(bounds, rack, point));
        return rack.slots().stream().filter(slot -> slot.bottomU() <= unit && unit <= slot.topU()).findFirst();
    }

    /** What is under a point of a drawing in {@code bounds}, as words for a tooltip: a server, a free or reserved unit, a resource. */
    public static Optional<String> describe(Rectangle2D bounds, PlacedRack rack, Point2D point) {
        var layout = new RackLayout(rack);
        Point2D at = natural(bounds, rack, point);
        int unit = layout.unitAt(at);
        if (unit > 0) {
            return Optional.of(slotAt(bounds, rack, point).map(RackElevation::words)
                    .orElse("U" + unit + (reserved(rack, unit) ? ": reserved" : unit <= rack.existingU() ? ": existing equipment" : ": free")));
        }
        for (int i = 0; i < rack.fills().size(); i++) {
            if (layout.bar(i).contains(at)) {
                return Optional.of(FillBar.words(rack.fills().get(i)));
            }
        }
        return Optional.empty();
    }

    private static String words(Slot slot) {
        String range = FigureFormat.range(slot.planningWatts());
        return slot.name() + "\n" + span(slot) + "\nPlanning power " + FigureFormat.text(slot.planningWatts()) + (range.isEmpty() ? "" : " (" + range + ")");
    }

    static String span(Slot slot) {
        return slot.heightU() == 1 ? "U" + slot.bottomU() : "U" + slot.bottomU() + "–" + slot.topU();
    }

    private static void frame(Graphics2D g, Rectangle2D body, boolean over, Palette palette) {
        g.setColor(Palette.mix(palette.background(), palette.foreground(), 0.05));
        g.fill(body);
        g.setColor(over ? palette.danger() : palette.muted());
        g.setStroke(new BasicStroke(over ? 2f : 1.2f));
        g.draw(body);
    }

    private static void units(Graphics2D g, RackLayout layout, PlacedRack rack, Palette palette) {
        g.setStroke(new BasicStroke(0.5f));
        for (int u = 1; u <= rack.heightU(); u++) {
            Rectangle2D unit = layout.units(u, 1);
            g.setColor(palette.background());
            g.fill(unit);
            g.setColor(palette.grid());
            g.draw(unit);
            Ink.textEndingAt(g, Integer.toString(u), SMALL, palette.muted(), RackLayout.NUMBERS - 3, Ink.baseline(SMALL, unit.getCenterY()),
                    RackLayout.NUMBERS);
        }
        int reserved = Math.min(rack.reservedU(), rack.heightU());
        if (reserved > 0) {
            closed(g, layout.units(RackUnits.above(1, rack.usableU()), reserved), "reserved", palette);
        }
        int existing = Math.min(rack.existingU(), rack.heightU());
        if (existing > 0) {
            closed(g, layout.units(1, existing), "existing", palette);
        }
    }

    /** Units that are not the plan's. */
    private static void closed(Graphics2D g, Rectangle2D area, String word, Palette palette) {
        Ink.hatch(g, area, palette.grid(), 5);
        double width = Typeface.width(word, SMALL) + 8;
        g.setColor(palette.background());
        g.fill(new Rectangle2D.Double(area.getX() + 2, area.getCenterY() - 5.5, width, 11));
        Ink.text(g, word, SMALL, palette.muted(), area.getX() + 6, Ink.baseline(SMALL, area.getCenterY()), area.getWidth() - 8);
    }

    private static void server(Graphics2D g, RackLayout layout, PlacedRack rack, Slot slot, Color color, Palette palette) {
        Rectangle2D units = layout.units(slot.bottomU(), slot.heightU());
        boolean misplaced = slot.topU() > rack.usableU() || slot.bottomU() < 1;
        Color fill = misplaced ? palette.danger() : color;
        var box = new RoundRectangle2D.Double(units.getX() + 0.75, units.getY() + 0.75, units.getWidth() - 1.5, units.getHeight() - 1.5, 3, 3);
        g.setColor(fill);
        g.fill(box);
        if (misplaced) {
            Ink.hatch(g, box.getBounds2D(), Palette.mix(fill, Palette.textOn(fill), 0.35), 6);
        }
        Shape clip = g.getClip();
        g.clip(box);
        Color ink = Palette.textOn(fill);
        double baseline = Ink.baseline(NAME, units.getCenterY());
        String facts = span(slot) + "  " + FigureFormat.brief(slot.planningWatts());
        double right = Ink.textEndingAt(g, facts, SMALL, ink, units.getMaxX() - 6, baseline, units.getWidth() * 0.45);
        Ink.text(g, slot.name(), NAME, ink, units.getX() + 6, baseline, units.getWidth() - 20 - right);
        g.setClip(clip);
    }

    private static boolean reserved(PlacedRack rack, int unit) {
        return unit > rack.usableU();
    }

    private static Point2D natural(Rectangle2D bounds, PlacedRack rack, Point2D point) {
        try {
            return new RackLayout(rack).into(bounds).inverseTransform(point, null);
        } catch (NoninvertibleTransformException _) {
            // bounds without area show nothing, so nothing is under the point
            return new Point2D.Double(-1, -1);
        }
    }
}
