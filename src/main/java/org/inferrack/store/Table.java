package org.inferrack.store;

import java.util.List;

/** The tables of the knowledge: the same columns in the shipped file and in the database, in the same order. */
enum Table {
    ACCELERATORS("id", "name", "vendor", "form", "architecture", "segment", "stacks"),
    SERVERS("id", "name", "vendor", "kind", "cooling", "power_supplies"),
    COMPONENTS("id", "kind", "name", "vendor"),
    MODELS("id", "name", "family"),
    REGIONS("id", "name"),
    FACTS("item", "spec", "value", "evidence", "source", "source_date"),
    PRICES("item", "kind", "amount", "currency", "source", "source_date"),
    MEASUREMENTS("id", "accelerator", "accelerators", "model", "precision", "metric", "value", "p99_ms", "wall_watts",
            "input_tokens", "output_tokens", "concurrency", "software", "system", "source", "source_date");

    private static final List<String> NUMBERS = List.of("value", "amount", "accelerators", "p99_ms", "wall_watts",
            "input_tokens", "output_tokens", "concurrency");

    private final List<String> columns;

    Table(String... columns) {
        this.columns = List.of(columns);
    }

    List<String> columns() {
        return columns;
    }

    int index(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
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
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
