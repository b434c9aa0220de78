package org.inferrack.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {

    @Property(tries = 500)
    void equalsTheLibraryToTheLastBit(@ForAll long digits, @ForAll @IntRange(min = 0, max = 15) int decimals) {
        String text = BigDecimal.valueOf(digits, decimals).toPlainString();
        assertThat(PlainNumber.parse(text)).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.5", "1.23456E-7", "0.000123457", "12", "-7", ".5", "5."})
    void equalsTheLibraryInEveryForm(String text) {
        assertThat(PlainNumber.parse(text)).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "1.2.3", "a", "1-2", "--1"})
    void refusesWhatIsNoNumber(String text) {
        assertThatThrownBy(() -> PlainNumber.parse(text)).isInstanceOf(NumberFormatException.class);
    }
}
