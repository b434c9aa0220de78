package org.inferrack.plan;

import java.util.List;

import org.inferrack.catalog.Catalog;

/** Candidates of the optimiser. Whether any of them can serve is for the engine to say. */
final class CandidatesCheck {

    private static final String CHOOSE = "Choose one from the catalogue, or add it to the plan's library.";

    private CandidatesCheck() {
    }

    static void check(Stated place, Candidates candidates, Plan plan, Catalog catalog) {
        for (int i = 0; i < candidates.serverIds().size(); i++) {
            String id = candidates.serverIds().get(i);
            place.at("serverIds", i).known("", "server", id, catalog.server(id).isPresent(), CHOOSE);
        }
        for (int i = 0; i < candidates.acceleratorIds().size(); i++) {
            String id = candidates.acceleratorIds().get(i);
            place.at("acceleratorIds", i).known("", "accelerator", id, catalog.accelerator(id).isPresent(), CHOOSE);
        }
        for (int i = 0; i < candidates.hosts().size(); i++) {
            host(place.at("hosts", i), candidates.hosts().get(i), catalog);
        }
        for (int i = 0; i < candidates.stock().size(); i++) {
            stock(place.at("stock", i), candidates.stock().get(i), catalog);
        }
        place.unique("stock", candidates.stock(), Candidates.Stock::itemId);
        months(place, "purchaseMonths", candidates.purchaseMonths(), 1, plan.horizonMonths());
        months(place, "swapMonths", candidates.swapMonths(), 2, plan.horizonMonths());
    }

    private static void host(Stated place, Candidates.Host host, Catalog catalog) {
        if (host.cpus() > 0 || !host.cpuId().isEmpty()) {
            place.known("cpuId", "CPU", host.cpuId(), catalog.component(host.cpuId()).isPresent(), CHOOSE);
        }
    }

    private static void stock(Stated place, Candidates.Stock stock, Catalog catalog) {
        place.known("itemId", "server or accelerator", stock.itemId(),
                catalog.server(stock.itemId()).isPresent() || catalog.accelerator(stock.itemId()).isPresent(), CHOOSE);
    }

    private static void months(Stated place, String name, List<Integer> months, int first, int last) {
        for (int i = 0; i < months.size(); i++) {
            if (Limit.MONTH.allows(months.get(i)) && (months.get(i) < first || months.get(i) > last)) {
                place.at(name, i).problem("", "Month " + months.get(i) + " is not within a horizon of " + last + (first > 1 ? ", after its first." : "."),
                        last < first ? "Remove it." : "Enter " + first + " to " + last + ", or remove it.");
            }
        }
    }
}
