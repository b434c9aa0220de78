package org.inferrack.engine.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Spec;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Site;

/** Ways to settle what findings say about rooms and racks. */
final class PlaceRemedies {

    private static final double RECOMMENDED_C = 27;
    private static final double ORDINARY_AIR_KW = 20;
    private static final double MOST_AIR_KW = 40;

    private PlaceRemedies() {
    }

    /** Cooler air where the chassis stands: within its limit, or within the recommended range where that is not known. */
    static List<Change> inlet(Trial trial, ScenarioOutcome outcome, String serverId) {
        double limit = trial.catalog().server(serverId).map(server -> server.facts().low(Spec.INLET_LIMIT)).orElse(OptionalDouble.empty())
                .orElse(RECOMMENDED_C);
        var standing = outcome.scenario().groups().stream().filter(group -> group.configuration().serverId().equals(serverId)).map(group -> group.id())
                .toList();
        var ways = new ArrayList<Change>();
        trial.plan().sites().stream().filter(site -> site.ambientC() > limit && outcome.sizing().fleets().stream()
                .anyMatch(fleet -> fleet.siteId().equals(site.id()) && fleet.servers() > 0 && standing.contains(fleet.groupId())))
                .map(site -> new Change("ambient/" + site.id() + "/" + limit, Change.Kind.SITE, TermChanges.name(site) + ": " + FigureFormat.number(limit)
                        + " °C at the inlet instead of " + FigureFormat.number(site.ambientC()) + " °C", "what the cooler air costs is not counted",
                        plan -> PlanEdits.site(plan, site.id(), each -> each.withAmbientC(Math.min(limit, each.ambientC())))))
                .reduce(Change::and).ifPresent(ways::add);
        return ways;
    }

    /** Thinner racks that ordinary rows cool, thinner racks that air cools at all, or water. */
    static List<Change> dense(Plan plan, String rackGroupId) {
        var ways = new ArrayList<Change>();
        groups(plan, rackGroupId, (site, group) -> {
            for (double kw : new double[] {ORDINARY_AIR_KW, MOST_AIR_KW}) {
                if (group.coolingKw() > kw) {
                    ways.add(new Change("cooling/" + site.id() + "/" + group.id() + "/" + kw, Change.Kind.RACKS,
                            RackChanges.name(group) + ": at most " + RackChanges.kw(kw)
                                    + " a rack, the servers spread over more racks",
                            "", changed -> PlanEdits.racks(changed, site.id(), group.id(), each -> each.withCoolingKw(kw))));
                }
            }
            ways.add(new Change("rear-door/" + site.id() + "/" + group.id() + "/1", Change.Kind.RACKS, RackChanges.name(group) + ": rear-door cooling",
                    "what it costs is not counted",
                    changed -> PlanEdits.racks(changed, site.id(), group.id(), each -> each.withCooling(RackGroup.Cooling.REAR_DOOR))));
        });
        return ways;
    }

    /** Feeds that back each other, where there are two. */
    static List<Change> backed(Plan plan, String rackGroupId) {
        var ways = new ArrayList<Change>();
        groups(plan, rackGroupId, (site, group) -> {
            if (group.feeds().size() > 1) {
                ways.add(new Change("backed/" + site.id() + "/" + group.id() + "/2N", Change.Kind.CARE,
                        RackChanges.name(group) + ": feeds that back each other (2N)", "",
                        changed -> PlanEdits.racks(changed, site.id(), group.id(), each -> each.withRedundancy(RackGroup.Redundancy.TWO_N))));
            }
        });
        return ways;
    }

    private static void groups(Plan plan, String rackGroupId, java.util.function.BiConsumer<Site, RackGroup> action) {
        for (Site site : plan.sites()) {
            Optional.of(site.housing()).filter(Housing.Racks.class::isInstance).map(Housing.Racks.class::cast)
                    .ifPresent(racks -> racks.groups().stream().filter(group -> group.id().equals(rackGroupId)).forEach(group -> action.accept(site, group)));
        }
    }
}
