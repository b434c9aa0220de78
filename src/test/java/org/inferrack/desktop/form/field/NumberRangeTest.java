package org.inferrack.desktop.form.field;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.inferrack.desktop.form.field.NumberRange.Reading;
import org.inferrack.plan.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberRangeTest {

    private static final NumberRange SHARE = NumberRange.percent(Limit.SHARE);
    private static final NumberRange UNITS = NumberRange.whole(Limit.RACK_HEIGHT);
    private static final NumberRange WATTS = new NumberRange(0, 100_000, "W", false, 0);

    @Test
    void a_share_is_shown_as_per_cent_without_the_noise_of_binary_fractions() {
        assertThat(SHARE.text(0.15)).isEqualTo("15");
        assertThat(SHARE.text(0.29)).isEqualTo("29");
        assertThat(SHARE.text(0.075)).isEqualTo("7.5");
        assertThat(SHARE.text(0)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12.5|12.5", " 12.5 W |12.5", "12,5|12.5", "1,200|1200", "12,345.5|12345.5", "1 200|1200", "1e3|1000", ".5|0.5"})
    void common_ways_to_write_a_number_are_understood(String typed, double value) {
        assertThat(WATTS.read(typed)).isEqualTo(new Reading.Value(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "forty|“forty” is not a number. Enter a whole number from 1 to 60 U.",
            "''|A number is needed. Enter a whole number from 1 to 60 U.",
            "12.5|“12.5” is not a whole number. Enter a whole number from 1 to 60 U.",
            "61|61 is out of range. Enter a whole number from 1 to 60 U.",
            "NaN|“NaN” is not a number. Enter a whole number from 1 to 60 U.",
            "1e999999999|“1e999999999” is not a number. Enter a whole number from 1 to 60 U."})
    void what_is_wrong_is_said_with_what_is_allowed(String typed, String message) {
        assertThat(UNITS.read(typed)).isEqualTo(new Reading.Wrong(message));
    }

    @Test
    void the_allowed_range_of_a_share_is_said_in_per_cent() {
        assertThat(SHARE.read("140")).isEqualTo(new Reading.Wrong("140 is out of range. Enter a number from 0 to 100 %."));
    }

    @Property(tries = 300)
    void what_is_written_reads_back_to_the_same_value(@ForAll @DoubleRange(min = 0, max = 1) double share) {
        double kept = Math.round(share * 1e6) / 1e6;
        assertThat(SHARE.read(SHARE.text(kept))).isInstanceOfSatisfying(Reading.Value.class,
                read -> assertThat(read.value()).isCloseTo(kept, org.assertj.core.api.Assertions.within(1e-12)));
    }
}
