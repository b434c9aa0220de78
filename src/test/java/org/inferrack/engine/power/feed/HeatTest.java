package org.inferrack.engine.power.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HeatTest {

    @Test
    void tenKilowatts() {
        assertThat(Heat.btuPerHour(10_000)).isCloseTo(34_121, within(1.0));
        assertThat(Heat.tons(10_000)).isCloseTo(2.84, within(0.005));
    }

    @Test
    void airflowOfTenKilowattsAtTwentyFahrenheit() {
        double cubicMetres = Heat.airflowM3PerHour(10_000, 20 / 1.8);
        assertThat(Heat.cfm(cubicMetres)).isBetween(1570.0, 1585.0);
    }

    @Test
    void thinAirNeedsMoreVolume() {
        assertThat(Heat.airDensityFactor(1000)).isCloseTo(0.887, within(0.001));
        assertThat(Heat.airDensityFactor(1500)).isCloseTo(0.835, within(0.001));
        assertThat(Heat.airDensityFactor(3050)).isCloseTo(0.688, within(0.001));
        assertThat(Heat.airflowM3PerHour(1000, 12, 1500)).isCloseTo(Heat.airflowM3PerHour(1000, 12) / 0.8345, within(1.0));
    }

    @Test
    void waterForAHundredKilowattsAtTenKelvin() {
        assertThat(Heat.waterLitresPerMinute(100_000, 10)).isCloseTo(143, within(0.5));
    }

    @Test
    void energyOfAYear() {
        assertThat(Energy.kwhPerYear(6000, 1.3)).isCloseTo(68_328, within(0.5));
    }
}
