package org.inferrack.optimise.candidates;

import java.util.List;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.power.server.HostDraw;
import org.inferrack.plan.ServerConfiguration;

/**
 * Whether a server with the same accelerators need not be planned because another is no worse in anything that is known of both before: price, height,
 * depth, mass, inlet limit, links, cores, and what it draws without accelerators. What one of them does not state counts against it. A result that was measured on the
 * very chassis can still say otherwise, so this chooses what is planned, and proves nothing.
 *
 * @param price in the plan's currency
 */
record ChassisDominance(ServerConfiguration configuration, ServerModel server, double price, HostDraw draw, double cores) {

    private static final List<Spec> LESS_IS_BETTER = List.of(Spec.RACK_UNITS, Spec.DEPTH, Spec.MASS, Spec.MAX_POWER);
    private static final List<Spec> MORE_IS_BETTER = List.of(Spec.INLET_LIMIT, Spec.PCIE_GENERATION);

    static ChassisDominance of(ServerConfiguration configuration, double price, HostDraw draw, Catalog catalog) {
        double cores = configuration.cpus() * catalog.component(configuration.cpuId()).map(cpu -> cpu.facts().countOr(Spec.CORES, 0)).orElse(0.0);
        return new ChassisDominance(configuration, catalog.server(configuration.serverId()).orElseThrow(), price, draw, cores);
    }

    boolean over(ChassisDominance other) {
        return noWorse(other) && (price < other.price || !other.noWorse(this));
    }

    double height() {
        return least(server.facts(), Spec.RACK_UNITS);
    }

    private boolean noWorse(ChassisDominance other) {
        return price <= other.price && server.kind() == other.server.kind() && server.cooling() == other.server.cooling()
                && server.takes().equals(other.server.takes())
                && LESS_IS_BETTER.stream().allMatch(spec -> least(server.facts(), spec) <= least(other.server.facts(), spec))
                && MORE_IS_BETTER.stream().allMatch(spec -> most(server.facts(), spec) >= most(other.server.facts(), spec))
                && draw.noMoreThan(other.draw) && cores >= other.cores && supplies() <= other.supplies();
    }

    private static double least(Facts facts, Spec spec) {
        return facts.value(spec).orElse(Double.POSITIVE_INFINITY);
    }

    private static double most(Facts facts, Spec spec) {
        return facts.value(spec).orElse(Double.NEGATIVE_INFINITY);
    }

    /** The more efficient the class the lower. */
    private int supplies() {
        return configuration.powerSupplies().efficiency().ordinal();
    }
}
