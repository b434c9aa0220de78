package org.inferrack.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

import org.inferrack.csv.CsvRecords;

/** The tables of published names that ship with the application: what is published in the first column, an id of the catalogue in the second. */
final class ShippedNames {

    private ShippedNames() {
    }

    static void forEach(String table, BiConsumer<String, String> publishedAndId) {
        try (InputStream stream = ShippedNames.class.getResourceAsStream("/assets/measurements/" + table)) {
            if (stream == null) {
                throw new IOException(table + " is not in this build");
            }
            try (var records = CsvRecords.of(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)))) {
                records.forEach((_, row) -> publishedAndId.accept(row.get(0).strip(), row.get(1).strip()));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("The table of names " + table + " cannot be read. Install the application again.", broken);
        }
    }
}
