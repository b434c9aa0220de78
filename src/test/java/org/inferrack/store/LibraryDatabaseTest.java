package org.inferrack.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows come back from the database as they went in. */
class LibraryDatabaseTest {

    @TempDir
    private Path folder;

    private static Map<Table, List<Row>> rows(String amount) {
        var rows = new EnumMap<Table, List<Row>>(Table.class);
        for (Table table : Table.values()) {
            rows.put(table, List.of());
        }
        rows.put(Table.REGIONS, List.of(new Row(Table.REGIONS, 2, List.of("DE", "Germany, \"North\"\nand South"))));
        rows.put(Table.PRICES, List.of(new Row(Table.PRICES, 2, List.of("b", "LIST", amount, "", "", "USD", "", "list", "", "FACT")),
                new Row(Table.PRICES, 3, List.of("a", "LIST", "1", "", "", "USD", "", "list", "2026", "FACT"))));
        return rows;
    }

    @Test
    void a_new_database_has_no_version_and_a_filled_one_has_its_own() throws Exception {
        try (var database = LibraryDatabase.open(folder.resolve("library"))) {
            assertThat(database.version()).isEmpty();
            database.migrate();
            assertThat(database.version()).isEmpty();
            database.fill("2026.1", rows("2449.90"));
            assertThat(database.version()).contains("2026.1");
            database.fill("2026.2", rows("2449.90"));
            assertThat(database.version()).contains("2026.2");
        }
    }

    @Test
    void text_numbers_and_order_survive() throws Exception {
        try (var database = LibraryDatabase.open(folder.resolve("library"))) {
            database.migrate();
            database.fill("2026.1", rows("2449.90"));
            assertThat(database.rows().get(Table.REGIONS)).isEqualTo(rows("").get(Table.REGIONS));
            assertThat(database.rows().get(Table.PRICES)).extracting(row -> row.text("item")).containsExactly("b", "a");
            assertThat(database.rows().get(Table.PRICES).getFirst().amount("amount")).isEqualByComparingTo("2449.90");
        }
    }

    @Test
    void a_fill_that_fails_leaves_what_was_there() throws Exception {
        try (var database = LibraryDatabase.open(folder.resolve("library"))) {
            database.migrate();
            database.fill("2026.1", rows("5"));
            assertThatThrownBy(() -> database.fill("2026.2", rows("five"))).isInstanceOf(KnowledgeException.class);
            assertThat(database.version()).contains("2026.1");
            assertThat(database.rows().get(Table.PRICES)).hasSize(2);
        }
    }
}
