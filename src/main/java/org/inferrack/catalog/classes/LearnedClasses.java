package org.inferrack.catalog.classes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.inferrack.catalog.Annotations;
import org.inferrack.catalog.Blank;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ClassValues;
import org.inferrack.catalog.ElectricityPrice;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Lifecycle;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.catalog.fitted.ClassModel;

/**
 * Values of classes from constants that were learned. A catalogue in which nothing is missing comes back as it is: this runs on every edit of a plan.
 *
 * @param models by {@link ClassAttribute#key()}; what has none stays blank
 */
public record LearnedClasses(Map<String, ClassModel> models) implements ClassValues {

    /** The height first, for others depend on it. */
    private static final List<ClassAttribute> OF_CHASSIS = Stream.of(ClassAttribute.values()).filter(attribute -> attribute.spec().isPresent()).toList();
    private static final List<ClassAttribute> PRICES = Stream.of(ClassAttribute.values()).filter(attribute -> attribute.spec().isEmpty()).toList();

    public LearnedClasses {
        models = Map.copyOf(models);
    }

    @Override
    public Catalog complete(Catalog catalog) {
        List<ServerModel> servers = each(catalog.servers(), server -> completed(server, catalog.annotations()));
        List<Price> prices = priced(catalog, servers);
        return servers == catalog.servers() && prices == catalog.prices() ? catalog
                : new Catalog(servers, catalog.accelerators(), catalog.components(), catalog.models(), catalog.regions(), prices, catalog.measurements(),
                        catalog.annotations());
    }

    @Override
    public Optional<ElectricityPrice> electricity(Catalog catalog, String regionId, ElectricityPrice.Band band) {
        return new BandPrices(models).price(catalog, regionId, band);
    }

    private ServerModel completed(ServerModel server, Annotations annotations) {
        ServerModel completed = server;
        for (ClassAttribute attribute : OF_CHASSIS) {
            Spec spec = attribute.spec().orElseThrow();
            if (completed.facts().fact(spec).isPresent()) {
                continue;
            }
            ClassModel model = models.get(attribute.key());
            if (model != null && !doesNotApply(server.id(), spec, annotations)) {
                ServerModel known = completed;
                Optional<ClassValue> value = value(attribute, model, known);
                if (value.isPresent()) {
                    completed = known.withFacts(known.facts().with(spec, value.get().fact(spec)));
                }
            }
        }
        return completed;
    }

    private static boolean doesNotApply(String itemId, Spec spec, Annotations annotations) {
        return annotations.blank(itemId, spec).filter(blank -> blank.state() == Blank.State.NOT_APPLICABLE).isPresent();
    }

    /** Over the range of whatever the item may be. */
    private static Optional<ClassValue> value(ClassAttribute attribute, ClassModel model, Item item) {
        List<? extends Item> possible = item instanceof ServerModel server ? ServerClasses.possible(server) : List.of(item);
        return possible.stream().flatMap(each -> attribute.describe(each).stream()).map(described -> ClassValue.of(attribute, model, described))
                .reduce(ClassValue::upTo);
    }

    private List<Price> priced(Catalog catalog, List<ServerModel> servers) {
        Set<String> priced = new HashSet<>();
        catalog.prices().forEach(price -> priced.add(price.itemId()));
        var added = Stream.<List<? extends Item>>of(servers, catalog.accelerators(), catalog.components()).flatMap(List::stream)
                .filter(item -> !priced.contains(item.id()) && sold(item, catalog.annotations())).flatMap(item -> price(item).stream()).toList();
        return added.isEmpty() ? catalog.prices() : Stream.concat(catalog.prices().stream(), added.stream()).toList();
    }

    private static boolean sold(Item item, Annotations annotations) {
        return annotations.lifecycle(item.id()).filter(lifecycle -> lifecycle.state() == Lifecycle.State.ANNOUNCED).isEmpty();
    }

    private Optional<Price> price(Item item) {
        return PRICES.stream().filter(attribute -> models.containsKey(attribute.key()))
                .flatMap(attribute -> value(attribute, models.get(attribute.key()), item).stream())
                .findFirst().map(value -> value.price(item));
    }

    private static <T> List<T> each(List<T> items, UnaryOperator<T> change) {
        List<T> changed = null;
        for (int i = 0; i < items.size(); i++) {
            T now = change.apply(items.get(i));
            if (now != items.get(i)) {
                changed = changed == null ? new ArrayList<>(items) : changed;
                changed.set(i, now);
            }
        }
        return changed == null ? items : changed;
    }
}
