package org.inferrack.engine.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.placement.LimitKind;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.remedy.Relief;
import org.inferrack.engine.power.fleet.Power;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Site;

/** Larger limits of racks where one binds, more racks where servers have no place, and feeds that no longer back each other. */
final class RackChanges {

    private static final String UNPRICED = "what the site asks for it is not counted";
    private static final int MOST_RACKS = 10_000;

    private final Trial trial;
    private final ScenarioOutcome outcome;

    RackChanges(Trial trial, ScenarioOutcome outcome) {
        this.trial = trial;
        this.outcome = outcome;
    }

    List<Change> all() {
        var changes = new ArrayList<Change>();
        // the least effective first, so that of the steps of one limit the smallest is met first
        for (Relief relief : reliefs().reversed()) {
            if (relief.onlyRacks()) {
                continue;
            }
            group(relief.plan(), relief.siteId(), relief.rackGroupId()).ifPresent(lifted -> changes.add(new Change(
                    "rack-limit/" + relief.siteId() + "/" + relief.rackGroupId() + "/" + relief.resource() + "/" + lifted.hashCode(), Change.Kind.RACKS,
                    relief.change(), UNPRICED, plan -> PlanEdits.racks(plan, relief.siteId(), relief.rackGroupId(), _ -> lifted))));
        }
        for (Site site : trial.plan().sites()) {
            if (site.housing() instanceof Housing.Racks racks) {
                moreRacks(site, racks).ifPresent(changes::add);
                racks.groups().forEach(group -> unbacked(site, group).ifPresent(changes::add));
            }
        }
        return changes;
    }

    private List<Relief> reliefs() {
        ScenarioContext context = trial.context(outcome.scenario());
        return Relief.of(context, outcome.sizing(), Power.of(context, outcome.sizing()));
    }

    private static Optional<RackGroup> group(Plan plan, String siteId, String groupId) {
        return plan.site(siteId).filter(site -> site.housing() instanceof Housing.Racks)
                .flatMap(site -> ((Housing.Racks) site.housing()).groups().stream().filter(group -> group.id().equals(groupId)).findFirst());
    }

    /** The fewest racks of one kind that give every server of the site a place. */
    Optional<Change> moreRacks(Site site, Housing.Racks racks) {
        int left = left(outcome, site.id());
        return left == 0 ? Optional.empty() : racks.groups().stream().map(group -> moreRacks(site, group, left)).flatMap(Optional::stream).findFirst();
    }

    private Optional<Change> moreRacks(Site site, RackGroup group, int left) {
        int most = Math.min(MOST_RACKS - group.count(), left);
        if (most < 1 || left(site, group, most) > 0) {
            return Optional.empty();
        }
        int tooFew = 0;
        int enough = most;
        while (enough - tooFew > 1) {
            int middle = (tooFew + enough) / 2;
            if (left(site, group, middle) > 0) {
                tooFew = middle;
            } else {
                enough = middle;
            }
        }
        int more = enough;
        return Optional.of(new Change("more-racks/" + site.id() + "/" + group.id() + "/" + more, Change.Kind.RACKS, name(group) + ": " + more
                + (more == 1 ? " more rack" : " more racks") + " (" + group.count() + " to " + (group.count() + more) + ")", "",
                plan -> added(plan, site, group, more)));
    }

    private int left(Site site, RackGroup group, int more) {
        return trial.outcome(added(trial.plan(), site, group, more), outcome.scenario().id()).map(after -> left(after, site.id())).orElse(1);
    }

    private static Plan added(Plan plan, Site site, RackGroup group, int more) {
        return PlanEdits.racks(plan, site.id(), group.id(), each -> each.withCount(each.count() + more));
    }

    private static int left(ScenarioOutcome outcome, String siteId) {
        return outcome.placement().unplaced().stream().filter(each -> each.siteId().equals(siteId)).mapToInt(Placement.Unplaced::servers).sum();
    }

    private Optional<Change> unbacked(Site site, RackGroup group) {
        boolean binds = outcome.placement().bindings().stream().anyMatch(each -> each.siteId().equals(site.id()) && each.rackGroupId().equals(group.id())
                && (each.kind() == LimitKind.FAILOVER || each.kind() == LimitKind.FEED));
        if (group.redundancy() == RackGroup.Redundancy.NONE || group.feeds().size() < 2 || !binds && left(outcome, site.id()) == 0) {
            return Optional.empty();
        }
        boolean some = group.redundancy() == RackGroup.Redundancy.TWO_N && group.feeds().size() > 2;
        var weaker = some ? RackGroup.Redundancy.N_PLUS_ONE : RackGroup.Redundancy.NONE;
        return Optional.of(new Change("unbacked/" + site.id() + "/" + group.id() + "/" + weaker, Change.Kind.CARE, name(group)
                + (some ? ": feeds N+1 instead of 2N" : ": feeds that do not back each other"), some ? "" : "losing a feed then stops what hangs on it",
                plan -> PlanEdits.racks(plan, site.id(), group.id(), each -> each.withRedundancy(weaker))));
    }

    static String name(RackGroup group) {
        return group.name().isBlank() ? group.id() : group.name();
    }

    static String kw(double kw) {
        return FigureFormat.number(kw) + " kW";
    }
}
