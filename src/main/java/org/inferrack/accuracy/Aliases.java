package org.inferrack.accuracy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;

/** Finds the catalogued accelerator behind a published name. */
final class Aliases {

    private final Map<String, Accelerator> byName = new HashMap<>();

    private Aliases() {
    }

    static Aliases of(Catalog catalog) {
        var aliases = new Aliases();
        for (Accelerator accelerator : catalog.accelerators()) {
            aliases.byName.put(accelerator.id(), accelerator);
            aliases.byName.put(accelerator.name(), accelerator);
        }
        MeasurementFile.shipped("aliases.csv").forEach(java.util.List.of("published", "accelerator"), cells ->
                catalog.accelerator(cells.text("accelerator")).ifPresent(found -> aliases.byName.put(cells.text("published"), found)));
        return aliases;
    }

    Optional<Accelerator> accelerator(String published) {
        return Optional.ofNullable(byName.get(published));
    }

    /** A part of a chip (MIG, vGPU): its figures are not those of the chip. */
    static boolean partitioned(String published) {
        return published.contains("MIG") || published.contains("vGPU");
    }
}
