package org.inferrack.exchange.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inferrack.exchange.source.ImportException;
import org.inferrack.exchange.source.JsonFields;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a {@code config.json}. Networks spell the same count in several ways, so each is asked for by all its spellings; one that is missing or no count
 * is refused by its name.
 */
final class ConfigFields {

    /** No dimension of a network is above this; a product of some of them stays finite. */
    private static final long MOST = 1_000_000_000;
    private static final int MOST_SHOWN = 40;

    private final String source;
    private final JsonFields fields;
    private final Map<String, Long> defaults;

    /** @param defaults what the network's own code takes where the file says nothing */
    ConfigFields(String source, JsonNode node, Map<String, Long> defaults) {
        this.source = source;
        this.fields = new JsonFields(node);
        this.defaults = defaults;
    }

    ConfigFields withDefaults(Map<String, Long> others) {
        return new ConfigFields(source, fields.node(), others);
    }

    /** The first of these parts that is an object with something in it. */
    Optional<ConfigFields> part(String... names) {
        for (String name : names) {
            JsonNode node = fields.at(name).node();
            if (node.isObject() && !node.isEmpty()) {
                return Optional.of(new ConfigFields(source, node, Map.of()));
            }
        }
        return Optional.empty();
    }

    boolean has(String path) {
        return fields.has(path);
    }

    /** "" if there is none. */
    String text(String path) {
        JsonNode node = fields.at(path).node();
        return node.isString() ? node.asString().strip() : "";
    }

    /** @param what a missing word is: "what kind of network it is" */
    String word(String what, String path) throws ImportException {
        if (!has(path)) {
            throw missing(what, path);
        }
        if (text(path).isEmpty()) {
            throw wrong(path, fields.at(path).node(), "a word in quotation marks");
        }
        return text(path);
    }

    boolean flag(String path, boolean otherwise) {
        JsonNode node = fields.at(path).node();
        return node.isBoolean() ? node.asBoolean() : otherwise;
    }

    /** @param what a missing count is: "the number of layers" */
    long count(String what, String... spellings) throws ImportException {
        for (String spelling : spellings) {
            if (has(spelling)) {
                return whole(spelling, fields.at(spelling).node(), 1);
            }
        }
        Long known = defaults.get(spellings[0]);
        if (known != null) {
            return known;
        }
        throw missing(what, spellings);
    }

    /** The count, or {@code otherwise} where none of the spellings is there; 0 is a count. */
    long countOr(long otherwise, String... spellings) throws ImportException {
        for (String spelling : spellings) {
            if (has(spelling)) {
                return whole(spelling, fields.at(spelling).node(), 0);
            }
        }
        Long known = defaults.get(spellings[0]);
        return known == null ? otherwise : known;
    }

    /** A number that need not be whole, above 0. */
    double ratio(String path) throws ImportException {
        JsonNode node = fields.at(path).node();
        double value = node.isNumber() ? node.asDouble() : Double.NaN;
        if (!(value > 0) || value > MOST) {
            throw wrong(path, node, "a number above 0");
        }
        return value;
    }

    /** Empty if there is no such list. */
    List<String> words(String path) throws ImportException {
        var words = new ArrayList<String>();
        for (JsonNode each : list(path)) {
            if (!each.isString()) {
                throw wrong(path, each, "a list of words");
            }
            words.add(each.asString());
        }
        return words;
    }

    /** Empty if there is no such list. */
    List<Long> counts(String path) throws ImportException {
        var counts = new ArrayList<Long>();
        for (JsonNode each : list(path)) {
            counts.add(whole(path, each, 0));
        }
        return counts;
    }

    /** The objects of a list; empty if there is no such list. */
    List<ConfigFields> parts(String path) throws ImportException {
        var parts = new ArrayList<ConfigFields>();
        for (JsonNode each : list(path)) {
            parts.add(new ConfigFields(source, each, Map.of()));
        }
        return parts;
    }

    /** The objects among the values of an object. */
    List<ConfigFields> values(String path) {
        var parts = new ArrayList<ConfigFields>();
        fields.at(path).node().values().forEach(each -> parts.add(new ConfigFields(source, each, Map.of())));
        return parts;
    }

    boolean isList(String path) {
        return fields.at(path).node().isArray();
    }

    ImportException refused(String reason) {
        return new ImportException(source + ": " + reason);
    }

    private Iterable<JsonNode> list(String path) throws ImportException {
        JsonNode node = fields.at(path).node();
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            throw wrong(path, node, "a list");
        }
        return node.values();
    }

    /** A list that says the same of each of the layers is one count. */
    private long whole(String path, JsonNode given, long least) throws ImportException {
        boolean ofEachLayer = given.isArray() && given.size() == fields.at(LayerPlan.LAYERS).node().asInt(0) && given.valueStream().distinct().count() == 1;
        JsonNode node = ofEachLayer ? given.get(0) : given;
        double value = node.isNumber() ? node.asDouble() : Double.NaN;
        if (!(value >= least && value <= MOST) || value != Math.rint(value)) {
            throw wrong(path, given, "a whole number from " + least + " to 1,000,000,000");
        }
        return (long) value;
    }

    private ImportException missing(String what, String... spellings) {
        return new ImportException(source + " has no \"" + spellings[0] + "\"" + others(spellings) + ", " + what
                + ". Give the whole config.json as it stands in the model's repository, or add the key.");
    }

    private ImportException wrong(String path, JsonNode found, String wanted) {
        String shown = found.toString();
        return new ImportException(source + ": \"" + path + "\" is " + (shown.length() > MOST_SHOWN ? shown.substring(0, MOST_SHOWN) + "..." : shown)
                + ". It must be " + wanted + "; correct it, or take the config.json from the model's repository again.");
    }

    private static String others(String[] spellings) {
        return spellings.length == 1 ? "" : " (or " + String.join(", ", List.of(spellings).subList(1, spellings.length)) + ")";
    }
}
