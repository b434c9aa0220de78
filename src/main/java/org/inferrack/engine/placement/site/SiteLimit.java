package org.inferrack.engine.placement.site;

import java.util.List;

import org.inferrack.engine.placement.Placement.Unplaced;
import org.inferrack.engine.placement.rack.Refusals;
import org.inferrack.engine.placement.rack.Resource;
import org.inferrack.engine.placement.rack.ServerKind;
import org.inferrack.plan.Housing;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Site;

/** What the whole site can supply and cool, whichever is less; servers take their part one kind after the other. */
final class SiteLimit {

    private final Site site;
    private final boolean electrical;
    private final double limitKw;
    private double roomWatts;

    SiteLimit(Site site) {
        this.site = site;
        double supply = site.electricalLimitKw().orElse(Double.POSITIVE_INFINITY);
        double cooling = site.coolingLimitKw().orElse(Double.POSITIVE_INFINITY);
        electrical = supply <= cooling;
        limitKw = Math.min(supply, cooling);
        roomWatts = limitKw * 1000 - existingWatts(site);
    }

    private static double existingWatts(Site site) {
        double watts = 0;
        if (site.housing() instanceof Housing.Racks racks) {
            for (RackGroup group : racks.groups()) {
                for (int rack = 1; rack <= group.count() && !group.existing().isEmpty(); rack++) {
                    watts += group.existing(rack).powerWatts();
                }
            }
        }
        return watts;
    }

    /** How many of {@code wanted} servers the site allows; the rest is added to {@code unplaced}. The kind's power must be known. */
    int take(ServerKind kind, int wanted, List<Unplaced> unplaced) {
        double watts = kind.planningWatts().orElseThrow();
        int allowed = watts > 0 && Double.isFinite(roomWatts) ? (int) Math.clamp(Math.floor(Math.max(0, roomWatts) / watts + 1e-9), 0, wanted) : wanted;
        roomWatts -= allowed * watts;
        if (allowed < wanted) {
            unplaced.add(refusal(kind, wanted - allowed, watts));
        }
        return allowed;
    }

    private Unplaced refusal(ServerKind kind, int servers, double watts) {
        String name = electrical ? "electrical" : "cooling";
        return Refusals.unplaced(kind, servers, site.name() + ": " + name + " limit of " + Resource.kw(limitKw),
                "Raise the " + name + " limit by " + Resource.kw(servers * watts / 1000) + ", or place " + servers + " servers at another site.");
    }
}
