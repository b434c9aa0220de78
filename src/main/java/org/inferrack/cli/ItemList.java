package org.inferrack.cli;

import java.io.PrintWriter;
import java.util.List;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Described;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Lifecycle;
import org.inferrack.listing.CatalogFilter;
import org.inferrack.listing.ListedPrice;
import org.inferrack.listing.ListedValue;

/** Entries of the catalogue in a terminal, one a line. */
final class ItemList {

    private final PrintWriter out;
    private final Catalog catalog;
    private final CatalogFilter filter;

    ItemList(PrintWriter out, Catalog catalog, CatalogFilter filter) {
        this.out = out;
        this.catalog = catalog;
        this.filter = filter;
    }

    void print(List<Item> items) {
        var table = new TextTable("Id", "Kind", ">Price, " + filter.currency(), ">W", "State", "Name");
        items.forEach(item -> table.row(item.id(), CatalogCommand.singular(item), price(item), watts(item),
                catalog.annotations().lifecycle(item.id()).map(Lifecycle::state).map(Lifecycle.State::label).orElse(""), item.name()));
        int width = Terminal.width();
        table.print(out, width);
        out.println();
        Terminal.wrap("  ", items.size() + (items.size() == 1 ? " entry · " : " entries · ") + ListedValue.LEGEND, width).forEach(out::println);
        long foreign = catalog.items().stream().filter(item -> filter.cannotCompare(item, catalog)).count();
        if (foreign > 0) {
            Terminal.wrap("  ", foreign + " more have a price in a currency without a rate to " + filter.currency() + " and were not compared.", width)
                    .forEach(out::println);
        }
    }

    private String price(Item item) {
        return ListedPrice.of(item, catalog, filter.currency(), filter.rates()).mark();
    }

    private String watts(Item item) {
        return Described.watts(item).map(spec -> ListedValue.of(item, spec, catalog.annotations()).mark()).orElse("–");
    }
}
