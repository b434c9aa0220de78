package org.inferrack.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.CapabilityWorld;
import org.junit.jupiter.api.Test;

class PrecisionSupportTest {

    /** An A100 has FP16 and INT8 here. */
    @Test
    void integer_weights_of_a_language_model_are_widened_and_floating_ones_are_not() {
        assertThat(PrecisionSupport.ofWeights(CapabilityWorld.a100(), Precision.INT8)).isEqualTo(PrecisionSupport.NATIVE);
        assertThat(PrecisionSupport.ofWeights(CapabilityWorld.a100(), Precision.INT4)).isEqualTo(PrecisionSupport.WEIGHTS_ONLY);
        assertThat(PrecisionSupport.ofWeights(CapabilityWorld.a100(), Precision.FP8)).isEqualTo(PrecisionSupport.NONE);
        assertThat(PrecisionSupport.of(CapabilityWorld.chat("llama-8b", Precision.INT4, 1, 1), CapabilityWorld.a100(), Precision.INT4))
                .isEqualTo(PrecisionSupport.WEIGHTS_ONLY);
        assertThat(PrecisionSupport.of(CapabilityWorld.video(VideoAnalytics.Codec.H264, 1, 1), CapabilityWorld.a100(), Precision.INT4))
                .isEqualTo(PrecisionSupport.NONE);
    }

    @Test
    void nothing_is_said_of_a_chip_of_which_no_peak_is_known() {
        var blank = CapabilityWorld.card("blank", "", Facts.NONE);
        assertThat(PrecisionSupport.ofWeights(blank, Precision.INT8)).isEqualTo(PrecisionSupport.UNKNOWN);
        assertThat(PrecisionSupport.ofWeights(CapabilityWorld.card("x", "", CapabilityWorld.facts(Spec.INT8_RATE, 26)), Precision.INT4))
                .as("without FP16 to compute in").isEqualTo(PrecisionSupport.NONE);
    }
}
