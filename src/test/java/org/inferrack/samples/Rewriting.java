package org.inferrack.samples;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.Range;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.plan.Demand;
import org.inferrack.plan.Housing;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Site;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;

/** Other ways to write the same plan down. */
final class Rewriting {

    private Rewriting() {
    }

    /** The same demand, half of it at the plan's first site and half at another like it. */
    static Plan inTwoPlaces(Plan plan) {
        Site first = plan.sites().getFirst();
        return demands(plan, demand -> demand.withSiteShares(Map.of(first.id(), 0.5, "other", 0.5)))
                .withSites(List.of(first, first.withId("other").withName("Another site").withAmbientC(first.ambientC() - 2)));
    }

    /** {@code factor} times the cameras, users and requests of every workload. */
    static Plan sized(Plan plan, double factor) {
        return plan.withWorkloads(plan.workloads().stream().map(workload -> (Workload) switch (workload) {
            case VideoAnalytics video -> video.withCameras((int) Math.max(1, Math.round(video.cameras() * factor)));
            case ModelInference model -> model.withRequestsPerSecond(model.requestsPerSecond() * factor);
            case LlmServing llm -> llm.withLoad(switch (llm.load()) {
                case LlmServing.Load.Users users -> new LlmServing.Load.Users((int) Math.max(1, Math.round(users.users() * factor)), users.activeShare());
                case LlmServing.Load.Requests requests -> new LlmServing.Load.Requests(requests.perSecond() * factor);
            });
        }).toList());
    }

    /** Twice the demand on twice the servers, at twice the edge locations. */
    static Plan twice(Plan plan) {
        return sized(plan, 2)
                .withSites(plan.sites().stream().map(site -> site.withHousing(switch (site.housing()) {
                    case Housing.Edge edge -> edge.withLocations(2 * edge.locations());
                    case Housing.Racks racks -> racks.withGroups(racks.groups().stream().map(group -> group.withCount(2 * group.count())).toList());
                })).toList())
                .withScenarios(plan.scenarios().stream().map(scenario -> scenario.withGroups(scenario.groups().stream()
                        .map(group -> group.count().isEmpty() ? group : group.withCount(OptionalInt.of(2 * group.count().getAsInt()))).toList())).toList());
    }

    /** Everything that is paid costs twice as much. */
    static Plan dearer(Plan plan) {
        return plan.withLibrary(dearer(plan.library()))
                .withEconomics(plan.economics().withLicencePerAcceleratorYear(2 * plan.economics().licencePerAcceleratorYear())
                        .withRackRentPerMonth(2 * plan.economics().rackRentPerMonth()))
                .withSites(plan.sites().stream().map(site -> site.withTariff(site.tariff().withPricePerKwh(2 * site.tariff().pricePerKwh())
                        .withDemandChargePerKwMonth(2 * site.tariff().demandChargePerKwMonth()))).toList());
    }

    static Catalog dearer(Catalog catalog) {
        return new Catalog(catalog.servers(), catalog.accelerators(), catalog.components(), catalog.models(), catalog.regions(),
                catalog.prices().stream().map(price -> new Price(price.itemId(), price.kind(), price.amount().add(price.amount()),
                        price.range().map(ends -> new Range(2 * ends.low(), 2 * ends.high())), price.currency(),
                        price.contents(), price.source())).toList(),
                catalog.measurements());
    }

    static Plan withoutSpares(Plan plan) {
        return plan.withScenarios(plan.scenarios().stream().map(scenario -> scenario.withPolicies(scenario.policies().withSpareServers(0))).toList());
    }

    static Plan withoutDemandElsewhere(Plan plan) {
        Site first = plan.sites().getFirst();
        Plan larger = plan.withSites(Stream.concat(plan.sites().stream(), Stream.of(first.withId("idle").withName("A site without demand"))).toList());
        return demands(larger, demand -> {
            var shares = new TreeMap<>(demand.siteShares().isEmpty() ? Map.of(first.id(), 1.0) : demand.siteShares());
            shares.put("idle", 0.0);
            return demand.withSiteShares(shares);
        });
    }

