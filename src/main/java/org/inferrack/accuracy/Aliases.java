package org.inferrack.accuracy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;

/** Finds the catalogued accelerator behind a published name. */
final class Aliases {

    /** Makers, trade names and kinds of memory, which some write and others do not. */
    private static final Pattern NOISE = Pattern.compile(
            "\\b(nvidia|amd|intel|qualcomm|google|aws|amazon|instinct|tesla|geforce|habana|gpus?|graphics|accelerator|tensor core|hbm[23]e?|gddr[567]x?|\\d+x)\\b|\\(r\\)|\\(tm\\)|®|™");

    private final Map<String, Accelerator> byName = new HashMap<>();
    private final Map<String, Accelerator> byPlainName = new HashMap<>();

    private Aliases() {
    }

    static Aliases of(Catalog catalog) {
        var aliases = new Aliases();
        for (Accelerator accelerator : catalog.accelerators()) {
            aliases.put(accelerator.id(), accelerator);
            aliases.put(accelerator.name(), accelerator);
        }
        MeasurementFile.shipped("aliases.csv").forEach(List.of("published", "accelerator"),
                cells -> catalog.accelerator(cells.text("accelerator")).ifPresent(found -> aliases.put(cells.text("published"), found)));
        return aliases;
    }

    private void put(String published, Accelerator accelerator) {
        byName.put(published, accelerator);
        byPlainName.put(plain(published), accelerator);
    }

    /** As it is written, else without what only some write: maker, case, spaces, kind of memory. */
    Optional<Accelerator> accelerator(String published) {
        return Optional.ofNullable(byName.get(published)).or(() -> Optional.ofNullable(byPlainName.get(plain(published))));
    }

    private static String plain(String published) {
        return NOISE.matcher(published.toLowerCase(Locale.ROOT)).replaceAll(" ").replaceAll("[^a-z0-9.]", "");
    }
}
