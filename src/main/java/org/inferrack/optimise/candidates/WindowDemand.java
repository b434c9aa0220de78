package org.inferrack.optimise.candidates;

import org.inferrack.engine.sizing.Sizing.SiteDemand;

/** Demand of a workload at a site in one of the times between purchases. */
public record WindowDemand(SiteDemand demand, int window) {

    public double of(Offer offer) {
        return offer.siteId().equals(demand.siteId()) ? offer.units(demand.workloadId(), window) : 0;
    }
}
