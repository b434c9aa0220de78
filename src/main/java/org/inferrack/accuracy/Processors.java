package org.inferrack.accuracy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Spec;

/** Power limits of processors by their published names, which are written in many ways. */
final class Processors {

    /** What tells a processor from the others of its maker: "8480+" of "Xeon Platinum 8480+", "2670 v3" of "E5-2670 v3", "q64-30" of "Altra Q64-30". */
    private static final Pattern NUMBER = Pattern.compile("([qm]\\d{2,3}-\\d{2}|\\d{3,5}[a-z]{0,3}\\+?( v\\d)?)$");

    private final Map<String, Double> limits = new HashMap<>();
    private final Map<String, Set<String>> byNumber = new HashMap<>();

    private Processors() {
    }

    static Processors of(Catalog catalog) {
        var processors = new Processors();
        MeasurementFile.shipped("processors.csv").forEach(List.of("processor", "tdp_w"),
                cells -> cells.number("tdp_w").ifPresent(watts -> processors.put(plain(cells.text("processor")), watts)));
        catalog.components().stream().filter(each -> each.kind() == Component.Kind.CPU)
                .forEach(cpu -> cpu.facts().value(Spec.TDP).ifPresent(watts -> processors.put(plain(cpu.name()), watts)));
        return processors;
    }

    private void put(String plainName, double watts) {
        limits.put(key(plainName), watts);
        number(plainName).ifPresent(number -> byNumber.computeIfAbsent(number, _ -> new TreeSet<>()).add(plainName));
    }

    /** The name in small letters, without trade marks, clock and number of cores. */
    static String plain(String published) {
        return published.toLowerCase(Locale.ROOT)
                .replaceAll("\\(r\\)|\\(tm\\)|®|\\bcpu\\b|processor|64-bit multi-core|\\w+-core (?=amd|intel)|dell sku \\[.*?]|,|\\|", " ")
                .replaceFirst("\\s*(@.*|\\d+-core.*|\\(.*|:.*)$", "").replaceAll("\\s+", " ").strip();
    }

    /** The name by which the processor is listed: publishers leave out its line ("Xeon 8480+") or name another. The same name if none or several fit. */
    String listed(String plainName) {
        if (limits.containsKey(key(plainName))) {
            return plainName;
        }
        Set<String> same = number(plainName).map(number -> byNumber.getOrDefault(number, Set.of())).orElse(Set.of());
        return same.size() == 1 ? same.iterator().next() : plainName;
    }

    /** With its maker, so that an EPYC and a Xeon of one number stay apart. */
    private static Optional<String> number(String plainName) {
        Matcher found = NUMBER.matcher(plainName);
        return found.find() ? Optional.of(plainName.replaceFirst(" .*$", "") + " " + found.group(1)) : Optional.empty();
    }

    /** Watts of one processor. */
    OptionalDouble limit(String plainName) {
        Double watts = limits.get(key(plainName));
        return watts == null ? OptionalDouble.empty() : OptionalDouble.of(watts);
    }

    private static String key(String plainName) {
        return plainName.replaceAll("[^a-z0-9+]", "");
    }
}
