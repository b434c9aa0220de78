package org.inferrack.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.inferrack.engine.capability.Capability.WorkUnit;
import org.inferrack.engine.sizing.Sizing.SiteDemand;
import org.inferrack.engine.sizing.Window;
import org.inferrack.optimise.candidates.WindowDemand;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;

/** What a plan asks of a fleet in each of the times between purchases. */
final class FleetNeeds {

    private FleetNeeds() {
    }

    static List<Window> windows(Plan plan, Candidates candidates) {
        var starts = new TreeSet<Integer>(candidates.purchaseMonths());
        starts.add(1);
        var windows = new ArrayList<Window>();
        for (int start : starts) {
            Integer next = starts.higher(start);
            windows.add(new Window(start, next == null ? plan.horizonMonths() + 1 : next));
        }
        return windows;
    }

    static List<WindowDemand> of(Plan plan, List<Window> windows) {
        var needs = new ArrayList<WindowDemand>();
        for (int window = 0; window < windows.size(); window++) {
            for (SiteDemand demand : windows.get(window).demands(plan)) {
                if (demand.endPeakUnits() > 0) {
                    needs.add(new WindowDemand(whole(plan, demand), window));
                }
            }
        }
        return needs;
    }

    /** The busiest of many equal locations has whole cameras. */
    private static SiteDemand whole(Plan plan, SiteDemand demand) {
        int locations = plan.site(demand.siteId()).map(site -> site.housing() instanceof Housing.Edge edge ? Math.max(1, edge.locations()) : 1).orElse(1);
        boolean streams = plan.workload(demand.workloadId()).map(WorkUnit::of).filter(unit -> unit == WorkUnit.STREAMS).isPresent();
        if (locations == 1 || !streams || demand.startPeakUnits() <= 0) {
            return demand;
        }
        double each = Math.ceil(demand.startPeakUnits() / locations - 1e-9);
        double factor = each * locations / demand.startPeakUnits();
        return new SiteDemand(demand.workloadId(), demand.siteId(), demand.startPeakUnits() * factor, demand.endPeakUnits() * factor, demand.meanUnits());
    }
}
