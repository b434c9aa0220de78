package org.inferrack.plan;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.Reservation;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.plan.ServerConfiguration.PowerSupplies;

/**
 * A chassis with the host that is usually ordered with it: every socket filled up to two, one memory module a channel, half of the supplies spare. What it
 * is made of fits and has a price where the catalogue has such parts.
 */
public final class UsualServer {

    /** Enough for eight accelerators without paying for cores that inference leaves idle. */
    private static final double CORES = 32;
    private static final int CPUS = 2;
    /** Memory channels of a socket since 2021 (LGA 4189 on); SP5 has twelve. */
    private static final int MODULES_PER_CPU = 8;
    private static final double MODULE_GB = 32;
    /** Beside a board of SXM or OAM modules, whose models pass through the host's memory. */
    private static final double MODULE_GB_BESIDE_BOARD = 64;

    private final ServerModel server;
    private final Catalog catalog;

    private UsualServer(ServerModel server, Catalog catalog) {
        this.server = server;
        this.catalog = catalog;
    }

    /** Without accelerators; a chassis with sockets for which the catalogue has no CPU keeps them empty. */
    public static ServerConfiguration of(ServerModel server, Catalog catalog) {
        return new UsualServer(server, catalog).configuration();
    }

    private ServerConfiguration configuration() {
        Optional<Component> cpu = cpu();
        int sockets = Math.min(CPUS, (int) server.facts().countOr(Spec.CPU_SOCKETS, 0));
        int dimms = (int) Math.min(server.facts().countOr(Spec.DIMM_SLOTS, 0), (double) sockets * MODULES_PER_CPU);
        double wanted = server.facts().countOr(Spec.MAX_MODULES, 0) > 1 ? MODULE_GB_BESIDE_BOARD : MODULE_GB;
        int gigabytes = (int) moduleGb(wanted, dimms) * dimms;
        return new ServerConfiguration(server.id(), cpu.map(Component::id).orElse(""), sockets, gigabytes, gigabytes == 0 ? 0 : dimms, "", 0,
                OptionalDouble.empty(), List.of(), supplies());
    }

    /** One that is known to fit, else one of which nobody knows the opposite: a server without a CPU is none. */
    private Optional<Component> cpu() {
        if (server.facts().countOr(Spec.CPU_SOCKETS, 0) < 1) {
            return Optional.empty();
        }
        return catalog.components().stream().filter(part -> part.kind() == Component.Kind.CPU && !ItemFit.refuses(server, part, catalog))
                .min(Comparator.<Component, Boolean>comparing(part -> !ItemFit.takes(server, part, catalog))
                        .thenComparing(part -> Reservation.of(part, catalog, Set.of()).isPresent()).thenComparing(part -> catalog.price(part.id()).isEmpty())
                        .thenComparing(part -> Math.abs(part.facts().countOr(Spec.CORES, 0) - CORES))
                        .thenComparing(part -> catalog.price(part.id()).map(Price::amount).orElse(BigDecimal.ZERO)).thenComparing(Component::id));
    }

    /** The size nearest to the wanted one that is sold for the chassis and that its memory does not exceed; the wanted one where nothing is known. */
    private double moduleGb(double wanted, int dimms) {
        double most = server.facts().low(Spec.MAX_MEMORY).orElse(Double.MAX_VALUE);
        OptionalDouble generation = server.facts().value(Spec.MEMORY_GENERATION);
        return catalog.components().stream().filter(part -> part.kind() == Component.Kind.MEMORY && catalog.price(part.id()).isPresent())
                .filter(part -> generation.isEmpty() || part.facts().value(Spec.MEMORY_GENERATION).orElse(generation.getAsDouble()) == generation.getAsDouble())
                .mapToDouble(part -> part.facts().countOr(Spec.CAPACITY, 0)).filter(size -> size > 0 && size == Math.rint(size) && size * dimms <= most).boxed()
                .min(Comparator.<Double>comparingDouble(size -> Math.abs(size - wanted)).thenComparing(Comparator.naturalOrder()))
                .orElse(wanted);
    }

    private PowerSupplies supplies() {
        var supply = server.powerSupplies().stream().findFirst().orElse(server.kind() == ServerModel.Kind.EDGE
                ? new PowerSupply(100, PowerSupply.Efficiency.ADAPTER)
                : new PowerSupply(1000, PowerSupply.Efficiency.TITANIUM));
        int bays = (int) server.facts().low(Spec.PSU_BAYS).orElse(2);
        int count = supply.efficiency() == PowerSupply.Efficiency.ADAPTER || bays < 2 ? 1 : bays - bays % 2;
        return new PowerSupplies(supply.ratedWatts(), supply.efficiency(), count, count / 2);
    }
}
