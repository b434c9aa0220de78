package org.inferrack.engine.placement.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ServerModel;
import org.inferrack.engine.placement.Placement.EdgeFleet;
import org.inferrack.engine.placement.Placement.Unplaced;
import org.inferrack.engine.placement.rack.Refusals;
import org.inferrack.engine.placement.rack.ServerKind;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Site;

/** Boxes at many equal locations. The wattage limit is hard: it is held against the worst case at the wall. */
final class EdgeSite {

    private final Site site;
    private final Housing.Edge edge;
    private final Catalog catalog;

    EdgeSite(Site site, Housing.Edge edge, Catalog catalog) {
        this.site = site;
        this.edge = edge;
        this.catalog = catalog;
    }

    record Result(List<EdgeFleet> edges, List<Unplaced> unplaced) {
    }

    Result place(List<ServerKind> kinds) {
        var edges = new ArrayList<EdgeFleet>();
        var unplaced = new ArrayList<Unplaced>();
        var limit = new SiteLimit(site);
        int locations = Math.max(0, edge.locations());
        int room = Math.max(0, edge.boxesPerLocation());
        for (ServerKind kind : kinds.stream().sorted(Comparator.comparing(ServerKind::id)).toList()) {
            int servers = kind.fleet().servers();
            int boxes = locations == 0 ? 0 : Math.ceilDiv(servers, locations);
            edges.add(new EdgeFleet(kind.id(), site.id(), edge.locations(), boxes, kind.power().worst(), edge.wattsPerBox()));
            var refusal = refusal(kind);
            if (refusal.isPresent()) {
                unplaced.add(refusal.get());
                continue;
            }
            int allowed = (int) Math.min(servers, (long) room * locations);
            if (allowed < servers) {
                unplaced.add(Refusals.unplaced(kind, servers - allowed, site.name() + ": at most " + edge.boxesPerLocation()
                        + " boxes at each of " + edge.locations() + " locations",
                        boxes + " boxes of " + kind.group().name() + " are needed at each location: allow more, or choose a stronger box."));
            }
            int placed = limit.take(kind, allowed, unplaced);
            room -= locations == 0 ? 0 : Math.ceilDiv(placed, locations);
        }
        return new Result(edges, unplaced);
    }

    private Optional<Unplaced> refusal(ServerKind kind) {
        int servers = kind.fleet().servers();
        var unknown = Refusals.ofUnknownPower(kind);
        if (unknown.isPresent()) {
            return unknown;
        }
        double worst = kind.worstWatts().orElseThrow();
        if (worst > edge.wattsPerBox()) {
            return Optional.of(Refusals.unplaced(kind, servers,
                    String.format(Locale.ROOT, "%s: %.0f W per box, and %s draws %.0f W at the worst case", site.name(), edge.wattsPerBox(),
                            kind.group().name(), worst),
                    advice(kind, worst - edge.wattsPerBox())));
        }
        boolean fans = catalog.server(kind.group().configuration().serverId()).map(ServerModel::cooling)
                .filter(cooling -> cooling != ServerModel.Cooling.FANLESS).isPresent();
        if (edge.fanless() && fans) {
            return Optional.of(Refusals.unplaced(kind, servers, site.name() + ": only boxes without fans, and "
                    + kind.group().configuration().serverId() + " has fans", "Choose a fanless box for the same module."));
        }
        return Optional.empty();
    }

    private String advice(ServerKind kind, double overWatts) {
        var configuration = kind.group().configuration();
        int accelerators = configuration.boards(catalog);
        boolean module = catalog.accelerator(configuration.acceleratorId()).filter(each -> each.form() == Accelerator.Form.EDGE_MODULE).isPresent();
        if (module && configuration.acceleratorCapWatts().isEmpty()) {
            return "Set a power mode (the power cap) of the module: without one it may draw more than its named power. Or choose a smaller one.";
        }
        return accelerators < 1 ? "Choose a smaller box."
                : String.format(Locale.ROOT, "Cap each accelerator at least %.0f W lower, or choose a smaller one.", Math.ceil(overWatts / accelerators));
    }
}
