package org.inferrack.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inferrack.catalog.Licence;
import org.inferrack.csv.CsvRecords;
import org.junit.jupiter.api.Test;

/** Every figure that ships says in its row why it may. */
class RowLicencesTest {

    /** What an entry is called and of which kind it is, and what we say ourselves of its figures: no figure of anybody's. */
    private static final Set<String> OUR_OWN_WORDS = Set.of("accelerators.csv", "servers.csv", "components.csv", "models.csv", "regions.csv", "blanks.csv",
            "lifecycles.csv", "exports.csv");

    private static final Set<String> PERMITTED = Arrays.stream(Licence.values()).map(Enum::name).collect(Collectors.toSet());

    @Test
    void every_row_of_figures_has_a_permitted_licence() throws IOException {
        var without = new ArrayList<String>();
        for (Path table : tables()) {
            if (!OUR_OWN_WORDS.contains(table.getFileName().toString())) {
                try (var records = CsvRecords.of(Files.newBufferedReader(table))) {
                    records.forEach((line, row) -> {
                        String licence = row.isMapped("licence") ? row.get("licence") : "no such column";
                        if (!PERMITTED.contains(licence)) {
                            without.add(table + " line " + line + ": " + licence);
                        }
                    });
                }
            }
        }
        assertThat(without).as("rows that may not ship").isEmpty();
    }

    @Test
    void tables_without_licences_have_no_figures() throws IOException {
        for (Path table : tables()) {
            if (OUR_OWN_WORDS.contains(table.getFileName().toString())) {
                assertThat(Files.readString(table).lines().findFirst().orElse("").split(",")).as(table.toString())
                        .doesNotContain("value", "amount", "low", "high", "count", "licence");
            }
        }
    }

    private static List<Path> tables() throws IOException {
        try (Stream<Path> files = Stream.of("catalog", "measurements").flatMap(folder -> listed(Path.of("assets", folder)))) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
    }

    private static Stream<Path> listed(Path folder) {
        try (var files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
