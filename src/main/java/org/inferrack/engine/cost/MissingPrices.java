package org.inferrack.engine.cost;

import java.util.List;

import org.inferrack.catalog.Catalog;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerGroup;

/** Why nobody knows what a server costs. */
public final class MissingPrices {

    private MissingPrices() {
    }

    /** "a price of Dell PowerEdge R760", "an exchange rate from USD to EUR": for each part of one server of a group that has none. */
    public static List<String> of(ServerGroup group, Plan plan, Catalog catalog) {
        return BomParts.ofOne(group, plan, catalog).stream().filter(part -> part.quote().unitPrice().isEmpty() && !part.owned())
                .map(part -> catalog.price(part.itemId()).map(price -> "an exchange rate from " + price.currency() + " to " + plan.currency())
                        .orElse("a price of " + part.name()))
                .distinct().toList();
    }
}
