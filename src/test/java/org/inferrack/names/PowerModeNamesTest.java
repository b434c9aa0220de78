package org.inferrack.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferrack.catalog.Measurement.PowerMode;
import org.junit.jupiter.api.Test;

class PowerModeNamesTest {

    @Test
    void a_mode_is_read_from_its_field_or_from_the_name_of_the_system() {
        assertThat(PowerModeNames.of("CAPPED", "Server")).hasValue(PowerMode.CAPPED);
        assertThat(PowerModeNames.of("", "Dell PowerEdge XE2420 (1x A30, MaxQ, TensorRT)", "TensorRT")).hasValue(PowerMode.CAPPED);
        assertThat(PowerModeNames.of("", "Server (8x A100, MaxP)")).hasValue(PowerMode.FULL);
        assertThat(PowerModeNames.of("full", "Server (MaxQ)")).as("its own field says more than a name").hasValue(PowerMode.FULL);
        assertThat(PowerModeNames.of("", "Server (8x A100)", "TensorRT 8")).isEmpty();
    }
}
