package org.inferrack.engine.choice;

import org.inferrack.engine.sizing.Sizing.SiteDemand;

/** Demand of a workload at a site in one of the times between purchases. */
record Need(SiteDemand demand, int window) {

    double of(Offer offer) {
        return offer.siteId().equals(demand.siteId()) ? offer.units(demand.workloadId(), window) : 0;
    }
}
