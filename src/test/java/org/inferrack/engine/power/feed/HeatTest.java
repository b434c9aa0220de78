package org.inferrack.engine.power.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HeatTest {

    /** ASHRAE: 1 W is 3.412142 BTU/h. */
    @Test
    void ten_kilowatts_are_34121_btu_an_hour() {
        assertThat(Heat.btuPerHour(10_000)).isCloseTo(34_121.42, within(0.01));
    }

    /** Vendor rule: CFM = 3.145 to 3.16 x W / °F, here 1,572 to 1,580 CFM; 1 CFM is 1.699 m³/h. */
    @Test
    void airflow_of_ten_kilowatts_at_twenty_fahrenheit_is_what_vendors_give_in_cfm() {
        assertThat(Heat.airflowM3PerHour(10_000, 20 / 1.8) / 1.699).isBetween(1_572.0, 1_582.0);
    }

    @Test
    void half_the_rise_takes_twice_the_air() {
        assertThat(Heat.airflowM3PerHour(5_000, 6)).isCloseTo(2 * Heat.airflowM3PerHour(5_000, 12), within(1e-9));
    }
}
