package org.inferrack.listing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Described;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Lifecycle;
import org.inferrack.plan.Economics.ExchangeRate;
import org.inferrack.plan.ItemFit;

/**
 * Which entries somebody looks for. A bound leaves out what has no value to hold against it.
 *
 * @param words    each must be somewhere in what is looked through
 * @param states   of the part's life; an entry of which nobody has said it counts as current
 * @param fits     a chassis, CPU or accelerator that must go together with the entry
 * @param currency of the price bounds
 */
@RecordBuilder
public record CatalogFilter(String words, OptionalDouble leastPrice, OptionalDouble mostPrice, OptionalDouble leastWatts, OptionalDouble mostWatts,
                            Set<Lifecycle.State> states, Optional<Item> fits, String currency, List<ExchangeRate> rates) implements CatalogFilterBuilder.With {

    public static final Set<Lifecycle.State> EVERY_STATE = EnumSet.allOf(Lifecycle.State.class);

    public CatalogFilter {
        states = Set.copyOf(states);
        rates = List.copyOf(rates);
    }

    /** Everything, prices compared in one currency. */
    public static CatalogFilter all(String currency, List<ExchangeRate> rates) {
        return new CatalogFilter("", OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), EVERY_STATE,
                Optional.empty(), currency, rates);
    }

    /** @param text what the words are looked for in */
    public boolean finds(Item item, String text, Catalog catalog) {
        return holds(text) && states.contains(state(item, catalog)) && priced(item, catalog) && powered(item, catalog)
                && fits.filter(other -> !ItemFit.together(item, other, catalog)).isEmpty();
    }

    public static Lifecycle.State state(Item item, Catalog catalog) {
        return catalog.annotations().lifecycle(item.id()).map(Lifecycle::state).orElse(Lifecycle.State.CURRENT);
    }

    /** Whether a price bound leaves an entry out only because its price is in a currency without a rate. */
    public boolean cannotCompare(Item item, Catalog catalog) {
        return (leastPrice.isPresent() || mostPrice.isPresent()) && ListedPrice.foreign(item, catalog, currency, rates);
    }

    private boolean holds(String text) {
        String searched = text.toLowerCase(Locale.ENGLISH);
        return Arrays.stream(words.toLowerCase(Locale.ENGLISH).strip().split("\\s+")).allMatch(searched::contains);
    }

    private boolean priced(Item item, Catalog catalog) {
        return leastPrice.isEmpty() && mostPrice.isEmpty() || within(ListedPrice.of(item, catalog, currency, rates).amount(), leastPrice, mostPrice);
    }

    private boolean powered(Item item, Catalog catalog) {
        return leastWatts.isEmpty() && mostWatts.isEmpty() || Described.watts(item)
                .filter(spec -> within(ListedValue.of(item, spec, catalog.annotations()).amount(), leastWatts, mostWatts)).isPresent();
    }

    private static boolean within(OptionalDouble value, OptionalDouble least, OptionalDouble most) {
        return value.isPresent() && value.getAsDouble() >= least.orElse(Double.NEGATIVE_INFINITY)
                && value.getAsDouble() <= most.orElse(Double.POSITIVE_INFINITY);
    }
}
