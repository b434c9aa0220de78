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
    FACTS("item", "spec", "value", "low", "high", "evidence", "source", "source_date", "licence"),
    BLANKS("item", "spec", "state", "source", "source_date"),
    LIFECYCLES("item", "state", "since", "source", "source_date"),
    FITS("host", "accelerator", "count", "kind", "source", "source_date", "licence"),
    EXPORTS("accelerator", "countries", "state", "source", "source_date"),
    ELECTRICITY("region", "band", "amount", "low", "high", "currency", "evidence", "source", "source_date", "licence"),
    PRICES("item", "kind", "amount", "low", "high", "currency", "contents", "source", "source_date", "licence"),
    MEASUREMENTS("id", "accelerator", "accelerators", "model", "precision", "metric", "value", "p99_ms", "wall_watts",
            "input_tokens", "output_tokens", "concurrency", "software", "system", "source", "source_date", "power_mode", "licence");

    private static final List<String> NUMBERS = List.of("value", "low", "high", "amount", "count", "accelerators", "p99_ms", "wall_watts",
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
