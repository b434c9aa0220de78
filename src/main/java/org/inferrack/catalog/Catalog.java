package org.inferrack.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Hardware, models, regions, measurements and prices. A plan carries one of its own: the entries that it uses. Immutable.
 *
 * @param annotations of the shipped entries; a plan's own catalogue has none
 */
public record Catalog(List<ServerModel> servers, List<Accelerator> accelerators, List<Component> components,
                      List<AiModel> models, List<Region> regions, List<Price> prices, List<Measurement> measurements, Annotations annotations) {

    /**
     * What only says whether parts go together. A copy in a plan of an older Inferrack may lack it; no figure changes by it, so what is known now holds for
     * that copy too.
     */
    private static final Set<Spec> FITTING = Set.of(Spec.SOCKET, Spec.MEMORY_GENERATION, Spec.MAX_CPUS, Spec.CPU_POWER_LIMIT, Spec.MAX_CARD_LENGTH);

    public static final Catalog EMPTY = new Catalog(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Catalog {
        servers = List.copyOf(servers);
        accelerators = List.copyOf(accelerators);
        components = List.copyOf(components);
        models = List.copyOf(models);
        regions = List.copyOf(regions);
        prices = List.copyOf(prices);
        measurements = List.copyOf(measurements);
    }

    /** Without a annotations. */
    public Catalog(List<ServerModel> servers, List<Accelerator> accelerators, List<Component> components, List<AiModel> models, List<Region> regions,
                   List<Price> prices, List<Measurement> measurements) {
        this(servers, accelerators, components, models, regions, prices, measurements, Annotations.NONE);
    }

    public Optional<ServerModel> server(String id) {
        return find(servers, id);
    }

    public Optional<Accelerator> accelerator(String id) {
        return find(accelerators, id);
    }

    public Optional<Component> component(String id) {
        return find(components, id);
    }

    public Optional<AiModel> model(String id) {
        return find(models, id);
    }

    public Optional<Region> region(String id) {
        return find(regions, id);
    }

    /** The best price of an item: USER before LIST before STREET before ESTIMATE, newest source date first within a kind. */
    public Optional<Price> price(String itemId) {
        return prices.stream().filter(price -> price.itemId().equals(itemId))
                .min(java.util.Comparator.comparing(Price::kind)
                        .thenComparing(price -> price.source().date(), java.util.Comparator.reverseOrder())
                        // of two that nothing else tells apart, whatever their order in a file
                        .thenComparing(Price::amount).thenComparing(Price::currency));
    }

    /**
     * What a kWh costs a business of a region that takes so much: what the user states of the region, or a source of its band, or else what its class leads
     * to expect.
     */
    public Optional<ElectricityPrice> electricity(String regionId, ElectricityPrice.Band band) {
        return region(regionId).flatMap(region -> region.facts().fact(Spec.ELECTRICITY_PRICE)).filter(fact -> fact.evidence() == Evidence.USER)
                .map(fact -> ElectricityPrice.stated(regionId, band, fact))
                .or(() -> annotations.electricity(regionId).stream().filter(price -> price.band() == band).findFirst())
                .or(() -> annotations.classes().electricity(this, regionId, band));
    }

    /** Every item, for listing and look-up by id. */
    public List<Item> items() {
        var items = new ArrayList<Item>();
        items.addAll(servers);
        items.addAll(accelerators);
        items.addAll(components);
        items.addAll(models);
        items.addAll(regions);
        return items;
    }

    /**
     * This catalogue with the entries of {@code own} in place of those with the same id; prices of the same item are replaced as a whole. What
     * they leave blank has the value of its class, and what says whether parts fit that of the shipped entry.
     */
    public Catalog overlaidBy(Catalog own) {
        var priced = own.prices.stream().map(Price::itemId).collect(java.util.stream.Collectors.toSet());
        var allPrices = new ArrayList<>(own.prices);
        prices.stream().filter(price -> !priced.contains(price.itemId())).forEach(allPrices::add);
        var together = new Catalog(overlay(servers, own.servers, ServerModel::id,
                (mine, shipped) -> mine.withFacts(mine.facts().completedBy(shipped.facts(), FITTING))),
                overlay(accelerators, own.accelerators, Accelerator::id, (mine, _) -> mine),
                overlay(components, own.components, Component::id,
                        (mine, shipped) -> mine.withFacts(mine.facts().completedBy(shipped.facts(), FITTING))),
                overlay(models, own.models, AiModel::id, (mine, _) -> mine),
                overlay(regions, own.regions, Region::id, (mine, _) -> mine), allPrices,
                overlay(measurements, own.measurements, Measurement::id, (mine, _) -> mine),
                annotations);
        return own.items().isEmpty() ? together : annotations.classes().complete(together);
    }

    public Catalog withAnnotations(Annotations others) {
        return new Catalog(servers, accelerators, components, models, regions, prices, measurements, others);
    }

    private static <T extends Item> Optional<T> find(List<T> items, String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    private static <T> List<T> overlay(List<T> below, List<T> above, Function<T, String> id, BinaryOperator<T> together) {
        if (above.isEmpty()) {
            return below;
        }
        Map<String, T> own = new LinkedHashMap<>();
        above.forEach(entry -> own.put(id.apply(entry), entry));
        var all = new ArrayList<T>(below.size() + own.size());
        for (T entry : below) {
            T instead = own.remove(id.apply(entry));
            all.add(instead == null ? entry : together.apply(instead, entry));
        }
        all.addAll(own.values());
        return List.copyOf(all);
    }
}
