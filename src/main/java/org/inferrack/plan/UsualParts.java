package org.inferrack.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Reservation;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;

/**
 * Parts of a catalogue that usual servers are made of.
 *
 * @param cpus    those that are offered first, then those with a price, then by how near they are to the usual number of cores, then the cheaper
 * @param modules of memory that have a price
 * @param adapter the cheapest network adapter that is fast enough
 */
public record UsualParts(List<Component> cpus, List<Module> modules, Optional<Component> adapter) {

    /** Enough for eight accelerators without paying for cores that inference leaves idle. */
    private static final double CORES = 32;
    /** The slowest port that a server with accelerators is usually ordered with. */
    private static final double PORT_GIGABITS = 25;

    /** A memory module; its price only compares with that of others. */
    record Module(Component part, int gigabytes, double price) {
    }

    private record Ranked(Component part, boolean reserved, boolean unpriced, double distance, double price) {
    }

    public static UsualParts of(Catalog catalog) {
        return new UsualParts(parts(Component.Kind.CPU, catalog).map(part -> ranked(part, catalog))
                .sorted(Comparator.comparing(Ranked::reserved).thenComparing(Ranked::unpriced).thenComparing(Ranked::distance).thenComparing(Ranked::price)
                        .thenComparing(ranked -> ranked.part().id()))
                .map(Ranked::part).toList(), modules(catalog), adapter(catalog));
    }

    /** One that is known to fit, else one of which nobody knows the opposite: a server without a CPU is none. */
    Optional<Component> cpu(ServerModel server, Catalog catalog) {
        if (server.facts().countOr(Spec.CPU_SOCKETS, 0) < 1) {
            return Optional.empty();
        }
        return cpus.stream().filter(part -> ItemFit.takes(server, part, catalog)).findFirst()
                .or(() -> cpus.stream().filter(part -> !ItemFit.refuses(server, part, catalog)).findFirst());
    }

    private static Ranked ranked(Component part, Catalog catalog) {
        double price = ReferenceRates.comparable(part.id(), catalog);
        return new Ranked(part, Reservation.of(part, catalog, Set.of()).isPresent(), price == Double.MAX_VALUE,
                Math.abs(part.facts().countOr(Spec.CORES, 0) - CORES), price);
    }

    private static List<Module> modules(Catalog catalog) {
        return parts(Component.Kind.MEMORY, catalog).filter(part -> catalog.price(part.id()).isPresent())
                .map(part -> new Module(part, (int) part.facts().countOr(Spec.CAPACITY, 0), ReferenceRates.comparable(part.id(), catalog)))
                .filter(module -> module.gigabytes() > 0 && module.gigabytes() == module.part().facts().countOr(Spec.CAPACITY, 0)).toList();
    }

    private static Optional<Component> adapter(Catalog catalog) {
        return parts(Component.Kind.NIC, catalog).filter(part -> part.facts().countOr(Spec.PORT_SPEED, 0) >= PORT_GIGABITS)
                .filter(part -> catalog.price(part.id()).isPresent() && Reservation.of(part, catalog, Set.of()).isEmpty())
                .min(Comparator.<Component>comparingDouble(part -> ReferenceRates.comparable(part.id(), catalog)).thenComparing(Component::id));
    }

    private static Stream<Component> parts(Component.Kind kind, Catalog catalog) {
        return catalog.components().stream().filter(part -> part.kind() == kind);
    }
}
