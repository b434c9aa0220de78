package org.inferrack.accuracy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.PriceContent;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.classes.ClassAttribute;
import org.inferrack.catalog.classes.ClassTerms;

/** What classes are learned from: entries of the catalogue that state a value, and offers of other machines that may not be passed on. */
final class ClassRows {

    /** Offers of chassis that calibrate and do not ship; beside the measurements that do not. */
    static final String OFFERS = "class.csv";

    /** Dollars for one, European Central Bank, 25 and 4 September 2026. */
    private static final Map<String, Double> DOLLARS = Map.of("USD", 1.0, "EUR", 1.1403, "GBP", 1.353);

    private ClassRows() {
    }

    /** @param more a folder that may hold {@link #OFFERS} */
    static List<ClassRow> of(Catalog catalog, Optional<Path> more) {
        var rows = new ArrayList<ClassRow>();
        // a height that is itself a class value is nothing to learn from
        var items = Stream.concat(catalog.servers().stream().<Item>map(server -> server.withFacts(server.facts().stated())),
                Stream.concat(catalog.accelerators().stream(), catalog.components().stream())).toList();
        for (ClassAttribute attribute : ClassAttribute.values()) {
            items.forEach(item -> attribute.describe(item).flatMap(described -> row(attribute, item, described, catalog)).ifPresent(rows::add));
        }
        more.map(folder -> folder.resolve(OFFERS)).filter(Files::exists).ifPresent(file -> rows.addAll(ClassOffers.read(file, rows)));
        rows.addAll(ElectricityRows.of(catalog));
        return rows;
    }

    private static Optional<ClassRow> row(ClassAttribute attribute, Item item, ClassTerms described, Catalog catalog) {
        return attribute.spec().isPresent()
                ? item.facts().fact(attribute.spec().get()).filter(fact -> fact.evidence() != Evidence.ESTIMATED)
                        .map(fact -> row(attribute, item.name(), described, fact.value(), date(fact)))
                : price(item, catalog).flatMap(price -> dollars(price).stream().mapToObj(
                        amount -> row(attribute, item.name(), described, amount, price.source().date())).findFirst());
    }

    static ClassRow row(ClassAttribute attribute, String label, ClassTerms described, double value, String date) {
        return new ClassRow(attribute.key(), label, described.base(), described.basis(), attribute.scale().of(value), date);
    }

    /** One price an item, the best; of a chassis, one that pays for no more than that. */
    private static Optional<Price> price(Item item, Catalog catalog) {
        return catalog.price(item.id()).filter(price -> price.kind() != Price.Kind.CLASS && price.amount().signum() > 0)
                .filter(price -> !(item instanceof ServerModel) || PriceContent.BARE_SERVER.containsAll(price.contents()));
    }

    private static OptionalDouble dollars(Price price) {
        Double rate = DOLLARS.get(price.currency());
        return rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate * price.amount().doubleValue());
    }

    private static String date(Fact fact) {
        return fact.source().date();
    }
}
