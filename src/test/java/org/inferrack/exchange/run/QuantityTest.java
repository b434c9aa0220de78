package org.inferrack.exchange.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link Quantity} and {@link Unit}: a value is converted within its dimension and never taken for another. */
class QuantityTest {

    @ParameterizedTest
    @CsvSource({"1.5,s,MILLISECONDS,1500", "1.5,sec,MILLISECONDS,1500", "1.5,seconds,MILLISECONDS,1500", "250,us,MILLISECONDS,0.25", "250,µs,MILLISECONDS,0.25",
            "3e6,ns,MILLISECONDS,3",
            "7,Latency (ms),MILLISECONDS,7", "12,Samples/s,INFERENCES_PER_SECOND,12", "12,queries/s,INFERENCES_PER_SECOND,12",
            "12,Queries per second,INFERENCES_PER_SECOND,12",
            "12,requests/sec,INFERENCES_PER_SECOND,12", "12,tokens/sec,TOKENS_PER_SECOND,12", "12,Tokens/s,TOKENS_PER_SECOND,12", "231.5,Watts,WATTS,231.5",
            "0.5,kW,WATTS,500",
            "180,millijoules,JOULES,0.18", "180,mJ,JOULES,0.18", "25,fps,FRAMES_PER_SECOND,25"})
    void units_have_many_names(double value, String unit, Unit wanted, double expected) throws UnusableRun {
        assertThat(Quantity.of(value, unit).in(wanted)).isCloseTo(expected, within(1e-9 * expected));
    }

    @ParameterizedTest
    @CsvSource({"Watts,INFERENCES_PER_SECOND", "millijoules,MILLISECONDS", "tokens/s,INFERENCES_PER_SECOND", "ms,WATTS", "fps,TOKENS_PER_SECOND"})
    void watts_are_no_throughput_and_energy_is_no_time(String unit, Unit wanted) {
        assertThatThrownBy(() -> Quantity.of(5, unit).in(wanted)).isInstanceOf(UnusableRun.class).hasMessageContaining("not " + wanted.dimension().words());
    }

    @ParameterizedTest
    @CsvSource({"furlongs", "''", "m", "s/token"})
    void an_unknown_unit_is_refused(String unit) {
        assertThatThrownBy(() -> Quantity.of(5, unit)).isInstanceOf(UnusableRun.class).hasMessageContaining("unit");
    }
}
