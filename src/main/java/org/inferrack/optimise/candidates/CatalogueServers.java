package org.inferrack.optimise.candidates;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Reservation;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.cost.ServerPrices;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.Candidates.Host;
import org.inferrack.plan.Compatibility;
import org.inferrack.plan.Destinations;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Incompatibility;
import org.inferrack.plan.ItemFit;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.UsualParts;
import org.inferrack.plan.UsualServer;

/**
 * Servers of which a plan names no parts, or only some: each chassis and accelerator that is offered at one of its sites unasked, with the usual host, one
 * that is known to fit as a whole and of which every part has a price. Parts that are named are taken whatever they are.
 */
final class CatalogueServers {

    /** Cards in one server beside as many as go in: a smaller demand needs no full one. Boards of modules come full. */
    private static final List<Integer> FILLS = List.of(1, 2, 4);
    /** What must be known of a server that nobody stated; a box that stands alone has a supply of its own. */
    private static final Set<String> MUST_BE_KNOWN = Set.of("slots", "module sockets", "CPU socket", "memory type", "power supplies");

    private final Plan plan;
    private final Candidates stated;
    private final Catalog catalog;
    private final ServerPrices prices;

    private CatalogueServers(Plan plan, Candidates stated, Catalog catalog) {
        this.plan = plan;
        this.stated = stated;
        this.catalog = catalog;
        prices = new ServerPrices(plan, catalog);
    }

    /** In the order of the catalogue. */
    static List<ServerConfiguration> of(Plan plan, Candidates stated, Catalog catalog) {
        return new CatalogueServers(plan, stated, catalog).all();
    }

    private List<ServerConfiguration> all() {
        List<ServerModel> chassis = listed(stated.serverIds(), catalog::server, catalog.servers()).toList();
        List<Accelerator> accelerators = listed(stated.acceleratorIds(), catalog::accelerator, catalog.accelerators()).toList();
        boolean named = !stated.serverIds().isEmpty() && !stated.acceleratorIds().isEmpty();
        var parts = UsualParts.of(catalog);
        return chassis.parallelStream().flatMap(server -> {
            var usual = UsualServer.in(server, parts, catalog);
            return accelerators.stream().filter(accelerator -> named || placed(server, accelerator))
                    .flatMap(accelerator -> fills(server, accelerator).filter(fill -> housed(server, accelerator, fill))
                            .flatMap(fill -> hosts(usual.with(accelerator, fill)))
                            .filter(each -> named ? Compatibility.of(each, catalog).stream().noneMatch(Incompatibility::refused)
                                    : fits(each, server) && spared(each) && prices.of(each).isPresent()));
        }).toList();
    }

    /** Modules have many forms that a number of sockets does not tell apart: the catalogue must say that they go there. */
    private boolean placed(ServerModel server, Accelerator accelerator) {
        return accelerator.form() == Accelerator.Form.PCIE_CARD || accelerator.form() == Accelerator.Form.PROCESSOR
                || catalog.annotations().fits(server.id()).stream().anyMatch(fit -> fit.acceleratorId().equals(accelerator.id()));
    }

    private <T extends Item> Stream<T> listed(List<String> ids, Function<String, Optional<T>> find, List<T> all) {
        return !ids.isEmpty() ? ids.stream().flatMap(id -> find.apply(id).stream())
                : all.stream().filter(this::offered).filter(item -> prices.of(item.id()).isPresent());
    }

    /** At one of the sites at least; where else it may stand is asked for each site. */
    private boolean offered(Item item) {
        return plan.sites().stream().anyMatch(site -> Reservation
                .of(item, catalog, Destinations.of(site, catalog).map(Set::of).orElse(Set.of())).isEmpty());
    }

    /** Racks need a height, locations have so many watts for a box. */
    private boolean housed(ServerModel server, Accelerator accelerator, int fill) {
        double watts = fill * accelerator.facts().low(Spec.TDP).orElse(0);
        return plan.sites().stream().anyMatch(site -> switch (site.housing()) {
            case Housing.Racks _ -> server.kind() == ServerModel.Kind.RACK || server.facts().value(Spec.RACK_UNITS).isPresent();
            case Housing.Edge edge -> watts <= edge.wattsPerBox() && (!edge.fanless() || server.cooling() == ServerModel.Cooling.FANLESS);
        });
    }

    private Stream<Integer> fills(ServerModel server, Accelerator accelerator) {
        int most = ItemFit.most(server, accelerator, catalog);
        IntStream levels = stated.fills().isEmpty() ? IntStream.concat(FILLS.stream().mapToInt(Integer::intValue), IntStream.of(most))
                : stated.fills().stream().mapToInt(Integer::intValue);
        return levels.filter(fill -> fill > 0 && fill <= most).distinct().sorted()
                .filter(fill -> ItemFit.sold(server, accelerator, fill, catalog)).boxed();
    }

    private Stream<ServerConfiguration> hosts(ServerConfiguration usual) {
        return stated.hosts().isEmpty() ? Stream.of(usual) : stated.hosts().stream().map(host -> with(usual, host));
    }

    private static ServerConfiguration with(ServerConfiguration usual, Host host) {
        return usual.withCpuId(host.cpuId()).withCpus(host.cpus()).withMemoryGb(host.memoryGb()).withDimms(host.dimms());
    }

    private boolean fits(ServerConfiguration configuration, ServerModel server) {
        return Compatibility.of(configuration, catalog).stream().noneMatch(found -> found.refused()
                || found.severity() == Incompatibility.Severity.UNCHECKED && MUST_BE_KNOWN.contains(found.limit())
                        && !(server.kind() == ServerModel.Kind.EDGE && found.limit().equals("power supplies")));
    }

    /** Of several supplies one may fail. */
    private static boolean spared(ServerConfiguration configuration) {
        return configuration.powerSupplies().count() < 2 || configuration.powerSupplies().redundant() > 0;
    }
}
