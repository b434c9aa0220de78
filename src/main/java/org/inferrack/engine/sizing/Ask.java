package org.inferrack.engine.sizing;

import org.inferrack.engine.sizing.Sizing.SiteDemand;
import org.inferrack.plan.Workload;

/**
 * What a workload asks of one site.
 *
 * @param statedUnits at this site, at the peak share 1 of the profile, today
 * @param years       horizon
 */
record Ask(Workload workload, double statedUnits, double years) {

    private static final double MOST_HEADROOM = 1000;

    static Ask of(Workload workload, double share, double years) {
        return new Ask(workload, Growth.statedUnits(workload) * share, years);
    }

    /** The highest peak of the horizon, with headroom. */
    double peakUnits() {
        return peakBetween(0, years);
    }

    double peakBetween(double fromYears, double toYears) {
        return statedUnits * workload.demand().profile().peak() * growth().most(fromYears, toYears)
                * Math.clamp(1 + workload.demand().headroom(), 0, MOST_HEADROOM);
    }

    /** Mean over the week and a part of the horizon, without headroom. */
    double meanBetween(double fromYears, double toYears) {
        return statedUnits * workload.demand().profile().mean() * growth().mean(fromYears, toYears);
    }

    SiteDemand demand(String siteId) {
        return new SiteDemand(workload.id(), siteId, statedUnits * workload.demand().profile().peak(), peakUnits(), meanBetween(0, years));
    }

    private Growth growth() {
        return new Growth(workload.demand().growthPerYear());
    }
}
