package org.inferrack.names;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;

/** Finds the catalogued accelerator behind a published name. */
public final class AcceleratorNames {

    /** Makers, trade names and kinds of memory, which some write and others do not. */
    private static final Pattern NOISE = Pattern.compile(
            "\\b(nvidia|amd|intel|qualcomm|google|aws|amazon|instinct|tesla|geforce|habana|gpus?|graphics|accelerator|tensor core|hbm[23]e?|gddr[567]x?|\\d+x)\\b|\\(r\\)|\\(tm\\)|®|™");
    /** A generation in brackets behind the name of the part, and the 2 of "Gaudi® 2 AI Accelerator" written apart. */
    private static final Pattern REMARK = Pattern.compile("\\s*\\((ada lovelace|ampere|hopper|turing|blackwell|volta)\\)|\\bai\\b(?=\\s*accelerator)",
            Pattern.CASE_INSENSITIVE);
    /** Part of a board, which is no measure of the whole: NVIDIA's MIG slices and vGPU profiles such as "A10-24Q". */
    private static final Pattern PARTITION = Pattern.compile("\\bMIG\\b|\\bvGPU\\b|\\d+g\\.\\d+gb|-\\d+[CQ]$", Pattern.CASE_INSENSITIVE);

    private final Map<String, Accelerator> byName = new HashMap<>();
    private final Map<String, Accelerator> byPlainName = new HashMap<>();

    private AcceleratorNames() {
    }

    public static AcceleratorNames of(Catalog catalog) {
        var names = new AcceleratorNames();
        for (Accelerator accelerator : catalog.accelerators()) {
            names.put(accelerator.id(), accelerator);
            names.put(accelerator.name(), accelerator);
        }
        ShippedNames.forEach("aliases.csv", (published, id) -> catalog.accelerator(id).ifPresent(found -> names.put(published, found)));
        return names;
    }

    private void put(String published, Accelerator accelerator) {
        byName.put(published, accelerator);
        byPlainName.put(plain(published), accelerator);
    }

    /** As it is written, else without what only some write: maker, case, spaces, kind of memory. */
    public Optional<Accelerator> accelerator(String published) {
        String plain = plain(published);
        return Optional.ofNullable(byName.get(published)).or(() -> plain.isEmpty() ? Optional.empty() : Optional.ofNullable(byPlainName.get(plain)));
    }

    /** Whether the name means a slice of a board rather than the board. */
    public static boolean partition(String published) {
        return PARTITION.matcher(published).find();
    }

    private static String plain(String published) {
        return NOISE.matcher(REMARK.matcher(published).replaceAll(" ").toLowerCase(Locale.ROOT)).replaceAll(" ").replaceAll("[^a-z0-9.]", "");
    }
}
