package org.inferrack.engine.sizing;

import org.inferrack.engine.sizing.Sizing.SiteDemand;
import org.inferrack.plan.Workload;

/**
 * What a workload asks of one site.
 *
 * @param statedUnits at this site, at the peak share 1 of the profile, today
 * @param fromYears   since the start of the horizon, when the servers asked begin to serve
 * @param years       since the start of the horizon, when they end
 */
record Ask(Workload workload, double statedUnits, double fromYears, double years) {

    private static final double MOST_HEADROOM = 1000;

    static Ask of(Workload workload, double share, double years) {
        return new Ask(workload, Growth.statedUnits(workload) * share, 0, years);
    }

    Ask asking(double units) {
        return new Ask(workload, units, fromYears, years);
    }

    Ask within(double newFromYears, double newYears) {
        return new Ask(workload, statedUnits, newFromYears, newYears);
    }

    /** The highest peak of the time, with headroom. */
    double peakUnits() {
        return peakBetween(fromYears, years);
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
        return new SiteDemand(workload.id(), siteId, statedUnits * workload.demand().profile().peak(), peakUnits(), meanBetween(fromYears, years));
    }

    private Growth growth() {
        return new Growth(workload.demand().growthPerYear());
    }
}
