package org.inferrack.engine.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.Spec;
import org.inferrack.plan.Plan;

/** The price of a memory module by its capacity; where that size has none, per GB of the nearest priced size. */
final class MemoryQuote {

    private MemoryQuote() {
    }

    /**
     * The module of this size: a priced one first, then the newer generation.
     *
     * @param generation that the server takes; empty where it is not known
     */
    static Optional<Component> module(double capacityGb, OptionalDouble generation, Catalog catalog) {
        return modules(generation, catalog)
                .filter(module -> capacity(module) == capacityGb)
                .min(Comparator.<Component, Boolean>comparing(module -> catalog.price(module.id()).isEmpty())
                        .thenComparing(Component::id, Comparator.reverseOrder()));
    }

    static Quote of(double capacityGb, OptionalDouble generation, String itemId, String name, Plan plan, Catalog catalog) {
        if (catalog.price(itemId).isPresent()) {
            return Quote.of(itemId, name, plan, catalog);
        }
        return modules(generation, catalog)
                .filter(module -> capacity(module) > 0 && catalog.price(module.id()).isPresent())
                .min(Comparator.<Component>comparingDouble(module -> Math.abs(capacity(module) - capacityGb)).thenComparing(Component::id))
                .map(module -> scaled(module, capacityGb, name, plan, catalog))
                .orElseGet(() -> Quote.of(itemId, name, plan, catalog));
    }

    private static Quote scaled(Component module, double capacityGb, String name, Plan plan, Catalog catalog) {
        Price known = catalog.price(module.id()).orElseThrow();
        BigDecimal amount = known.amount().multiply(BigDecimal.valueOf(capacityGb), MathContext.DECIMAL64)
                .divide(BigDecimal.valueOf(capacity(module)), MathContext.DECIMAL64);
        var price = new Price(known.itemId(), Price.Kind.ESTIMATE, amount, known.currency(), known.contents(), known.source());
        return Quote.of(price, name, plan).noted("per GB of " + module.name());
    }

    /** DDR4 never stands in for DDR5; a module that does not say which it is may be either. */
    private static java.util.stream.Stream<Component> modules(OptionalDouble generation, Catalog catalog) {
        return catalog.components().stream().filter(component -> component.kind() == Component.Kind.MEMORY)
                .filter(module -> generation.isEmpty()
                        || module.facts().value(Spec.MEMORY_GENERATION).orElse(generation.getAsDouble()) == generation.getAsDouble());
    }

    private static double capacity(Component module) {
        return module.facts().countOr(Spec.CAPACITY, 0);
    }
}
