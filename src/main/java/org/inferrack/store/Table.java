package org.inferrack.store;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of the knowledge: the same columns in the shipped file and in the database, in the same order. */
enum Table {
    ACCELERATORS("id", "name", "vendor", "form", "architecture", "segment", "stacks"),
    SERVERS("id", "name", "vendor", "kind", "cooling", "power_supplies", "published_as"),
    COMPONENTS("id", "kind", "name", "vendor"),
    MODELS("id", "name", "family"),
    REGIONS("id", "name"),
    FACTS("item", "spec", "value", "evidence", "source", "source_date"),
    PRICES("item", "kind", "amount", "currency", "contents", "source", "source_date"),
    MEASUREMENTS("id", "accelerator", "accelerators", "model", "precision", "metric", "value", "p99_ms", "wall_watts",
            "input_tokens", "output_tokens", "concurrency", "software", "system", "source", "source_date", "power_mode");

    private static final List<String> NUMBERS = List.of("value", "amount", "accelerators", "p99_ms", "wall_watts",
            "input_tokens", "output_tokens", "concurrency");

    private final List<String> columns;
    private final Map<String, Integer> indexes = new HashMap<>();

    Table(String... columns) {
        this.columns = List.of(columns);
        this.columns.forEach(column -> indexes.put(column, indexes.size()));
    }

    List<String> columns() {
        return columns;
    }

    int index(String column) {
        Integer index = indexes.get(column);
        if (index == null) {
            throw new IllegalArgumentException(file() + " has no column " + column + ".");
        }
        return index;
    }

    boolean isNumber(String column) {
        return NUMBERS.contains(column);
    }

    String file() {
        return sqlName() + ".csv";
    }

    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
