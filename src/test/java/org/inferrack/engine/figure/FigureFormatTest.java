package org.inferrack.engine.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.inferrack.catalog.Evidence;
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
        var figure = Figure.within(12.4, 0.05, 0.05, "kW", Evidence.SCALED, "test", List.of());
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
}
