package org.inferrack.engine.capability.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LlmCurveTest {

    @Test
    void powersOfTwoAreAsGivenAndOthersLieBetween() {
        LlmCurve curve = LlmCurve.of(64, sequences -> 0.5 * Math.log(sequences));
        assertThat(curve.requestsPerSecond(1)).isCloseTo(1, within(1e-9));
        assertThat(curve.requestsPerSecond(16)).isCloseTo(4, within(1e-9));
        assertThat(curve.requestsPerSecond(24)).isCloseTo(Math.sqrt(24), within(1e-9));
    }

    @Property(tries = 100)
    void moreSequencesNeverFinishLessNorMoreThanInProportion(@ForAll @DoubleRange(min = 1, max = 500) double sequences,
                                                             @ForAll @DoubleRange(min = 1, max = 10) double times,
                                                             @ForAll @DoubleRange(min = -3, max = 3) double bend) {
        LlmCurve curve = LlmCurve.of(5000, at -> bend * Math.sin(bend * Math.log(at)));
        double fewer = curve.requestsPerSecond(sequences);
        double more = curve.requestsPerSecond(sequences * times);
        assertThat(more).isBetween(fewer * (1 - 1e-9), fewer * times * (1 + 1e-9));
    }
}
