package org.inferrack.samples;

import java.util.List;
import java.util.stream.Collectors;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Price;
import org.inferrack.file.SelfContained;
import org.inferrack.plan.Plan;

/** Leaves assumed prices of hardware that a sample does not use out of its library. */
final class UsedPrices {

    private UsedPrices() {
    }

    static Plan only(Plan plan, Knowledge knowledge) {
        Catalog own = plan.library();
        var embedded = SelfContained.embed(plan, knowledge);
        var used = embedded.library().items().stream().map(Item::id).collect(Collectors.toSet());
        List<Price> prices = own.prices().stream().filter(price -> used.contains(price.itemId())).toList();
        var kept = new Catalog(own.servers(), own.accelerators(), own.components(), own.models(), own.regions(), prices, own.measurements());
        return SelfContained.embed(plan.withLibrary(kept), knowledge);
    }
}
