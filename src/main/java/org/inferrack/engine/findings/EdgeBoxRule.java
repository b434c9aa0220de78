package org.inferrack.engine.findings;

import java.util.stream.Stream;

import org.inferrack.catalog.ServerModel;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.engine.placement.Placement;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Site;

/** Boxes without racks: watts at the wall, fans. */
final class EdgeBoxRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        return context.placement().edges().stream().flatMap(edge -> Stream.concat(watts(context, edge), fans(context, edge)));
    }

    private static Stream<Finding> watts(FindingContext context, Placement.EdgeFleet edge) {
        boolean refused = context.placement().unplaced().stream()
                .anyMatch(unplaced -> unplaced.groupId().equals(edge.groupId()) && unplaced.siteId().equals(edge.siteId()));
        if (refused || !(edge.wattsPerBox() instanceof Figure.Known watts) || watts.high() <= edge.wattsLimit()) {
            return Stream.empty();
        }
        String subject = context.groupName(edge.groupId()) + " at " + context.siteName(edge.siteId());
        String limit = FigureFormat.number(edge.wattsLimit()) + " W a box may draw";
        return Stream.of(watts.value() > edge.wattsLimit()
                ? new Finding(Severity.BLOCKER, "edge-over-wattage", edge.groupId(), subject + " draws " + FigureFormat.number(watts.value())
                        + " W, " + FindingContext.percent(watts.value() / edge.wattsLimit()) + " of the " + limit + ".",
                        "Set a power limit on the accelerator, or choose a smaller box.")
                : new Finding(Severity.WARNING, "edge-near-wattage", edge.groupId(), subject + " draws " + FigureFormat.number(watts.value())
                        + " W, but up to " + FigureFormat.number(watts.high()) + " W within its range, above the " + limit + ".",
                        "Measure one box at full load before you order."));
    }

    private static Stream<Finding> fans(FindingContext context, Placement.EdgeFleet edge) {
        boolean fanless = context.plan().site(edge.siteId()).map(Site::housing)
                .filter(housing -> housing instanceof Housing.Edge place && place.fanless()).isPresent();
        return !fanless ? Stream.empty() : context.group(edge.groupId()).flatMap(context::server)
                .filter(server -> server.cooling() != ServerModel.Cooling.FANLESS).stream()
                .map(server -> new Finding(Severity.BLOCKER, "edge-fans", edge.groupId(),
                        server.name() + " has fans, and " + context.siteName(edge.siteId()) + " allows none.", "Choose a fanless box."));
    }
}
