package org.inferrack.accuracy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Spec;

/** Power limits of processors by their published names, which are written in many ways. */
final class Processors {

    private final Map<String, Double> limits = new HashMap<>();

    private Processors() {
    }

    static Processors of(Catalog catalog) {
        var processors = new Processors();
        MeasurementFile.shipped("processors.csv").forEach(List.of("processor", "tdp_w"), cells ->
                cells.number("tdp_w").ifPresent(watts -> processors.limits.put(key(plain(cells.text("processor"))), watts)));
        catalog.components().stream().filter(each -> each.kind() == Component.Kind.CPU).forEach(cpu ->
                cpu.facts().value(Spec.TDP).ifPresent(watts -> processors.limits.put(key(plain(cpu.name())), watts)));
        return processors;
    }

    /** The name in small letters, without trade marks, clock and number of cores. */
    static String plain(String published) {
        return published.toLowerCase(Locale.ROOT).replaceAll("\\(r\\)|\\(tm\\)|®|\\bcpu\\b|processor|,|\\|", " ").replaceFirst("\\s*(@.*|\\d+-core.*|\\(.*|:.*)$", "")
                .replaceAll("\\s+", " ").strip();
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
