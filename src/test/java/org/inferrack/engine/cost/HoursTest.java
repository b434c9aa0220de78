package org.inferrack.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;

import org.junit.jupiter.api.Test;

class HoursTest {

    @Test
    void months_have_the_hours_of_the_calendar() {
        assertThat(Hours.of(YearMonth.of(2027, 1))).isEqualTo(31 * 24);
        assertThat(Hours.of(YearMonth.of(2027, 2))).isEqualTo(28 * 24);
        assertThat(Hours.of(YearMonth.of(2028, 2))).as("a leap year").isEqualTo(29 * 24);
    }

    /** January 2027 to December 2029: three years of 8,760 hours and the leap day of 2028. */
    @Test
    void a_horizon_has_its_leap_days() {
        var plan = TinyFleet.plan();
        assertThat(Hours.of(plan)).isEqualTo(3 * 8_760 + 24);
        assertThat(Hours.of(plan.withHorizonMonths(12))).isEqualTo(8_760);
        assertThat(Hours.of(plan.withStartMonth(YearMonth.of(2028, 3)).withHorizonMonths(12))).as("the leap day is over").isEqualTo(8_760);
    }
}
