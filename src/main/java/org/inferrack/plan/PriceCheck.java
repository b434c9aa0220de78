package org.inferrack.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.PriceContent;

/** Own prices: in which currency, and for what. Whether a server's price pays for its CPUs is never guessed. */
final class PriceCheck {

    private static final Set<PriceContent> WITH_A_PART = PriceContent.of(PriceContent.SUPPORT);

    private PriceCheck() {
    }

    /** @param catalog the shipped one overlaid by the plan's */
    static void check(Stated library, Plan plan, Catalog catalog) {
        List<Price> prices = plan.library().prices();
        Set<String> used = usedServers(plan);
        var told = new HashMap<Told, Price>();
        for (int i = 0; i < prices.size(); i++) {
            Price price = prices.get(i);
            Stated place = library.at("prices", i);
            PlanCheck.currency(place, "currency", price.currency());
            Price other = told.putIfAbsent(new Told(price.itemId(), price.kind(), price.source().date()), price);
            if (other != null && !same(price, other)) {
                place.problem("amount",
                        "The price of " + price.itemId() + " stands twice with the same kind and date: " + words(other) + " and " + words(price) + ".",
                        "Leave the one that holds, or give each its date.");
            }
            boolean server = catalog.server(price.itemId()).isPresent();
            if (server && used.contains(price.itemId()) && !price.contents().contains(PriceContent.CHASSIS)) {
                place.problem("contents", "The price of " + price.itemId() + " does not say what it pays for.",
                        "List its parts, at least \"chassis\": for example [\"chassis\", \"power-supplies\"].");
            } else if (!server && isPart(price.itemId(), catalog) && !WITH_A_PART.containsAll(price.contents())) {
                place.problem("contents", "The price of " + price.itemId() + ", which is no server, says that it pays for parts of one.",
                        "Leave the list empty, or put \"support\" alone into it.");
            }
        }
    }

    /** What decides which of several prices of an item counts. */
    private record Told(String itemId, Price.Kind kind, String date) {
    }

    private static boolean same(Price one, Price other) {
        return one.amount().compareTo(other.amount()) == 0 && one.currency().equals(other.currency()) && one.contents().equals(other.contents());
    }

    private static String words(Price price) {
        return price.amount().toPlainString() + " " + price.currency()
                + (price.contents().isEmpty() ? ""
                        : " for " + String.join(", ", price.contents().stream().map(PriceContent::label).toList()).toLowerCase(Locale.ROOT));
    }

    private static boolean isPart(String itemId, Catalog catalog) {
        return catalog.accelerator(itemId).isPresent() || catalog.component(itemId).isPresent();
    }

    private static Set<String> usedServers(Plan plan) {
        Stream<String> chosen = plan.scenarios().stream().flatMap(scenario -> scenario.groups().stream()).map(group -> group.configuration().serverId());
        Stream<String> candidates = plan.candidates().stream().flatMap(each -> each.serverIds().stream());
        return Stream.concat(chosen, candidates).collect(Collectors.toSet());
    }
}