    /** New ids and names of sites, rack groups, workloads, scenarios and server groups, whose alphabetic order is the reverse. */
    static Plan renamed(Plan plan) {
        return plan
                .withSites(
                        plan.sites().stream().map(site -> site.withId(id(site.id())).withName(id(site.name())).withHousing(renamed(site.housing()))).toList())
                .withWorkloads(demands(plan, Rewriting::renamed).workloads().stream().map(workload -> (Workload) switch (workload) {
                    case VideoAnalytics video -> video.withId(id(video.id())).withName(id(video.name()));
                    case LlmServing llm -> llm.withId(id(llm.id())).withName(id(llm.name()));
                    case ModelInference model -> model.withId(id(model.id())).withName(id(model.name()));
                }).toList())
                .withScenarios(plan.scenarios().stream().map(scenario -> scenario.withId(id(scenario.id())).withName(id(scenario.name()))
                        .withGroups(scenario.groups().stream().map(Rewriting::renamed).toList())).toList())
                .withTargets(plan.targets().stream().map(target -> target.workloadId().isEmpty() ? target : target.withWorkloadId(id(target.workloadId())))
                        .toList());
    }

    /** Each letter and digit by its mirror image: the order of any two is turned round, and twice is as before. */
    static String id(String id) {
        var mirrored = new StringBuilder();
        id.chars().forEach(letter -> mirrored
                .append((char) (letter >= 'a' && letter <= 'z' ? 'a' + 'z' - letter : letter >= '0' && letter <= '9' ? '0' + '9' - letter : letter)));
        return mirrored.toString();
    }

    private static Demand renamed(Demand demand) {
        var shares = new TreeMap<String, Double>();
        demand.siteShares().forEach((site, share) -> shares.put(id(site), share));
        return demand.withSiteShares(shares);
    }

    private static Housing renamed(Housing housing) {
        return switch (housing) {
            case Housing.Edge edge -> edge;
            case Housing.Racks racks -> racks.withGroups(racks.groups().stream().map(group -> group.withId(id(group.id())).withName(id(group.name()))).toList())
                    .withRows(racks.rows().stream()
                            .map(row -> row.withName(id(row.name())).withRackGroupIds(row.rackGroupIds().stream().map(Rewriting::id).toList())).toList());
        };
    }

    private static ServerGroup renamed(ServerGroup group) {
        return group.withId(id(group.id())).withName(id(group.name())).withSiteId(id(group.siteId()))
                .withWorkloadIds(group.workloadIds().stream().map(Rewriting::id).toList())
                .withPins(group.pins().stream().map(pin -> pin.withSiteId(id(pin.siteId())).withRackGroupId(id(pin.rackGroupId()))).toList());
    }

    /** The wording of every source that is no evidence: of demand, tariffs and rates, and of the entries that the plan carries. */
    static Plan reworded(Plan plan) {
        Catalog library = plan.library();
        var prices = library.prices().stream().map(price -> price.withSource(reworded(price.source())))
                .toList();
        var accelerators = library.accelerators().stream()
                .map(each -> new Accelerator(each.id(), each.name(), each.vendor(), each.form(), each.architecture(), each.segment(),
                        each.stacks(), reworded(each.facts())))
                .toList();
        return demands(plan, demand -> demand.withSource(demand.source() + ", as told on the telephone"))
                .withSites(plan.sites().stream().map(site -> site.withTariff(site.tariff().withSource("Letter: " + site.tariff().source()))).toList())
                .withEconomics(plan.economics().withSource("Letter: " + plan.economics().source()))
                .withLibrary(new Catalog(library.servers(), accelerators, library.components(), library.models(), library.regions(), prices,
                        library.measurements()));
    }

