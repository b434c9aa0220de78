package org.inferrack.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '~', value = {"=1+1^'=1+1", "x;=1+1^x;'=1+1", "x; =1^x; '=1", "x;\"=1^x;\"'=1", "a|+1^a|'+1", "a,@SUM^a,'@SUM",
            "a;;-cmd^a;;'-cmd", "＝1^'＝1", "-12.5^-12.5", "12^12", "a=b^a=b", "R-760;R-770^R-760;R-770", "-^'-"})
    void nothing_is_a_formula_whatever_separates_the_cells(String cell, String safe) {
        assertThat(CsvTable.safe(cell)).isEqualTo(safe);
    }

    @Test
    void tabs_and_line_breaks_separate_too() {
        assertThat(CsvTable.safe("a\t=1")).isEqualTo("a\t'=1");
        assertThat(CsvTable.safe("\t=1")).isEqualTo("'\t'=1");
        assertThat(CsvTable.safe("a\r\n@x")).isEqualTo("a\r\n'@x");
    }

    @Test
    void controls_do_not_reach_the_file() {
        assertThat(CsvTable.safe("a\u001b[31mb\u009bc")).isEqualTo("a\\u001b[31mb\\u009bc");
    }

    @Test
    void what_nobody_sees_is_spelt() {
        assertThat(CsvTable.safe("L4\u200b")).isEqualTo("L4\\u200b");
        assertThat(CsvTable.safe("\u202e=1+1")).isEqualTo("\\u202e=1+1");
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.strings().withChars("=+-@;,|\t\n\" 'ax1＝").ofMaxLength(8);
    }

    @Property(tries = 2_000)
    void cut_at_any_separator_no_cell_begins_as_a_formula(@ForAll("cells") String cell, @ForAll("cells") String other) {
        for (String separator : new String[] {";", "\t", ",", "\\|", "\n"}) {
            assertThat(Arrays.stream((CsvTable.safe("x" + cell) + "\n" + CsvTable.safe(other.isEmpty() ? "x" : "x;" + other)).split(separator))
                    .map(piece -> piece.replaceFirst("^[\\s\"]+", "")).filter(piece -> !piece.isEmpty() && "=+-@＝".indexOf(piece.charAt(0)) >= 0)).isEmpty();
        }
    }

    @Test
    void a_file_that_is_read_only_stays(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("bom.csv"), "mine");
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("r--r--r--"));
        org.assertj.core.api.Assertions.assertThatIOException().isThrownBy(() -> new CsvTable("a").write(file)).withMessageContaining("read-only");
        assertThat(file).hasContent("mine");
    }
}
