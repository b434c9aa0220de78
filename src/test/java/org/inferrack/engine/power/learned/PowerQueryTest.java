package org.inferrack.engine.power.learned;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerQueryTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "Dell PowerEdge R750xa (4x A100-PCIe-80GB, TensorRT); dell poweredge r750xa",
            "ProLiant DL380 Gen11/2; proliant dl380 gen11",
            "NVIDIA A100 80GB; nvidia a100",
            "NVIDIA  H100   SXM; nvidia h100 sxm",
            "A,B|C; a b c",
            "80GB; 80gb",
            "' '; ''"})
    void names_are_compared_without_what_was_fitted(String published, String plain) {
        assertThat(PowerQuery.plain(published)).isEqualTo(plain);
    }
}
