package org.inferrack.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.inferrack.drawing.Palette;
import org.inferrack.drawing.RackElevation;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.Placement.PlacedRack;

/** Rack elevations; racks that look the same are drawn once, with their number. */
final class RackPages {

    private static final int ABREAST = 3;
    private static final double WIDTH = 206;

    /** Racks with the same picture. */
    record Alike(PlacedRack first, List<PlacedRack> racks) {
        String title() {
            return racks.size() == 1 ? first.name() : first.name() + " and alike, × " + racks.size();
        }
    }

    private RackPages() {
    }

    static void write(Html html, Proposal proposal, ScenarioOutcome scenario) {
        Placement placement = scenario.placement();
        if (placement.racks().isEmpty() && placement.edges().isEmpty() && placement.unplaced().isEmpty()) {
            return;
        }
        html.heading(placement.racks().isEmpty() ? "Where the servers stand" : "Rack elevations");
        intro(html, placement);
        elevations(html, proposal, scenario);
        edges(html, proposal, scenario);
        for (Placement.Unplaced unplaced : placement.unplaced()) {
            html.element("p", "warning", FigureFormat.number(unplaced.servers()) + " × " + proposal.groupName(scenario, unplaced.groupId()) + " at "
                    + proposal.siteName(unplaced.siteId()) + " do not fit: " + unplaced.bindingLimit() + ". " + unplaced.advice());
        }
    }

    /** Racks in use, grouped by what stands where in them and how full they are, in the plan's order. */
    static List<Alike> alike(List<PlacedRack> racks) {
        var groups = new LinkedHashMap<List<?>, List<PlacedRack>>();
        for (PlacedRack rack : racks) {
            if (rack.inUse()) {
                var picture = List.of(rack.siteId(), rack.rackGroupId(), rack.heightU(), rack.reservedU(), rack.fills(),
                        rack.slots().stream().map(slot -> List.of(slot.bottomU(), slot.heightU(), slot.groupId(), FigureFormat.brief(slot.planningWatts())))
                                .toList());
                groups.computeIfAbsent(picture, _ -> new ArrayList<>()).add(rack);
            }
        }
        return groups.values().stream().map(same -> new Alike(same.getFirst(), List.copyOf(same))).toList();
    }

    private static void intro(Html html, Placement placement) {
        long empty = placement.racks().size() - placement.racksInUse();
        if (!placement.racks().isEmpty()) {
            html.element("p",
                    racks(placement.racksInUse()) + " in use" + (empty > 0 ? ", " + empty + " of the stated " + placement.racks().size() + " stay empty" : "")
                            + ". U1 is at the bottom. Watts are planning values at the wall. The bars show how much of each limit is used; “failover” is"
                            + " the load on the remaining feed when the other one fails.");
        }
    }

    private static void elevations(Html html, Proposal proposal, ScenarioOutcome scenario) {
        List<Alike> pictures = alike(scenario.placement().racks());
        for (int from = 0; from < pictures.size(); from += ABREAST) {
            html.open("div", "racks");
            for (Alike picture : pictures.subList(from, Math.min(pictures.size(), from + ABREAST))) {
                var size = RackElevation.preferredSize(picture.first());
                double height = size.getHeight() * WIDTH / size.getWidth();
                String id = proposal.drawings()
                        .add((g, bounds) -> RackElevation.draw(g, bounds, picture.first(), picture.title(), proposal.groupOrder(scenario),
                                Palette.PRINT));
                html.drawing(id, "Elevation of rack " + picture.title(), WIDTH, height);
            }
            html.close("div");
        }
    }

    private static void edges(Html html, Proposal proposal, ScenarioOutcome scenario) {
        var table = new HtmlTable().words("Boxes", 32).words("Site", 24).numbers("Locations", 12).numbers("Boxes each", 12).numbers("W per box", 10)
                .numbers("Limit, W", 10);
        for (Placement.EdgeFleet edge : scenario.placement().edges()) {
            table.row(proposal.groupName(scenario, edge.groupId()), proposal.siteName(edge.siteId()), FigureFormat.number(edge.locations()),
                    FigureFormat.number(edge.boxesPerLocation()), FigureFormat.value(edge.wattsPerBox()), FigureFormat.number(edge.wattsLimit()));
        }
        if (!table.isEmpty()) {
            html.element("h2", "Edge sites");
            table.write(html);
        }
    }

    private static String racks(long count) {
        return count == 1 ? "1 rack" : count + " racks";
    }
}
