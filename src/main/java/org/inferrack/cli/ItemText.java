package org.inferrack.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Blank;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Described;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.Region;
import org.inferrack.catalog.ServerModel;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.listing.ItemNotes;
import org.inferrack.listing.ListedPrice;
import org.inferrack.listing.ListedValue;

/** One entry of the catalogue in a terminal. */
final class ItemText {

    private final PrintWriter out;
    private final Catalog catalog;
    private final int width = Terminal.width();

    ItemText(PrintWriter out, Catalog catalog) {
        this.out = out;
        this.catalog = catalog;
    }

    void print(Item item) {
        out.println(item.name() + " (" + item.id() + ")");
        out.println("  " + kind(item));
        out.println();
        var facts = new TextTable("", ">", "", "", "");
        item.facts().bySpec().forEach((spec, fact) -> facts.row(spec.label(), value(fact), spec.unit(), fact.evidence().label(),
                fact.source().citation() + (fact.source().date().isEmpty() ? "" : " (" + fact.source().date() + ")")));
        Described.specs(item).stream().filter(spec -> item.facts().fact(spec).isEmpty()).forEach(spec -> {
            var state = catalog.annotations().absence(item, spec);
            facts.row(spec.label(), ListedValue.mark(state), "", state.label(),
                    catalog.annotations().blank(item.id(), spec).map(Blank::source).map(ListedValue::words).orElse(""));
        });
        facts.print(out, width);
        catalog.prices().stream().filter(price -> price.itemId().equals(item.id()))
                .forEach(price -> Terminal.wrap("  Price, " + OutcomeJson.lower(price.kind()) + ListedPrice.paysFor(price) + ": ",
                        FigureFormat.money(price.amount(), price.currency()) + price.range().map(ListedValue::range).orElse("") + ", "
                                + price.source().citation() + " (" + price.source().date() + ")",
                        width)
                        .forEach(out::println));
        ItemNotes.of(item, catalog).forEach(note -> Terminal.wrap("  " + note.title() + ": ",
                note.text() + (note.source().isEmpty() ? "" : " · " + note.source()), width).forEach(out::println));
        measurements(item);
    }

    private static String value(Fact fact) {
        return FigureFormat.number(fact.value()) + fact.range().map(ListedValue::range).orElse("");
    }

    private static String kind(Item item) {
        return switch (item) {
            case ServerModel server -> server.vendor() + ", " + OutcomeJson.lower(server.kind()) + " server, " + OutcomeJson.lower(server.cooling()) + " cooled"
                    + (server.powerSupplies().isEmpty() ? ""
                            : ", power supplies " + String.join(", ", server.powerSupplies().stream().map(ItemText::supply).toList()));
            case Accelerator accelerator -> String.join(", ", accelerator.vendor(), accelerator.architecture(), OutcomeJson.lower(accelerator.form()),
                    "for " + OutcomeJson.lower(accelerator.segment()), String.join(" ", accelerator.stacks()));
            case Component component -> component.vendor() + ", " + OutcomeJson.lower(component.kind());
            case AiModel model -> "model, " + OutcomeJson.lower(model.family());
            case Region _ -> "region";
            default -> "";
        };
    }

    private static String supply(PowerSupply supply) {
        return FigureFormat.number(supply.ratedWatts()) + " W " + OutcomeJson.lower(supply.efficiency());
    }

    private void measurements(Item item) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Measurement measurement : catalog.measurements()) {
            if (measurement.acceleratorId().equals(item.id())) {
                counts.merge(measurement.modelId(), 1, Integer::sum);
            } else if (measurement.modelId().equals(item.id())) {
                counts.merge(measurement.acceleratorId(), 1, Integer::sum);
            }
        }
        if (!counts.isEmpty()) {
            String each = String.join(", ", counts.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).toList());
            Terminal.wrap("  Measurements: ", each, width).forEach(out::println);
        }
    }
}
