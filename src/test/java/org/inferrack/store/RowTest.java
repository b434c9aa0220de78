package org.inferrack.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Price;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of a {@link Table} become facts, {@link PriceRow}s and {@link MeasurementRow}s, or say which cell is wrong. */
class RowTest {

    private static Row price(String amount) {
        return new Row(Table.PRICES, 7, List.of("nvidia-l4", "LIST", amount, "", "", "USD", "", "list", "2026", "FACT"));
    }

    private static Row measurement(String column, String cell) {
        var cells = new ArrayList<>(
                List.of("m", "nvidia-l4", "4", "resnet50", "INT8", "OFFLINE_THROUGHPUT", "51600", "", "300", "", "", "", "TensorRT", "Box", "paper", "2026", "",
                        "FACT"));
        cells.set(Table.MEASUREMENTS.index(column), cell);
        return new Row(Table.MEASUREMENTS, 9, cells);
    }

    @ParameterizedTest
    @CsvSource({"2500,2500", "2500.00,2500", "2449.90,2449.9", "0.50,0.5", "1E3,1000"})
    void an_amount_has_the_digits_that_were_written(String written, String amount) {
        Price price = PriceRow.price(price(written));
        assertThat(price.amount().toPlainString()).isEqualTo(amount);
        assertThat(price.amount().scale()).isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12 USD", "1,000", "$5"})
    void an_amount_that_is_none_names_line_and_column(String written) {
        assertThatThrownBy(() -> PriceRow.price(price(written))).isInstanceOf(KnowledgeException.class).hasMessageStartingWith("prices.csv line 7: amount");
    }

    @Test
    void a_measurement_is_of_all_accelerators_together_and_leaves_open_what_its_row_does() {
        Measurement read = MeasurementRow.measurement(measurement("precision", ""));
        assertThat(read.perAccelerator()).isEqualTo(12_900);
        assertThat(read.precision()).isNull();
        assertThat(read.p99Ms()).isEmpty();
        assertThat(read.wallWatts()).hasValue(300);
        assertThat(read.streamShape()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"value,0,above 0", "value,-3,above 0", "value,fast,not a number", "accelerators,0,at least 1", "accelerators,1.5,whole number",
            "metric,SPEED,SPEED",
            "precision,INT9,INT9", "p99_ms,soon,p99_ms", "model,,model is empty", "input_tokens,12,output_tokens is empty"})
    void a_wrong_measurement_names_the_cell(String column, String cell, String words) {
        assertThatThrownBy(() -> MeasurementRow.measurement(measurement(column, cell == null ? "" : cell))).isInstanceOf(KnowledgeException.class)
                .hasMessageStartingWith("measurements.csv line 9: ").hasMessageContaining(words);
    }

    @Test
    void a_table_has_the_columns_of_its_file_and_no_other() {
        assertThat(Table.FACTS.index("source_date")).isEqualTo(7);
        assertThatThrownBy(() -> Table.FACTS.index("colour")).hasMessageContaining("facts.csv has no column colour");
        for (Table table : Table.values()) {
            assertThat(table.columns()).as(table.file()).doesNotHaveDuplicates()
                    .allSatisfy(column -> assertThat(table.columns().get(table.index(column))).isEqualTo(column));
        }
    }
}
