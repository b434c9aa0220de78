package org.inferrack.accuracy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.inferrack.accuracy.fit.ClassFit;
import org.inferrack.catalog.classes.BandPrices;
import org.inferrack.catalog.classes.ClassAttribute;
import org.inferrack.catalog.classes.Prior;
import org.inferrack.catalog.fitted.ClassModel;

/** All classes that there are, fitted one by one. */
final class ClassFits {

    /** A class without its rows. */
    private record Assumed(Map<String, Prior> priors, Prior noise, String from) {

        boolean needsRows() {
            return priors.values().stream().anyMatch(Prior::flat);
        }
    }

    private ClassFits() {
    }

    /** By name; without those that know nothing, neither rows nor an assumption. */
    static Map<String, ClassModel> of(List<ClassRow> rows) {
        var models = new TreeMap<String, ClassModel>();
        keys().forEach(key -> of(key, rows.stream().filter(row -> row.key().equals(key)).toList()).ifPresent(model -> models.put(key, model)));
        return models;
    }

    static List<String> keys() {
        return Stream.concat(Stream.of(ClassAttribute.values()).map(ClassAttribute::key), Stream.of(BandPrices.BANDS, BandPrices.LEVEL)).toList();
    }

    static Optional<ClassAttribute> attribute(String key) {
        return Stream.of(ClassAttribute.values()).filter(attribute -> attribute.key().equals(key)).findFirst();
    }

    /** One class from all of its rows; empty where that is too little. */
    static Optional<ClassModel> of(String key, List<ClassRow> rows) {
        Assumed assumed = attribute(key).map(ClassFits::assumed).orElseGet(() -> key.equals(BandPrices.BANDS)
                ? new Assumed(ElectricityRows.BAND_PRIORS, ElectricityRows.BAND_NOISE, "steps between bands that statistics publish")
                : new Assumed(ElectricityRows.LEVEL_PRIORS, ElectricityRows.LEVEL_NOISE, "countries"));
        if (rows.isEmpty() && (assumed.needsRows() || attribute(key).isEmpty())) {
            return Optional.empty();
        }
        String from = rows.isEmpty() ? "an assumption, for no offer is known" : assumed.from() + " (" + rows.size() + ")";
        return Optional.of(ClassFit.of(rows.stream().map(ClassRow::item).toList(), assumed.priors(), assumed.noise(), from, newest(rows)));
    }

    private static Assumed assumed(ClassAttribute attribute) {
        return new Assumed(attribute.priors(), attribute.noise(),
                attribute.members() + (attribute.spec().isPresent() ? " that state it" : " that have a price"));
    }

    /** As sources date themselves: a year, a month or a day. */
    private static String newest(List<ClassRow> rows) {
        return rows.stream().map(ClassRow::date).filter(date -> date.matches("\\d{4}(-\\d{2}){0,2}")).max(String::compareTo).orElse("");
    }
}
