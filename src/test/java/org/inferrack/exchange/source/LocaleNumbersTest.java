package org.inferrack.exchange.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of tables from every country. */
class LocaleNumbersTest {

    private static double read(char separator, String cell, String... others) throws ImportException {
        var cells = new java.util.ArrayList<>(List.of(others));
        cells.add(cell);
        return LocaleNumbers.of(cells, separator).number(cell).orElse(Double.NaN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {",|12000|12000", ",|12000.5|12000.5", ",|12,000|12000", ",|12,000.5|12000.5", ",|1,234,567|1234567", ",|0.500|0.5", ";|12000,5|12000.5",
                    ";|12.000,5|12000.5", ";|1.234.567|1234567", ";|0,500|0.5", ";|0,155|0.155", ";|12 000,5|12000.5", ";|12'000.5|12000.5",
                    ";|12’000.5|12000.5", ",|1.2E4|12000",
                    ",|12,00,000.5|1200000.5", ";|-3,5|-3.5", ",|.5|0.5", ",|7|7"})
    void a_number_says_by_itself_how_it_is_written(char separator, String cell, double value) throws ImportException {
        assertThat(read(separator, cell)).isEqualTo(value);
        assertThat(read(separator, cell.replace(" ", "\u00a0"))).isEqualTo(value);
        assertThat(read(separator, cell.replace(" ", "\u202f"))).isEqualTo(value);
    }

    @Test
    void the_other_cells_decide_what_one_cell_leaves_open() throws ImportException {
        assertThat(read(';', "12.000", "0,5")).isEqualTo(12_000);
        assertThat(read(';', "12.000", "0.5")).isEqualTo(12);
        assertThat(read(';', "12,000", "0,5")).isEqualTo(12);
        assertThat(read('\t', "12,000", "1,234.5")).isEqualTo(12_000);
    }

    @Test
    void what_could_be_two_numbers_is_none() {
        assertThatThrownBy(() -> read(';', "12.000")).isInstanceOf(ImportException.class).hasMessageContaining("may be 12000.0 or 12.0");
        assertThatThrownBy(() -> read('\t', "12,000")).isInstanceOf(ImportException.class);
        assertThatThrownBy(() -> read(';', "0,5", "0.5")).isInstanceOf(ImportException.class).hasMessageContaining("decimal comma");
    }

    @ParameterizedTest
    @CsvSource({"fast", "12 apples", "--3", "NaN", "Infinity", "0x10", "1e", "''", "1 2"})
    void what_is_no_number_is_none(String cell) throws ImportException {
        assertThat(read(',', cell)).isNaN();
    }

    /** Read with a decimal point, "12,5" is not 125 and "1.234,5" is not 1.2345. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12,5", "1.234,5", "0,155", "1,2,3", "1.2.3", "12,34", "1234,567"})
    void a_number_of_another_country_is_refused_and_never_shortened(String cell) throws ImportException {
        LocaleNumbers point = LocaleNumbers.of(List.of("0.5"), ',');
        assertThatThrownBy(() -> point.number(cell)).isInstanceOf(ImportException.class).hasMessageContaining(cell);
    }

    /** A version of a tool, or an address, says nothing of the decimals. */
    @Test
    void what_only_looks_like_a_number_decides_nothing() throws ImportException {
        assertThat(read(',', "0.5", "0.5.0", "10.0.0.1", "1.2.3")).isEqualTo(0.5);
        assertThat(read(';', "0,5", "0.5.0")).isEqualTo(0.5);
    }

    /** Whatever a spreadsheet of a country shows is read as what it holds, if anything in the table tells the decimal sign. */
    @Property
    void every_countrys_numbers_are_read(@ForAll @DoubleRange(min = 0.01, max = 1e9) double value) throws ImportException {
        double rounded = Math.round(100 * value) / 100.0;
        for (Locale country : List.of(Locale.US, Locale.GERMANY, Locale.FRANCE, Locale.of("de", "CH"), Locale.of("pl"), Locale.of("hi", "IN"),
                Locale.of("pt", "BR"))) {
            var format = NumberFormat.getNumberInstance(country);
            format.setMinimumFractionDigits(2);
            format.setMaximumFractionDigits(2);
            char separator = DecimalFormatSymbols.getInstance(country).getDecimalSeparator() == ',' ? ';' : ',';
            assertThat(read(separator, format.format(rounded))).as(country + " " + format.format(rounded)).isEqualTo(rounded);
        }
    }
}
