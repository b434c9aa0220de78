package org.inferrack.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;

import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessorsTest {

    private static final Processors PROCESSORS = Processors.of(ShippedKnowledge.read().catalog());

    @ParameterizedTest
    @CsvSource({"Intel(R) Xeon(R) Platinum 8480+ CPU @ 2.00GHz, 350", "Intel Xeon 8480+, 350", "Intel Xeon Platinum 6252, 150",
            "AMD EPYC 7601 Dell SKU [338-BNCG], 180",
            "AMD EPYC 7742 64-Core Processor, 225", "Intel Xeon E5-2670 v3 (2.30 GHz), 120"})
    void theLimitIsFoundHoweverTheNameIsWritten(String published, double watts) {
        assertThat(PROCESSORS.limit(PROCESSORS.listed(Processors.plain(published)))).hasValue(watts);
    }

    @Test
    void aNumberOfSeveralProcessorsOrOfNoneIsNotGuessed() {
        assertThat(PROCESSORS.limit(PROCESSORS.listed("intel xeon 9999999"))).isEqualTo(OptionalDouble.empty());
        assertThat(PROCESSORS.listed("intel abacus 12")).isEqualTo("intel abacus 12");
    }
}
