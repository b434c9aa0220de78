package org.inferrack.optimise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.inferrack.catalog.Catalog;
import org.inferrack.engine.cost.MissingPrices;
import org.inferrack.engine.sizing.Sizing.SiteDemand;
import org.inferrack.optimise.candidates.Offer;
import org.inferrack.optimise.candidates.WindowDemand;
import org.inferrack.optimise.model.Objective;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.Plan;

/**
 * Why no fleet can be chosen.
 *
 * @param words what stands against it and, on a line of its own, what to do
 * @param proof no fleet of these candidates exists; otherwise something is missing, and nothing is proven
 */
record FleetObstacles(String words, boolean proof) {

    static final String NO_TIME = "No fleet was found in the time and memory given, and none was ruled out.\nGive it more.";
    static final String NOT_PLANNED = "There was no time left to plan the choice: whether its servers can be placed is not known.\nGive it more time.";
    static final String STOPPED = "It was stopped before every candidate was asked what it can do, and those that were cannot carry the demand.\nLet it run on, or list fewer candidates.";
    static final String NOT_PLACED = "The limits of all racks together would do, but no choice of servers fits rack by rack.\nAdd a rack, or smaller servers.";

    private static final FleetObstacles NOTHING_LISTED = new FleetObstacles(
            "There is nothing to choose from yet: the plan has no server in a scenario, and takes its candidates from there.\n"
                    + "Choose from the catalogue, or add a scenario with one group of servers.",
            false);
    private static final FleetObstacles UNSUITABLE = new FleetObstacles(
            "No server of the catalogue carries any of the workloads: nothing that may be delivered to the sites, fits and has a price does, or none stands there.\n"
                    + "List chassis, accelerators and their processors and memory as candidates, or add own hardware with prices.",
            false);

    private static final int MOST_NAMED = 8;

    static Optional<FleetObstacles> of(Plan plan, Catalog catalog, List<Offer> offers, List<Offer> priced, List<WindowDemand> needs, FleetRequest request) {
        if (offers.isEmpty() && nothingListed(plan)) {
            return Optional.of(Candidates.from(plan) == Candidates.From.CATALOGUE ? UNSUITABLE : NOTHING_LISTED);
        }
        Map<String, List<Offer>> able = offers.stream().collect(Collectors.groupingBy(Offer::siteId));
        Map<String, List<Offer>> costed = priced.stream().collect(Collectors.groupingBy(Offer::siteId));
        for (WindowDemand need : needs) {
            SiteDemand demand = need.demand();
            String name = plan.workload(demand.workloadId()).map(workload -> workload.name()).orElse(demand.workloadId());
            String site = plan.site(demand.siteId()).map(each -> each.name()).orElse(demand.siteId());
            if (able.getOrDefault(demand.siteId(), List.of()).stream().noneMatch(offer -> need.of(offer) > 0)) {
                return Optional.of(new FleetObstacles("No candidate server can carry " + name + " at " + site + ".\n"
                        + "Add a chassis or an accelerator that can to the candidates or to a scenario; the plan command says why each one of a scenario cannot.",
                        true));
            }
            if (costed.getOrDefault(demand.siteId(), List.of()).stream().noneMatch(offer -> need.of(offer) > 0)) {
                List<Offer> asked = able.get(demand.siteId()).stream().filter(offer -> need.of(offer) > 0).toList();
                return Optional.of(new FleetObstacles(unknown(request.objective(), name + " at " + site, asked, plan, catalog), false));
            }
        }
        return Optional.empty();
    }

    private static boolean nothingListed(Plan plan) {
        Candidates stated = Candidates.of(plan);
        return plan.scenarios().stream().allMatch(scenario -> scenario.groups().isEmpty())
                && (stated.serverIds().isEmpty() || stated.acceleratorIds().isEmpty());
    }

    private static String unknown(Objective objective, String what, List<Offer> able, Plan plan, Catalog catalog) {
        String start = "Nobody knows the " + objective.label() + " of any candidate for " + what;
        if (objective == Objective.CARBON) {
            return start + ".\nState the site's region.";
        }
        List<String> missing = able.stream().map(Offer::candidate).distinct()
                .flatMap(candidate -> MissingPrices.of(candidate.group("", "", OptionalInt.of(1), "", List.of()), plan, catalog).stream())
                .distinct().toList();
        if (missing.isEmpty()) {
            return start + ".\nThe plan command says what is missing of each server of a scenario.";
        }
        String more = missing.size() > MOST_NAMED ? " and " + (missing.size() - MOST_NAMED) + " more" : "";
        return start + ". There is not " + missing.stream().limit(MOST_NAMED).collect(Collectors.joining(", nor ")) + more + ".\n"
                + "Enter prices of the plan under Hardware (library.prices in the file), exchange rates under Economics.";
    }
}
