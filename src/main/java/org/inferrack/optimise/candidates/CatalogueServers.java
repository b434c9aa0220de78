package org.inferrack.optimise.candidates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Reservation;
import org.inferrack.catalog.ServerModel;
import org.inferrack.engine.cost.MissingPrices;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.Candidates.Host;
import org.inferrack.plan.Compatibility;
import org.inferrack.plan.Destinations;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Incompatibility;
import org.inferrack.plan.ItemFit;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.UsualParts;
import org.inferrack.plan.UsualServer;

/**
 * Servers of which a plan names no parts, or only some: each chassis and accelerator that is offered at one of its sites unasked, with the usual host, one
 * that is known to fit as a whole and of which every part has a price. Parts that are named are taken whatever they are.
 */
final class CatalogueServers {

    /** Cards in one server: halves of a full one save on the chassis what they cost in places. Boards of modules come full. */
    private static final List<Integer> FILLS = List.of(1, 2, 4, 8);
    /** What must be known of a server that nobody stated. */
    private static final Set<String> MUST_BE_KNOWN = Set.of("slots", "module sockets", "CPU socket", "memory type");

    private final Plan plan;
    private final Candidates stated;
    private final Catalog catalog;

    private CatalogueServers(Plan plan, Candidates stated, Catalog catalog) {
        this.plan = plan;
        this.stated = stated;
        this.catalog = catalog;
    }

    /** In the order of the catalogue. */
    static List<ServerConfiguration> of(Plan plan, Candidates stated, Catalog catalog) {
        return new CatalogueServers(plan, stated, catalog).all();
    }

    private List<ServerConfiguration> all() {
        var servers = new ArrayList<ServerConfiguration>();
        List<ServerModel> chassis = listed(stated.serverIds(), catalog::server, catalog.servers()).filter(this::housed).toList();
        List<Accelerator> accelerators = listed(stated.acceleratorIds(), catalog::accelerator, catalog.accelerators()).toList();
        boolean named = !stated.serverIds().isEmpty() && !stated.acceleratorIds().isEmpty();
        var parts = UsualParts.of(catalog);
        for (ServerModel server : chassis) {
            var usual = UsualServer.in(server, parts, catalog);
            for (Accelerator accelerator : accelerators) {
                fills(server, accelerator).flatMap(fill -> hosts(usual.with(accelerator, fill)))
                        .filter(this::fits).filter(each -> named || priced(each)).forEach(servers::add);
            }
        }
        return servers;
    }

    private <T extends Item> Stream<T> listed(List<String> ids, Function<String, Optional<T>> find, List<T> all) {
        return !ids.isEmpty() ? ids.stream().flatMap(id -> find.apply(id).stream())
                : all.stream().filter(this::offered).filter(item -> catalog.price(item.id()).isPresent());
    }

    /** At one of the sites at least; where else it may stand is asked for each site. */
    private boolean offered(Item item) {
        return plan.sites().stream().anyMatch(site -> Reservation
                .of(item, catalog, Destinations.of(site, catalog).map(Set::of).orElse(Set.of())).isEmpty());
    }

    /** Racks need a height; a box that stands alone has none, and no use where all sites have racks. */
    private boolean housed(ServerModel server) {
        return server.kind() == ServerModel.Kind.RACK || plan.sites().stream().anyMatch(site -> site.housing() instanceof Housing.Edge);
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

    private boolean fits(ServerConfiguration configuration) {
        return Compatibility.of(configuration, catalog).stream().noneMatch(found -> found.refused()
                || found.severity() == Incompatibility.Severity.UNCHECKED && MUST_BE_KNOWN.contains(found.limit()));
    }

    private boolean priced(ServerConfiguration configuration) {
        return MissingPrices.of(new ServerGroup("", "", configuration, OptionalInt.of(1), "", List.of(), false, Optional.empty()), plan, catalog).isEmpty();
    }
}
