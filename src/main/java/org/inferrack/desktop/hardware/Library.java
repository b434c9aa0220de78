package org.inferrack.desktop.hardware;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.Region;
import org.inferrack.catalog.ServerModel;

/** Changes to a plan's library: entries put in, taken out, priced. */
final class Library {

    private Library() {
    }

    /**
     * The library with {@code known} in place of its entry of the same id, or added. What its class leads to expect is not kept: it is told anew from what
     * is stated now.
     */
    static Catalog with(Catalog library, Item known) {
        Item item = withFacts(known, known.facts().stated());
        return new Catalog(put(library.servers(), ServerModel.class, item), put(library.accelerators(), Accelerator.class, item),
                put(library.components(), Component.class, item), put(library.models(), AiModel.class, item),
                put(library.regions(), Region.class, item), library.prices(), library.measurements());
    }

    /** The library without the entry and the prices of {@code id}. */
    static Catalog without(Catalog library, String id) {
        return new Catalog(drop(library.servers(), id), drop(library.accelerators(), id), drop(library.components(), id), drop(library.models(), id),
                drop(library.regions(), id), library.prices().stream().filter(price -> !price.itemId().equals(id)).toList(), library.measurements());
    }

    /** The library with {@code prices} as all prices of an item. */
    static Catalog priced(Catalog library, String itemId, List<Price> prices) {
        var all = new ArrayList<>(library.prices().stream().filter(price -> !price.itemId().equals(itemId)).toList());
        all.addAll(prices);
        return new Catalog(library.servers(), library.accelerators(), library.components(), library.models(), library.regions(), all, library.measurements());
    }

    static Catalog measured(Catalog library, List<Measurement> measurements) {
        return new Catalog(library.servers(), library.accelerators(), library.components(), library.models(), library.regions(), library.prices(),
                measurements);
    }

    /** The item with other specs. */
    static Item withFacts(Item item, Facts facts) {
        return switch (item) {
            case ServerModel s -> s.withFacts(facts);
            case Accelerator a -> new Accelerator(a.id(), a.name(), a.vendor(), a.form(), a.architecture(), a.segment(), a.stacks(), facts);
            case Component c -> c.withFacts(facts);
            case AiModel m -> new AiModel(m.id(), m.name(), m.family(), facts);
            case Region r -> new Region(r.id(), r.name(), facts);
            default -> throw new IllegalArgumentException("The catalogue has no entries like " + item.id() + ".");
        };
    }

    /** The item under another id and name. */
    static Item named(Item item, String id, String name) {
        return switch (item) {
            case ServerModel s -> s.named(id, name);
            case Accelerator a -> new Accelerator(id, name, a.vendor(), a.form(), a.architecture(), a.segment(), a.stacks(), a.facts());
            case Component c -> c.named(id, name);
            case AiModel m -> new AiModel(id, name, m.family(), m.facts());
            case Region r -> new Region(id, name, r.facts());
            default -> throw new IllegalArgumentException("The catalogue has no entries like " + item.id() + ".");
        };
    }

    private static <T extends Item> List<T> put(List<T> entries, Class<T> type, Item item) {
        if (!type.isInstance(item)) {
            return entries;
        }
        var all = new ArrayList<>(entries);
        all.replaceAll(entry -> entry.id().equals(item.id()) ? type.cast(item) : entry);
        if (entries.stream().noneMatch(entry -> entry.id().equals(item.id()))) {
            all.add(type.cast(item));
        }
        return all;
    }

    private static <T extends Item> List<T> drop(List<T> entries, String id) {
        return entries.stream().filter(keep(id, Item::id)).toList();
    }

    private static <T> java.util.function.Predicate<T> keep(String id, Function<? super T, String> key) {
        return entry -> !key.apply(entry).equals(id);
    }
}
