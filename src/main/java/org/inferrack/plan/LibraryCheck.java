package org.inferrack.plan;

import java.util.Map;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Spec;

/** Own hardware entries and prices. They win over the shipped ones, so they are not trusted blindly. */
final class LibraryCheck {

    /** Upper ends that no part reaches; a watt stated as milliwatts is far above. */
    private static final Map<Spec, Double> MOST = Map.ofEntries(
            Map.entry(Spec.TDP, 5_000.0), Map.entry(Spec.IDLE_POWER, 2_000.0), Map.entry(Spec.HOST_IDLE_POWER, 20_000.0),
            Map.entry(Spec.HOST_LOAD_POWER, 20_000.0), Map.entry(Spec.MAX_POWER, 50_000.0), Map.entry(Spec.RACK_UNITS, 60.0),
            Map.entry(Spec.MASS, 2_000.0), Map.entry(Spec.DEPTH, 3_000.0), Map.entry(Spec.MEMORY, 4_096.0),
            Map.entry(Spec.MEMORY_BANDWIDTH, 200_000.0), Map.entry(Spec.SLOT_WIDTH, 8.0), Map.entry(Spec.INLET_LIMIT, 90.0));

    private LibraryCheck() {
    }

    static void check(Stated place, Catalog library) {
        items(place, "servers", library.servers());
        for (int i = 0; i < library.servers().size(); i++) {
            var at = place.at("servers", i).at("takes");
            library.servers().get(i).takes().forEach((name, amount) -> at.entry(name).within(amount, Limit.FURTHER));
        }
        items(place, "accelerators", library.accelerators());
        items(place, "components", library.components());
        items(place, "models", library.models());
        items(place, "regions", library.regions());
        place.unique("measurements", library.measurements(), Measurement::id);
    }

    private static void items(Stated place, String name, java.util.List<? extends Item> items) {
        place.unique(name, items, Item::id);
        for (int i = 0; i < items.size(); i++) {
            var at = place.at(name, i);
            at.id(items.get(i).id());
            items.get(i).facts().bySpec().forEach((spec, fact) -> fact(at, spec, fact));
        }
    }

    private static void fact(Stated place, Spec spec, Fact fact) {
        double most = MOST.getOrDefault(spec, Double.MAX_VALUE);
        boolean temperature = spec == Spec.INLET_LIMIT;
        if (!temperature && fact.value() < 0 || fact.value() > most) {
            String unit = spec.unit().isEmpty() ? "" : " " + spec.unit();
            place.problem("facts." + spec.key(), spec.label() + " is " + Stated.number(fact.value()) + unit + ".",
                    fact.value() < 0 ? "Enter 0 or more, or remove the value if it is unknown."
                            : "Enter at most " + Stated.number(most) + unit + "; check the unit.");
        }
    }
}
