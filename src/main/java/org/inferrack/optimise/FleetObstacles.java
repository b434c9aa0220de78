package org.inferrack.optimise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.inferrack.engine.sizing.Sizing.SiteDemand;
import org.inferrack.optimise.candidates.Offer;
import org.inferrack.optimise.candidates.WindowDemand;
import org.inferrack.optimise.model.Objective;
import org.inferrack.plan.Plan;

/** Why no fleet can be chosen, in words. */
public final class FleetObstacles {

    static final String NO_TIME = "No fleet was found in the time given, and none was ruled out.\nGive it more time.";
    static final String STOPPED = "It was stopped before every candidate was asked what it can do, and those that were cannot carry the demand.\nLet it run on, or list fewer candidates.";
    static final String NOT_PLACED = "The limits of all racks together would do, but no choice of servers fits rack by rack.\nAdd a rack, or smaller servers.";

    private FleetObstacles() {
    }

    static Optional<String> of(Plan plan, List<Offer> offers, List<Offer> priced, List<WindowDemand> needs, FleetRequest request) {
        if (plan.scenarios().isEmpty()) {
            return Optional.of("The plan has no scenario, so there are no candidate servers.\nAdd one with the chassis and accelerators to choose from.");
        }
        Map<String, List<Offer>> able = offers.stream().collect(Collectors.groupingBy(Offer::siteId));
        Map<String, List<Offer>> costed = priced.stream().collect(Collectors.groupingBy(Offer::siteId));
        for (WindowDemand need : needs) {
            SiteDemand demand = need.demand();
            String name = plan.workload(demand.workloadId()).map(workload -> workload.name()).orElse(demand.workloadId());
            String site = plan.site(demand.siteId()).map(each -> each.name()).orElse(demand.siteId());
            if (able.getOrDefault(demand.siteId(), List.of()).stream().noneMatch(offer -> need.of(offer) > 0)) {
                return Optional.of("No candidate server can carry " + name + " at " + site + ".\n"
                        + "Add a chassis or an accelerator that can to the candidates or to a scenario; the plan command says why each one of a scenario cannot.");
            }
            if (costed.getOrDefault(demand.siteId(), List.of()).stream().noneMatch(offer -> need.of(offer) > 0)) {
                return Optional.of("Every candidate for " + name + " at " + site + " lacks a figure for "
                        + request.objective().name().toLowerCase(java.util.Locale.ROOT)
                        + ".\n" + (request.objective() == Objective.CARBON ? "State the site's region." : "Add the missing prices to the plan's library."));
            }
        }
        return Optional.empty();
    }
}
