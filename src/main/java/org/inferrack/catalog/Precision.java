package org.inferrack.catalog;

/** Number format of weights and arithmetic. BF16 is sized as FP16: the peaks are equal on every catalogued part. */
public enum Precision {
    FP32("FP32", 4, Spec.FP32_RATE),
    TF32("TF32", 4, Spec.TF32_RATE),
    FP16("FP16", 2, Spec.FP16_RATE),
    FP8("FP8", 1, Spec.FP8_RATE),
    INT8("INT8", 1, Spec.INT8_RATE),
    FP4("FP4", 0.5, Spec.FP4_RATE),
    INT4("INT4", 0.5, Spec.INT4_RATE);

    private final String label;
    private final double bytesPerWeight;
    private final Spec rate;

    Precision(String label, double bytesPerWeight, Spec rate) {
        this.label = label;
        this.bytesPerWeight = bytesPerWeight;
        this.rate = rate;
    }

    public String label() {
        return label;
    }

    public double bytesPerWeight() {
        return bytesPerWeight;
    }

    /** The spec that holds an accelerator's dense peak in this precision. */
    public Spec rate() {
        return rate;
    }
}
