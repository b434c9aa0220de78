package org.inferrack.plan;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Measurement;

/** Own hardware entries and prices. They win over the shipped ones, so they are not trusted blindly. */
final class LibraryCheck {

    private LibraryCheck() {
    }

    static void check(Stated place, Catalog library) {
        items(place, "servers", library.servers());
        items(place, "accelerators", library.accelerators());
        items(place, "components", library.components());
        items(place, "models", library.models());
        items(place, "regions", library.regions());
        place.unique("measurements", library.measurements(), Measurement::id);
    }

    private static void items(Stated place, String name, java.util.List<? extends Item> items) {
        place.unique(name, items, Item::id);
        for (int i = 0; i < items.size(); i++) {
            place.at(name, i).id(items.get(i).id());
        }
    }
}
