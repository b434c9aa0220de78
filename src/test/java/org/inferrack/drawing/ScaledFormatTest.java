package org.inferrack.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParseException;
import java.text.ParsePosition;
import java.util.Locale;

import org.junit.jupiter.api.Test;

/** {@link ScaledFormat}: an axis in thousands. */
class ScaledFormatTest {

    private final ScaledFormat thousands = new ScaledFormat(new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ENGLISH)), 1_000);

    @Test
    void numbers_are_shown_in_the_unit() {
        assertThat(thousands.format(12_500.0)).isEqualTo("12.5");
        assertThat(thousands.format(500L)).as("a whole number is not divided as one").isEqualTo("0.5");
    }

    @Test
    void what_was_shown_is_read_back() throws ParseException {
        assertThat(thousands.parse("12.5").doubleValue()).isEqualTo(12_500);
        assertThat(thousands.parse("many", new ParsePosition(0))).isNull();
    }
}
