package org.inferrack.engine.placement.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.placement.Conditions;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.rack.ServerKind;
import org.inferrack.engine.power.ScenarioPower;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Site;

/** Puts the servers of a scenario into racks and onto edge locations, none over any limit; says what does not fit and why. */
public final class Placer {

    private Placer() {
    }

    /**
     * Places every server of the sizing, with the fewest moves from an earlier placement: as many racks as without it, and in them as many
     * servers where they stood as can be. Deterministic; the order of the scenario's groups changes no total.
     */
    public static Placement place(ScenarioContext context, Sizing sizing, ScenarioPower power, Optional<Placement> earlier) {
        return place(context, sizing, power, Conditions.NONE, earlier);
    }

    /**
     * The same with servers that stand already, locked racks, feeds of rows and spread caps. The certificate then says how
     * few racks there could be beside what stands.
     */
    public static Placement place(ScenarioContext context, Sizing sizing, ScenarioPower power, Conditions conditions) {
        return place(context, sizing, power, conditions, Optional.empty());
    }

    private static Placement place(ScenarioContext context, Sizing sizing, ScenarioPower power, Conditions conditions, Optional<Placement> earlier) {
        var moves = OptionalInt.empty();
        var all = StatedConditions.of(context.plan(), context.scenario()).and(conditions);
        var racks = new ArrayList<Placement.PlacedRack>();
        var rows = new ArrayList<Placement.RowFill>();
        var edges = new ArrayList<Placement.EdgeFleet>();
        var unplaced = new ArrayList<Placement.Unplaced>();
        var fullRacks = new ArrayList<Placement.FullRack>();
        var certificates = new ArrayList<Placement.Certificate>();
        var bindings = new ArrayList<Placement.Binding>();
        for (Site site : context.plan().sites()) {
            context.cancellation().check();
            var kinds = kinds(context, site, sizing, power.budget().servers());
            switch (site.housing()) {
                case Housing.Racks housing -> {
                    var racksOfSite = new SiteRacks(site, housing.groups(), context.cancellation());
                    var placed = racksOfSite.place(kinds, all, earlier);
                    racks.addAll(placed.racks());
                    certificates.add(placed.certificate());
                    bindings.addAll(placed.bindings());
                    rows.addAll(placed.rows());
                    moves = placed.moves().isEmpty() ? moves : OptionalInt.of(moves.orElse(0) + placed.moves().getAsInt());
                    unplaced.addAll(placed.unplaced());
                    fullRacks.addAll(racksOfSite.fullRacks(kinds(context, site, sizing, power.atCap())));
                }
                case Housing.Edge edge -> {
                    var placed = new EdgeSite(site, edge, context.catalog()).place(kinds);
                    edges.addAll(placed.edges());
                    unplaced.addAll(placed.unplaced());
                }
            }
        }
        return new Placement(racks, edges, unplaced, fullRacks, certificates, bindings, rows, moves);
    }

    private static List<ServerKind> kinds(ScenarioContext context, Site site, Sizing sizing, List<ServerPower> servers) {
        var kinds = new ArrayList<ServerKind>();
        for (Fleet fleet : sizing.fleets()) {
            if (fleet.siteId().equals(site.id()) && fleet.servers() > 0) {
                var group = context.group(fleet.groupId()).orElseThrow();
                var power = servers.stream().filter(each -> each.groupId().equals(fleet.groupId()) && each.siteId().equals(fleet.siteId()))
                        .findFirst().orElseThrow();
                kinds.add(ServerKind.of(fleet, group, power, context.scenario().policies().powerMargin(), context.catalog()));
            }
        }
        return kinds;
    }
}