    private static Facts reworded(Facts facts) {
        Facts reworded = Facts.NONE;
        for (var entry : facts.bySpec().entrySet()) {
            reworded = reworded.with(entry.getKey(), new Fact(entry.getValue().value(), entry.getValue().evidence(), reworded(entry.getValue().source())));
        }
        return reworded;
    }

    private static Source reworded(Source source) {
        return new Source("See " + source.citation(), source.date());
    }

    static Plan withUnusedItem(Plan plan) {
        var source = new Source("Data sheet", "2026");
        var facts = Facts.NONE.with(Spec.TDP, new Fact(50, Evidence.SPECIFIED, source)).with(Spec.INT8_RATE, new Fact(9_999, Evidence.SPECIFIED, source));
        var unused = new Accelerator("unused", "Unused", "Nobody", Accelerator.Form.PCIE_CARD, "", Accelerator.Segment.INFERENCE, List.of(), facts);
        var price = new Price("unused", Price.Kind.LIST, java.math.BigDecimal.ONE, plan.currency(), source);
        return plan.withLibrary(plan.library().overlaidBy(new Catalog(List.of(), List.of(unused), List.of(), List.of(), List.of(), List.of(price), List.of())));
    }

    /** Every group with a stated number of servers; a group of which each site gets another number stays as it is. */
    static Plan counted(Plan plan, org.inferrack.engine.outcome.Outcome outcome) {
        return plan.withScenarios(plan.scenarios().stream().map(scenario -> scenario.withGroups(scenario.groups().stream().map(group -> {
            var numbers = outcome.scenario(scenario.id()).orElseThrow().sizing().fleets().stream().filter(fleet -> fleet.groupId().equals(group.id()))
                    .mapToInt(fleet -> fleet.servers()).distinct().toArray();
            return group.count().isPresent() || numbers.length != 1 ? group : group.withCount(OptionalInt.of(numbers[0]));
        }).toList())).toList());
    }

    /**
     * Each group of two or more servers, none of them pinned, written as two groups of the same servers. Boxes at the edge stay one group: each location has
     * as many of a group as every other.
     */
    static Plan split(Plan plan) {
        return plan.sites().stream().anyMatch(site -> site.housing() instanceof Housing.Edge) ? plan : plan.withScenarios(
                plan.scenarios().stream().map(scenario -> scenario.withGroups(scenario.groups().stream().flatMap(Rewriting::halves).toList())).toList());
    }

    static Plan countedGroupsTwice(Plan plan) {
        return plan.withScenarios(plan.scenarios().stream()
                .map(scenario -> scenario.withGroups(scenario.groups().stream().flatMap(group -> group.count().isPresent() ? Stream.of(group)
                        : Stream.of(group, group.withId(group.id() + "-too").withName(group.name() + " too"))).toList()))
                .toList());
    }

    private static Stream<ServerGroup> halves(ServerGroup group) {
        int servers = group.count().orElse(0);
        return servers < 2 || !group.pins().isEmpty() ? Stream.of(group)
                : Stream.of(group.withCount(OptionalInt.of(servers / 2)),
                        group.withId(group.id() + "-too").withName(group.name() + " too").withCount(OptionalInt.of(servers - servers / 2)));
    }

    static Plan groupsReversed(Plan plan) {
        return plan.withScenarios(plan.scenarios().stream().map(scenario -> scenario.withGroups(scenario.groups().reversed())).toList());
    }

    static Plan scenariosReversed(Plan plan) {
        List<Scenario> reversed = plan.scenarios().reversed();
        return plan.withScenarios(reversed);
    }

    static Plan demands(Plan plan, UnaryOperator<Demand> change) {
        return plan.withWorkloads(plan.workloads().stream().map(workload -> (Workload) switch (workload) {
            case VideoAnalytics video -> video.withDemand(change.apply(video.demand()));
            case LlmServing llm -> llm.withDemand(change.apply(llm.demand()));
            case ModelInference model -> model.withDemand(change.apply(model.demand()));
        }).toList());
    }

}
