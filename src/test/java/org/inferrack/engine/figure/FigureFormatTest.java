package org.inferrack.engine.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.inferrack.catalog.Evidence;
import org.inferrack.fixture.Uncertain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "0 | 0", "-0.0 | 0", "4 | 4", "27.84 | 27.8", "1.006 | 1.01", "0.01234 | 0.0123", "123.4 | 123", "999.6 | 1,000",
            "1234567.8 | 1,234,568", "-12.34 | -12.3", "0.00001234 | 1.23e-05"})
    void roundsToThreeSignificantDigitsAndGroups(double value, String text) {
        assertThat(FigureFormat.number(value)).isEqualTo(text);
    }

    @Test
    void showsAKnownFigureWithItsUnitAndRange() {
        var figure = Uncertain.within(12.4, 0.05, 0.05, "kW", Evidence.SCALED, "test", List.of());
        assertThat(FigureFormat.text(figure)).isEqualTo("12.4 kW");
        assertThat(FigureFormat.range(figure)).isEqualTo("11.8 to 13.0 kW");
        assertThat(FigureFormat.range(Figure.exact(3, "racks", "count"))).isEmpty();
    }

    @Test
    void showsAnUnknownFigureWithItsReasonAndNeverAsZero() {
        var figure = Figure.unknown("USD", "no price for nvidia-l4");
        assertThat(FigureFormat.text(figure)).isEqualTo("n/a (no price for nvidia-l4)");
        assertThat(FigureFormat.brief(figure)).isEqualTo("n/a");
        assertThat(FigureFormat.value(figure)).isEqualTo("n/a");
        assertThat(FigureFormat.range(figure)).isEmpty();
    }

    @Test
    void putsTheCurrencyBeforeTheAmount() {
        assertThat(FigureFormat.text(Figure.stated(1234567, "USD", "total"))).isEqualTo("USD 1,234,567");
        assertThat(FigureFormat.money(0.04213, "EUR")).isEqualTo("EUR 0.0421");
        assertThat(FigureFormat.money(12.5, "EUR")).isEqualTo("EUR 12.50");
        assertThat(FigureFormat.money(new BigDecimal("2449.90"), "EUR")).isEqualTo("EUR 2,449.90");
        assertThat(FigureFormat.money(new BigDecimal("2449.00"), "EUR")).isEqualTo("EUR 2,449");
    }

    @Test
    void doesNotRoundAShareUpToAWholeNumber() {
        assertThat(FigureFormat.percent(0.278)).isEqualTo("27.8 %");
        assertThat(FigureFormat.percent(0.28)).isEqualTo("28 %");
    }

    /** Rounded to so many digits, a number may have one more before the point. */
    @Test
    void what_rounds_up_to_the_next_size_is_written_as_that_size() {
        assertThat(FigureFormat.percent(0.9996)).isEqualTo("100 %");
        assertThat(FigureFormat.percent(0.9994)).isEqualTo("99.9 %");
        assertThat(FigureFormat.percent(-0.9996)).isEqualTo("-100 %");
        assertThat(FigureFormat.number(9.996)).isEqualTo("10.0");
        assertThat(FigureFormat.number(99.96)).isEqualTo("100");
        assertThat(FigureFormat.number(-0.9996)).isEqualTo("-1.00");
        assertThat(FigureFormat.number(0.09996)).isEqualTo("0.100");
        assertThat(FigureFormat.number(9.994)).isEqualTo("9.99");
        assertThat(FigureFormat.amount(999.996)).isEqualTo("1,000");
        assertThat(FigureFormat.amount(999.99)).isEqualTo("999.99");
    }

    @Test
    void showsOverloadAsItIs() {
        assertThat(FigureFormat.percent(1.18)).isEqualTo("118 %");
        assertThat(FigureFormat.percent(Double.POSITIVE_INFINITY)).isEqualTo("∞ %");
    }

    @Test
    void saysASavingAsAShareAndItsOppositeAsMore() {
        assertThat(FigureFormat.text(Figure.stated(0.31, "saved", "saving"))).isEqualTo("31 % saved");
        assertThat(FigureFormat.text(Figure.stated(-0.045, "saved", "saving"))).isEqualTo("4.5 % more");
    }

    @Test
    void halves_are_rounded_up_as_on_an_invoice() {
        assertThat(FigureFormat.number(12.25)).isEqualTo("12.3");
        assertThat(FigureFormat.amount(12.125)).isEqualTo("12.13");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"999.4 | 999", "999.5 | 1,000", "0.0001 | 0.000100", "0.00009 | 9.00e-05", "1e15 | 1.00e+15", "999999999999999 | 999,999,999,999,999",
                    "NaN | n/a", "Infinity | n/a"})
    void numbers_at_the_edges_of_a_format(double value, String text) {
        assertThat(FigureFormat.number(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0 | 0", "0.999 | 0.999", "1 | 1", "1.5 | 1.50", "999.5 | 999.50", "1000.4 | 1,000", "-1000.6 | -1,001", "NaN | n/a"})
    void amounts_have_cents_between_one_and_a_thousand(double value, String text) {
        assertThat(FigureFormat.amount(value)).isEqualTo(text);
    }

    @Test
    void a_unit_of_three_letters_is_a_currency_only_in_capitals() {
        assertThat(FigureFormat.withUnit(5, "kWh")).isEqualTo("5 kWh");
        assertThat(FigureFormat.withUnit(5, "AZN")).isEqualTo("AZN 5");
        assertThat(FigureFormat.withUnit(5, "A@A")).isEqualTo("5 A@A");
        assertThat(FigureFormat.withUnit(5, "kW")).isEqualTo("5 kW");
    }

    @Test
    void one_of_what_is_counted_has_no_s() {
        assertThat(FigureFormat.withUnit(1, "racks")).isEqualTo("1 rack");
        assertThat(FigureFormat.withUnit(2, "racks")).isEqualTo("2 racks");
        assertThat(FigureFormat.withUnit(1, "watts")).as("a unit, not a thing").isEqualTo("1 watts");
        assertThat(FigureFormat.withUnit(1, "")).isEqualTo("1");
    }

    @Test
    void a_table_that_names_the_currency_shows_amounts_and_the_range_its_ends() {
        var total = Uncertain.within(12_000, 0.1, 0.1, "USD", Evidence.SCALED, "test", List.of());
        assertThat(FigureFormat.value(total)).isEqualTo("12,000");
        assertThat(FigureFormat.value(Figure.stated(12.5, "EUR", "price"))).as("to the cent").isEqualTo("12.50");
        assertThat(FigureFormat.value(Figure.stated(12.5, "kW", "power"))).isEqualTo("12.5");
        assertThat(FigureFormat.range(total)).isEqualTo("USD 10,800 to 13,200");
        assertThat(FigureFormat.range(Uncertain.known(0.3, -0.1, 0.4, "saved", Evidence.SCALED, new Basis("test", List.of(), List.of()))))
                .isEqualTo("10 % more to 40 % saved");
    }

    @Test
    void a_range_that_reads_the_same_at_both_ends_is_none() {
        assertThat(FigureFormat.interval(Uncertain.known(12.4, 12.38, 12.42, "kW", Evidence.SCALED, new Basis("test", List.of(), List.of())))).isEmpty();
    }

    @Test
    void nothing_saved_is_not_more() {
        assertThat(FigureFormat.withUnit(0, "saved")).isEqualTo("0 % saved");
        assertThat(FigureFormat.percent(-0.0)).isEqualTo("0 %");
        assertThat(FigureFormat.percent(Double.NaN)).isEqualTo("n/a");
        assertThat(FigureFormat.percent(Double.NEGATIVE_INFINITY)).isEqualTo("n/a");
    }
}
