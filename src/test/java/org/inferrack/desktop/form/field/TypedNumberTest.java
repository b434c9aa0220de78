package org.inferrack.desktop.form.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as they are typed and pasted in four languages. {@link NumberRange} says what is wrong with them. */
class TypedNumberTest {

    /** Whatever the language: groups tell the decimals, and a leading zero or other than three digits behind a separator are decimals. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0,155|0.155", "0.155|0.155", ",155|0.155", "12,5|12.5", "12.5|12.5", "1234,567|1234.567", "1234.567|1234.567",
            "1.234,56|1234.56", "1,234.56|1234.56", "1.234.567|1234567", "1,234,567|1234567", "1.234.567,8|1234567.8", "1,234,567.8|1234567.8",
            "1\u00a0234,5|1234.5", "1\u202f234\u202f567|1234567", "1 234,567|1234.567", "1\u2009234.5|1234.5", "1'234.50|1234.50",
            "1\u2019234\u2019567|1234567",
            "12,3450|12.3450", "-0,5|-0.5", "\u22121.234,5|-1234.5", "+7|7", "1e3|1000", "1.234e3|1234", "5.|5", "1_000|1000", "00,155|0.155"})
    void one_reading(String typed, BigDecimal number) {
        for (Locale locale : new Locale[] {Locale.US, Locale.GERMANY, Locale.FRANCE, Locale.of("de", "CH")}) {
            assertThat(TypedNumber.read(typed, false, locale)).as(typed + " in " + locale).isInstanceOfSatisfying(TypedNumber.Value.class,
                    value -> assertThat(value.number()).isEqualByComparingTo(number));
        }
    }

    /** From cells of a spreadsheet: line ends, tabs and currencies come with them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"1.234,50 \u20ac|1234.5", "\u20ac1,234.50|1234.5", "CHF 1\u2019234.50|1234.5", "1\u202f234,50\u00a0EUR|1234.5", "$12.5|12.5"})
    void what_a_spreadsheet_hands_over(String typed, BigDecimal number) {
        assertThat(TypedNumber.read(typed, false, Locale.GERMANY)).isInstanceOfSatisfying(TypedNumber.Value.class,
                value -> assertThat(value.number()).isEqualByComparingTo(number));
    }

    @Test
    void ends_of_cells_and_lines_are_no_part_of_a_number() {
        for (String typed : new String[] {"12,5\t", "12,5\r\n", "\u00a012,5 "}) {
            assertThat(TypedNumber.read(typed, false, Locale.GERMANY)).isEqualTo(new TypedNumber.Value(new BigDecimal("12.5")));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en-US|12.345|12.345", "en-US|12,345|12345", "de-DE|12,345|12.345", "fr-FR|12,345|12.345", "fr-FR|12.345|12.345",
            "de-CH|12.345|12.345"})
    void one_separator_before_three_digits_is_what_the_language_says(String language, String typed, BigDecimal number) {
        assertThat(TypedNumber.read(typed, false, Locale.forLanguageTag(language))).isInstanceOfSatisfying(TypedNumber.Value.class,
                value -> assertThat(value.number()).isEqualByComparingTo(number));
    }

    /** A point that groups in German divides in the fields themselves; a comma means nothing in Switzerland. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"de-DE|155.000|155|155000", "de-DE|12.345|12.3450|12345", "de-DE|-1.234|-1.2340|-1234", "de-CH|12,345|12.3450|12345"})
    void two_readings_are_both_named_so_that_each_can_be_typed(String language, String typed, String fraction, String thousands) {
        var locale = Locale.forLanguageTag(language);
        assertThat(TypedNumber.read(typed, false, locale)).isEqualTo(new TypedNumber.Ambiguous(fraction, thousands));
        for (String each : new String[] {fraction, thousands}) {
            assertThat(TypedNumber.read(each, false, locale)).isEqualTo(new TypedNumber.Value(new BigDecimal(each)));
        }
        assertThat(new NumberRange(-1e6, 1e6, "W", false, 0).read(typed, locale))
                .isEqualTo(new NumberRange.Reading.Wrong("“" + typed + "” can mean " + fraction + " or " + thousands + ". Type the one that you mean."));
    }

    /** Where no fractions are taken a separator that groups in the language groups; another one may be either. */
    @Test
    void whole_numbers_are_grouped_as_the_language_does() {
        assertThat(TypedNumber.read("2.000", true, Locale.GERMANY)).isEqualTo(new TypedNumber.Value(new BigDecimal(2000)));
        assertThat(TypedNumber.read("2,000", true, Locale.US)).isEqualTo(new TypedNumber.Value(new BigDecimal(2000)));
        assertThat(TypedNumber.read("2.000", true, Locale.US)).isEqualTo(new TypedNumber.Ambiguous("2", "2000"));
        assertThat(TypedNumber.read("2,000", true, Locale.GERMANY)).isEqualTo(new TypedNumber.Ambiguous("2", "2000"));
        assertThat(TypedNumber.read("2 000", true, Locale.US)).isEqualTo(new TypedNumber.Value(new BigDecimal(2000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", ",", "-", "1.23,456", "1,23.4", "1 23", "1 234 56", "1'234 567", "12 345.678.9", "1..2", "1,2,3", "NaN", "Infinity", "0x10",
                    "1e999999999", "12\t34", "1 2", "٣"})
    void what_is_no_number(String typed) {
        assertThat(TypedNumber.read(typed, false, Locale.US)).isEqualTo(new TypedNumber.NoNumber());
    }
}
