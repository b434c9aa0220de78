package org.inferrack.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Spec;

/** Finds the catalogued accelerator behind a published name. */
public final class AcceleratorNames {

    /** Makers, trade names and kinds of memory, which some write and others do not. */
    private static final Pattern NOISE = Pattern.compile(
            "\\b(nvidia|amd|intel|qualcomm|google|aws|amazon|instinct|tesla|geforce|habana|gpus?|npus?|graphics|accelerator|tensor core|data cent(?:er|re)|hgx|hbm[23]e?|gddr[567]x?|\\d+x)\\b|\\(r\\)|\\(tm\\)|®|™");
    /** A generation in brackets behind the name of the part, and the 2 of "Gaudi® 2 AI Accelerator" written apart. */
    private static final Pattern REMARK = Pattern.compile("\\s*\\((ada lovelace|ampere|hopper|turing|blackwell|volta)\\)|\\bai\\b(?=\\s*accelerator)",
            Pattern.CASE_INSENSITIVE);
    /** Part of a board, which is no measure of the whole: NVIDIA's MIG slices and vGPU profiles such as "A10-24Q". */
    private static final Pattern PARTITION = Pattern.compile("\\bMIG\\b|\\bvGPU\\b|\\d+g\\.\\d+gb|-\\d+[CQ]$|\\(\\d+ (neuron ?)?cores?\\)|\\b\\d+ of \\d+\\b",
            Pattern.CASE_INSENSITIVE);

    /** GeForce parts by their number alone. */
    private static final Pattern GEFORCE = Pattern.compile("(\\d{4}(?:ti|super|tisuper)?)");
    /** Published sizes are rounded, and some count in GiB. */
    private static final double SIZE = 0.12;
    private static final double SAME_LIMIT = 0.03;

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
        names.putWithoutRemarks(catalog);
        ShippedNames.forEach("aliases.csv", (published, id) -> catalog.accelerator(id).ifPresent(found -> names.put(published, found)));
        return names;
    }

    /** "NVIDIA H20 (HGX)" is "NVIDIA H20" too, unless another entry is called so or has the same words before its remark. */
    private void putWithoutRemarks(Catalog catalog) {
        Map<String, List<Accelerator>> without = new HashMap<>();
        for (Accelerator each : catalog.accelerators()) {
            String plain = plain(each.name().replaceAll("\\s*\\([^()]*\\)", ""));
            if (!byPlainName.containsKey(plain)) {
                without.computeIfAbsent(plain, _ -> new ArrayList<>()).add(each);
            }
        }
        without.forEach((plain, all) -> {
            if (all.size() == 1) {
                byPlainName.put(plain, all.getFirst());
            }
        });
    }

    private void put(String published, Accelerator accelerator) {
        byName.put(published, accelerator);
        byPlainName.put(plain(published), accelerator);
    }

    /**
     * What a published name means.
     *
     * @param accelerator empty where the name means none of the catalogue, or one of it that is not run as it is made
     * @param count       of them, where the words say it
     * @param reason      why it is none although its name is known: "" where it is not known
     */
    public record Meaning(Optional<Accelerator> accelerator, OptionalInt count, String reason) {
    }

    public Optional<Accelerator> accelerator(String published) {
        return meaning(published).accelerator();
    }

    /** As it is written, else without what only some write: maker, case, spaces, kind of memory; then without number, size, limit and remarks. */
    public Meaning meaning(String published) {
        if (partition(published)) {
            return new Meaning(Optional.empty(), OptionalInt.empty(), "it is a part of a board");
        }
        List<AcceleratorReading> readings = AcceleratorReading.of(published);
        OptionalInt count = readings.isEmpty() ? OptionalInt.empty() : readings.getFirst().count();
        Optional<Accelerator> written = Optional.ofNullable(byName.get(published)).or(() -> plainly(published));
        if (written.isPresent()) {
            return new Meaning(written, count, "");
        }
        for (AcceleratorReading reading : readings) {
            Optional<Accelerator> found = plainly(reading.name());
            if (found.isPresent()) {
                String reason = contradiction(reading, found.get());
                return new Meaning(reason.isEmpty() ? found : Optional.empty(), reading.count(), reason);
            }
        }
        return new Meaning(Optional.empty(), count, "");
    }

    private Optional<Accelerator> plainly(String name) {
        String plain = plain(name);
        String full = GEFORCE.matcher(plain).matches() ? "rtx" + plain : plain;
        return plain.isEmpty() ? Optional.empty() : Optional.ofNullable(byPlainName.get(full));
    }

    /** A board of another size is another board, and one that is held below its limit is no measure of it. */
    private static String contradiction(AcceleratorReading reading, Accelerator found) {
        OptionalDouble memory = found.facts().value(Spec.MEMORY);
        OptionalDouble limit = found.facts().value(Spec.TDP);
        if (reading.gb().isPresent() && memory.isPresent() && Math.abs(reading.gb().getAsDouble() / memory.getAsDouble() - 1) > SIZE) {
            return String.format(Locale.ROOT, "it has %.0f GB, and %s has %.0f GB", reading.gb().getAsDouble(), found.name(), memory.getAsDouble());
        }
        if (reading.watts().isPresent() && limit.isPresent() && Math.abs(reading.watts().getAsDouble() / limit.getAsDouble() - 1) > SAME_LIMIT) {
            return String.format(Locale.ROOT, "its power is limited to %.0f W, and that of %s to %.0f W", reading.watts().getAsDouble(), found.name(),
                    limit.getAsDouble());
        }
        return "";
    }

    /** Whether the name means a slice of a board rather than the board. */
    public static boolean partition(String published) {
        return PARTITION.matcher(published).find();
    }

    private static String plain(String published) {
        String noisy = REMARK.matcher(published).replaceAll(" ").toLowerCase(Locale.ROOT).replaceAll("\\bws\\b", "workstation");
        return NOISE.matcher(noisy).replaceAll(" ").replaceAll("[^a-z0-9.]", "");
    }
}
