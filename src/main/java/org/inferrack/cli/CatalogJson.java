package org.inferrack.cli;

import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Blank;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Described;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.Range;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.listing.CatalogFilter;
import org.inferrack.listing.ItemNotes;
import org.inferrack.listing.ListedPrice;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Entries of the catalogue as JSON: {@code {"format":"inferrack-catalog","version":1,"entries":[...]}}. A value that is absent is null; its reason stands
 * under {@code blanks}.
 */
final class CatalogJson {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private CatalogJson() {
    }

    static String list(List<Item> items, CatalogFilter filter, Catalog catalog) {
        ObjectNode root = root().put("currency", filter.currency());
        ArrayNode entries = root.putArray("entries");
        items.forEach(item -> {
            ObjectNode node = entry(entries.addObject(), item, catalog);
            var price = ListedPrice.of(item, catalog, filter.currency(), filter.rates());
            node.put("priceInCurrency", price.amount().isPresent() ? price.amount().getAsDouble() : null);
        });
        return JSON.writeValueAsString(root);
    }

    static String show(Item item, Catalog catalog) {
        ObjectNode root = root();
        ObjectNode node = entry(root.putArray("entries").addObject(), item, catalog);
        ArrayNode facts = node.putArray("facts");
        item.facts().bySpec().forEach((spec, fact) -> fact(facts.addObject(), spec, fact));
        ArrayNode blanks = node.putArray("blanks");
        Described.specs(item).stream().filter(spec -> item.facts().fact(spec).isEmpty()).forEach(spec -> sourced(
                blanks.addObject().put("spec", spec.key()).put("state", OutcomeJson.lower(catalog.annotations().absence(item, spec))),
                catalog.annotations().blank(item.id(), spec).map(Blank::source)));
        ArrayNode prices = node.putArray("prices");
        catalog.prices().stream().filter(price -> price.itemId().equals(item.id())).forEach(price -> price(prices.addObject(), price));
        ArrayNode exports = node.putArray("exportControls");
        catalog.annotations().exportControls(item.id()).forEach(control -> {
            ObjectNode export = exports.addObject().put("state", OutcomeJson.lower(control.state()));
            control.countries().stream().sorted().forEach(export.putArray("countries")::add);
            sourced(export, Optional.of(control.source()));
        });
        ItemNotes.fitting(item, catalog).forEach(node.putArray("fits")::add);
        return JSON.writeValueAsString(root);
    }

    private static ObjectNode root() {
        return JSON.createObjectNode().put("format", "inferrack-catalog").put("version", 1);
    }

    private static ObjectNode entry(ObjectNode node, Item item, Catalog catalog) {
        node.put("id", item.id()).put("kind", CatalogCommand.singular(item)).put("name", item.name());
        var watts = Described.watts(item).flatMap(item.facts()::fact);
        node.put("watts", watts.map(Fact::value).orElse(null));
        node.set("price", catalog.price(item.id()).map(price -> price(JSON.createObjectNode(), price)).orElse(null));
        node.set("lifecycle", catalog.annotations().lifecycle(item.id()).map(lifecycle -> sourced(JSON.createObjectNode()
                .put("state", OutcomeJson.lower(lifecycle.state())).put("since", lifecycle.since()), Optional.of(lifecycle.source()))).orElse(null));
        return node;
    }

    private static void fact(ObjectNode node, Spec spec, Fact fact) {
        node.put("spec", spec.key()).put("value", fact.value());
        range(node, fact.range());
        sourced(node.put("unit", spec.unit()).put("evidence", OutcomeJson.lower(fact.evidence())), Optional.of(fact.source()));
    }

    private static ObjectNode price(ObjectNode node, Price price) {
        node.put("amount", price.amount()).put("currency", price.currency()).put("kind", OutcomeJson.lower(price.kind()));
        range(node, price.range());
        ArrayNode contents = node.putArray("contents");
        price.contents().stream().map(OutcomeJson::lower).forEach(contents::add);
        return sourced(node, Optional.of(price.source()));
    }

    private static void range(ObjectNode node, Optional<Range> range) {
        node.put("low", range.map(Range::low).orElse(null)).put("high", range.map(Range::high).orElse(null));
    }

    private static ObjectNode sourced(ObjectNode node, Optional<Source> source) {
        return node.put("source", source.map(Source::citation).orElse(null)).put("date", source.map(Source::date).orElse(null));
    }
}
