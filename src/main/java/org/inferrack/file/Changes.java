package org.inferrack.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.PriceContent;
import org.inferrack.catalog.Spec;

/** What a plan would see differently if it took its entries from newer knowledge. What the user stated is not compared. */
public final class Changes {

    private static final String NONE = "n/a";

    private final List<ItemChange> found = new ArrayList<>();

    private Changes() {
    }

    public static List<ItemChange> between(Catalog library, Knowledge knowledge) {
        var changes = new Changes();
        Catalog shipped = knowledge.catalog();
        for (Item item : library.items()) {
            shipped.items().stream().filter(now -> now.id().equals(item.id()) && now.getClass() == item.getClass()).findFirst()
                    .ifPresent(now -> changes.compareFacts(item, now));
        }
        library.prices().stream().map(Price::itemId).distinct().forEach(itemId -> changes.comparePrice(itemId, library, shipped));
        for (Measurement measurement : library.measurements()) {
            shipped.measurements().stream().filter(now -> now.id().equals(measurement.id())).findFirst()
                    .ifPresent(now -> changes.compareMeasurement(measurement, now));
        }
        return List.copyOf(changes.found);
    }

    private void compareFacts(Item inPlan, Item now) {
        for (Spec spec : Spec.values()) {
            Optional<Fact> before = inPlan.facts().fact(spec);
            Optional<Fact> after = now.facts().fact(spec);
            boolean stated = before.filter(fact -> fact.evidence() == Evidence.USER).isPresent();
            if (!stated && !before.map(Fact::value).equals(after.map(Fact::value))) {
                found.add(new ItemChange(now.id(), now.name(), spec.label(), text(before, spec), text(after, spec)));
            }
        }
    }

    private void comparePrice(String itemId, Catalog library, Catalog shipped) {
        Price before = library.price(itemId).orElseThrow();
        Optional<Price> after = shipped.price(itemId);
        boolean same = after.filter(price -> price.amount().compareTo(before.amount()) == 0 && price.contents().equals(before.contents())
                && price.currency().equals(before.currency())).isPresent();
        if (before.kind() != Price.Kind.USER && after.isPresent() && !same) {
            String name = library.items().stream().filter(item -> item.id().equals(itemId)).map(Item::name).findFirst().orElse(itemId);
            found.add(new ItemChange(itemId, name, "price", text(before), text(after.get())));
        }
    }

    private void compareMeasurement(Measurement before, Measurement now) {
        if (before.value() != now.value()) {
            String unit = " " + now.metric().unit();
            found.add(new ItemChange(now.acceleratorId(), now.acceleratorId() + ", " + now.modelId(), "measured " + now.metric(),
                    number(before.value()) + unit, number(now.value()) + unit));
        }
    }

    private static String text(Optional<Fact> fact, Spec spec) {
        return fact.map(known -> (number(known.value()) + " " + spec.unit()).strip()).orElse(NONE);
    }

    private static String text(Price price) {
        String parts = String.join(", ", price.contents().stream().map(PriceContent::label).toList());
        return price.amount().toPlainString() + " " + price.currency() + (parts.isEmpty() ? "" : " for " + parts);
    }

    private static String number(double value) {
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
