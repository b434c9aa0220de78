package org.inferrack.engine.advice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.Reservation;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.cost.MissingPrices;
import org.inferrack.plan.Compatibility;
import org.inferrack.plan.Destinations;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Incompatibility;
import org.inferrack.plan.ItemFit;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerConfiguration.PowerSupplies;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Site;
import org.inferrack.plan.UsualParts;
import org.inferrack.plan.UsualServer;

/**
 * The server that a new group starts with: a current chassis with a current inference accelerator that may be delivered to the plan's sites, of parts that
 * are known to fit and have a price. Where the catalogue has no such pair, the first that fits.
 */
public final class FirstServer {

    /** What is asked for most often comes first, if it is offered here. */
    private static final Set<String> USUAL = Set.of("dell-r760xa", "nvidia-l4", "jetson-agx-orin-devkit", "jetson-agx-orin-64");

    private final Plan plan;
    private final Catalog catalog;
    private final Set<String> countries;
    private final UsualParts parts;

    private FirstServer(Plan plan, Catalog catalog) {
        this.plan = plan;
        this.catalog = catalog;
        countries = Destinations.of(plan, catalog);
        parts = UsualParts.of(catalog);
    }

    public static ServerConfiguration of(Plan plan, Catalog catalog) {
        var first = new FirstServer(plan, catalog);
        return first.found(first::complete).or(() -> first.found(first::fits)).orElseGet(first::blank);
    }

    private Optional<ServerConfiguration> found(Predicate<ServerConfiguration> wanted) {
        return offered(catalog.servers()).filter(server -> server.kind() == kind()).flatMap(this::filled).filter(wanted).findFirst();
    }

    private Stream<ServerConfiguration> filled(ServerModel server) {
        var usual = UsualServer.in(server, parts, catalog);
        return offered(catalog.accelerators()).filter(this::forInference).flatMap(chip -> {
            int most = ItemFit.most(server, chip, catalog);
            return most == 0 ? Stream.empty() : Stream.of(usual.with(chip, ItemFit.onBoard(chip) ? most : 1));
        });
    }

    private boolean forInference(Accelerator chip) {
        return chip.segment() == (kind() == ServerModel.Kind.EDGE ? Accelerator.Segment.EDGE : Accelerator.Segment.INFERENCE)
                && chip.form() != Accelerator.Form.PROCESSOR && chip.facts().high(Spec.TDP).orElse(0) <= mostWatts();
    }

    /** What a box may draw where there are no racks. */
    private double mostWatts() {
        return plan.sites().stream().map(Site::housing).filter(_ -> kind() == ServerModel.Kind.EDGE).filter(Housing.Edge.class::isInstance)
                .map(Housing.Edge.class::cast).mapToDouble(Housing.Edge::wattsPerBox).min().orElse(Double.MAX_VALUE);
    }

    /** Where there are no racks a box is needed that stands alone. */
    private ServerModel.Kind kind() {
        boolean edge = !plan.sites().isEmpty() && plan.sites().stream().allMatch(site -> site.housing() instanceof Housing.Edge);
        return edge ? ServerModel.Kind.EDGE : ServerModel.Kind.RACK;
    }

    private <T extends Item> Stream<T> offered(List<T> items) {
        return items.stream().filter(item -> Reservation.of(item, catalog, countries).isEmpty())
                .sorted(Comparator.comparing(item -> !USUAL.contains(item.id())));
    }

    private boolean fits(ServerConfiguration configuration) {
        return Compatibility.of(configuration, catalog).stream().noneMatch(Incompatibility::refused);
    }

    private boolean complete(ServerConfiguration configuration) {
        var group = new ServerGroup("", "", configuration, OptionalInt.of(1), "", List.of(), false, Optional.empty());
        return Compatibility.of(configuration, catalog).stream().allMatch(found -> found.severity() == Incompatibility.Severity.NOTE)
                && MissingPrices.of(group, plan, catalog).isEmpty();
    }

    /** Nothing fits: the parts are for the person to choose. */
    private ServerConfiguration blank() {
        return catalog.servers().stream().filter(server -> server.kind() == kind()).findFirst().map(server -> UsualServer.of(server, catalog))
                .orElseGet(() -> new ServerConfiguration("", "", 2, 512, 16, "", 0, OptionalDouble.empty(), List.of(),
                        new PowerSupplies(1000, PowerSupply.Efficiency.TITANIUM, 2, 1)));
    }
}
