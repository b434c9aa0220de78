package org.inferrack.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.inferrack.catalog.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database checks its pages; what stands in a cell only we can check. */
class ChecksumTest {

    private static Map<Table, List<Row>> price(String amount, String item) {
        return Map.of(Table.PRICES, List.of(new Row(Table.PRICES, 2, List.of(item, "LIST", amount, "", "", "USD", "", "list", "", "FACT"))));
    }

    @Test
    void a_number_is_the_same_however_it_is_written_and_another_value_is_not() {
        assertThat(Checksum.of(price("2500", "a"))).isEqualTo(Checksum.of(price("2500.0000", "a")))
                .isNotEqualTo(Checksum.of(price("2501", "a"))).isNotEqualTo(Checksum.of(price("2500", "b")));
    }

    @Test
    void no_damaged_copy_gives_other_values(@TempDir Path folder) throws Exception {
        Knowledge shipped = ShippedKnowledge.read();
        KnowledgeStore.open(folder).close();
        byte[] whole = Files.readAllBytes(folder.resolve("library.mv.db"));
        var random = new Random(11);
        // where rows are: a page of anything else is noticed by the database
        int rows = new String(whole, StandardCharsets.ISO_8859_1).indexOf("SPECIFIED", whole.length / 2);
        for (int i = 0; i < Integer.getInteger("damage.copies", 4); i++) {
            byte[] damaged = whole.clone();
            int at = i % 2 == 0 ? rows + random.nextInt(4_000) : random.nextInt(damaged.length - 64);
            for (int j = 0; j < 1 + random.nextInt(8); j++) {
                damaged[at + random.nextInt(64)] ^= (byte) (1 << random.nextInt(8));
            }
            Path copy = Files.createDirectory(folder.resolve("copy" + i));
            Files.write(copy.resolve("library.mv.db"), damaged);
            try (var store = KnowledgeStore.open(copy)) {
                assertThat(store.load().catalog()).as("copy %d, damaged at %d", i, at).isEqualTo(shipped.catalog());
            }
        }
    }
}
