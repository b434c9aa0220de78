package org.inferrack.plan;

import java.util.Arrays;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;

/** How an accelerator computes in a precision, by its data sheet. The nearer to the top, the better. */
public enum PrecisionSupport {
    /** It has a peak rate of its own for it. */
    NATIVE,
    /** Integer weights of a language model are read as they are and widened to FP16, in which the chip then computes. */
    WEIGHTS_ONLY,
    /** No peak rate of the chip is known, in whatever precision. */
    UNKNOWN,
    /** Other peak rates of the chip are known. */
    NONE;

    public static PrecisionSupport of(Workload workload, Accelerator accelerator, Precision precision) {
        return workload instanceof LlmServing ? ofWeights(accelerator, precision) : ofAll(accelerator, precision);
    }

    /** Of the weights of a language model: FP8 and FP4 need the hardware. */
    public static PrecisionSupport ofWeights(Accelerator accelerator, Precision precision) {
        PrecisionSupport support = ofAll(accelerator, precision);
        boolean widened = (precision == Precision.INT8 || precision == Precision.INT4) && accelerator.facts().value(Spec.FP16_RATE).isPresent();
        return support != NATIVE && widened ? WEIGHTS_ONLY : support;
    }

    private static PrecisionSupport ofAll(Accelerator accelerator, Precision precision) {
        if (accelerator.facts().value(precision.rate()).isPresent()) {
            return NATIVE;
        }
        return Arrays.stream(Precision.values()).anyMatch(other -> accelerator.facts().value(other.rate()).isPresent()) ? NONE : UNKNOWN;
    }
}
