package org.inferrack.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of text: RFC 4180, as spreadsheets, editors and scripts write it. */
class CsvRecordsTest {

    /** Line of a record, then its cells. */
    private static List<List<String>> read(Reader text) throws IOException {
        var found = new ArrayList<List<String>>();
        try (var records = CsvRecords.of(text)) {
            records.forEach((line, row) -> {
                var cells = new ArrayList<>(List.of(String.valueOf(line)));
                cells.addAll(row.toList());
                found.add(cells);
            });
        }
        return found;
    }

    private static List<List<String>> read(String text) throws IOException {
        return read(new StringReader(text));
    }

    @Test
    void cells_may_be_quoted_empty_or_of_several_lines_and_lines_end_either_way() throws IOException {
        assertThat(read("h,i,j\na,\"b, \"\"c\"\"\",\r\n,,\n\"two\r\nlines\n\",x,\nlast,,")).containsExactly(
                List.of("2", "a", "b, \"c\"", ""), List.of("3", "", "", ""), List.of("4", "two\r\nlines\n", "x", ""), List.of("7", "last", "", ""));
    }

    @Test
    void blank_lines_count_as_lines_but_are_no_records() throws IOException {
        assertThat(read("h,i\n\n1,2\n\n\r\n\"3\n\",4\n\n")).containsExactly(List.of("3", "1", "2"), List.of("6", "3\n", "4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n", "\uFEFFa,b\n1,2\n", "\"a\",b\r\n1,2", "\uFEFF\"a\",\"b\"\r\n1,2"})
    void the_first_column_has_its_name_with_and_without_a_byte_order_mark(String text) throws IOException {
        try (var records = CsvRecords.of(new StringReader(text))) {
            assertThat(records.columns()).containsExactly("a", "b");
            records.forEach((_, row) -> assertThat(row.get("a")).isEqualTo("1"));
        }
    }

    @Test
    void a_reader_without_marks_is_read_as_well() throws IOException {
        var plain = new FilterReader(new StringReader("a\n1\n")) {
            @Override
            public boolean markSupported() {
                return false;
            }

            @Override
            public void mark(int limit) throws IOException {
                throw new IOException("mark() not supported");
            }
        };
        assertThat(read(plain)).containsExactly(List.of("2", "1"));
    }

    @Test
    void an_empty_text_has_no_columns() throws IOException {
        try (var records = CsvRecords.of(new StringReader(""))) {
            assertThat(records.columns()).isEmpty();
        }
    }

    @Test
    void a_quotation_mark_that_does_not_close_is_named_with_its_line() {
        assertThatThrownBy(() -> read("a,b\n1,2\n3,\"4\n5,6\n")).isInstanceOf(IOException.class).hasMessageContaining("line 3")
                .hasMessageContaining("quotation mark");
        assertThatThrownBy(() -> read("a,b\n1,\"2\"3\n")).isInstanceOf(IOException.class).hasMessageContaining("line 2").hasMessageContaining("quotation mark");
        assertThatThrownBy(() -> read("a,\"b\n")).isInstanceOf(IOException.class).hasMessageContaining("line 1").hasMessageContaining("quotation mark");
        assertThatThrownBy(() -> read("a,,c\n1,2,3\n")).isInstanceOf(IOException.class).hasMessageContaining("line 1").hasMessageContaining("no name");
    }

    @Test
    void what_the_taker_throws_is_not_taken_for_a_fault_of_the_text() {
        assertThatThrownBy(() -> {
            try (var records = CsvRecords.of(new StringReader("a\n1\n"))) {
                records.forEach(CsvRecordsTest::refuse);
            }
        }).isExactlyInstanceOf(IllegalStateException.class).hasMessage("line 2");
    }

    private static void refuse(long line, CSVRecord row) {
        throw new IllegalStateException("line " + line);
    }

    @Property(tries = 300)
    void what_was_written_is_read(@ForAll @Size(min = 1, max = 5) List<@Size(value = 3) List<@CharRange(from = ' ', to = '~') String>> records)
            throws IOException {
        var out = new StringBuilder();
        try (var printer = CsvRecords.printer(out)) {
            printer.printRecord("x", "y", "z");
            for (List<String> cells : records) {
                printer.printRecord(cells);
            }
        }
        assertThat(read(out.toString())).extracting(row -> row.subList(1, row.size())).isEqualTo(records);
    }
}
