package org.inferrack.engine.sizing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.engine.sizing.Sizing.SiteDemand;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Site;
import org.inferrack.plan.Workload;

/**
 * Some months of a plan's horizon, for those who choose servers before they are sized: what is asked in them, and what one server carries of it.
 *
 * @param fromMonth  first month, 1 is the plan's first
 * @param untilMonth first month after them
 */
public record Window(int fromMonth, int untilMonth) {

    /** Every demand of every site, the highest peak being that of these months. */
    public List<SiteDemand> demands(Plan plan) {
        var demands = new ArrayList<SiteDemand>();
        for (Site site : plan.sites()) {
            Sizer.asks(plan, site).forEach(ask -> demands.add(within(ask).demand(site.id())));
        }
        return demands;
    }

    /**
     * What one server of the group carries of the workload at the peak of these months within policy and latency limit, before and after a
     * swap of its accelerators, in the unit of the demand; empty if it can carry nothing.
     */
    public OptionalDouble carried(GroupServers servers, ServerGroup group, Workload workload) {
        Ask ask = within(Ask.of(workload, 1, servers.horizonYears()));
        Stint stint = servers.stint(group, ask);
        if (!stint.able() || !(ask.peakUnits() > 0)) {
            return OptionalDouble.empty();
        }
        double units = ask.peakUnits() / stint.cappedServers();
        return Double.isFinite(units) && units > 0 ? OptionalDouble.of(units) : OptionalDouble.empty();
    }

    private Ask within(Ask ask) {
        return ask.within((fromMonth - 1) / 12.0, (untilMonth - 1) / 12.0);
    }
}
