package org.inferrack.exchange.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as spreadsheets of many countries write them. */
class TableTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"Accelerator,P99 (ms)\nx,1\n", "accelerator;p99_ms\nx;1\n", "ACCELERATOR\tp99-ms\nx\t1\n", "accelerator,p99_ms,,,\nx,1,,,\n",
            "\n\naccelerator|P99 ms|\nx|1|\n",
            "\"accelerator\";\"p99,ms\"\r\n\"x\";\"1\"\r\n"})
    void columns_are_found_whatever_separates_and_decorates_them(String text) throws ImportException {
        TableText table = TableText.of("own.csv", text);
        assertThat(table.has(Set.of("accelerator", "p99_ms"))).isTrue();
        assertThat(table.lines()).singleElement().satisfies(line -> {
            assertThat(line.text("Accelerator")).isEqualTo("x");
            assertThat(line.text("absent", "p99_ms")).isEqualTo("1");
        });
    }

    @Test
    void header_lines_name_a_column_together() throws ImportException {
        TableText table = TableText.of("own.csv", "Run,Latency,Latency\nID,ms,ms\n,Mean,Median\n7,1.5,2\n", 3);
        assertThat(table.lines()).singleElement().satisfies(line -> {
            assertThat(line.text("Latency ms Mean")).isEqualTo("1.5");
            assertThat(line.text("Run ID")).isEqualTo("7");
            assertThat(line.number()).isEqualTo(4);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"value,Value\n1,1\n1,2\n", "p99_ms,a,P99 (ms)\n1,x,1\n3,x,\n"})
    void a_column_that_stands_twice_with_two_values_is_refused(String text) {
        assertThatThrownBy(() -> TableText.of("own.csv", text)).isInstanceOf(ImportException.class).hasMessageContaining("line 3")
                .hasMessageContaining("stands twice");
    }

    @Test
    void a_column_that_stands_twice_with_one_value_has_it() throws ImportException {
        assertThat(TableText.of("own.csv", "value,Value\n1,1\n").lines()).singleElement().satisfies(line -> assertThat(line.text("value")).isEqualTo("1"));
    }

    /** An unquoted decimal comma moves every cell behind it. */
    @Test
    void a_cell_without_a_column_is_refused() throws ImportException {
        assertThatThrownBy(() -> TableText.of("own.csv", "model,value\nresnet50,12000,5\n")).isInstanceOf(ImportException.class)
                .hasMessageContaining("line 2").hasMessageContaining("\"5\" belongs to none");
        assertThat(TableText.of("own.csv", "model,value\nresnet50,12000,,\n").lines()).hasSize(1);
    }

    @Test
    void a_broken_table_is_refused_with_its_line() {
        assertThatThrownBy(() -> TableText.of("own.csv", "a,b\n1,\"2\n")).isInstanceOf(ImportException.class).hasMessageContaining("own.csv")
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> TableText.of("own.csv", "a,".repeat(6_000) + "b\n")).isInstanceOf(ImportException.class).hasMessageContaining("columns");
    }
}
