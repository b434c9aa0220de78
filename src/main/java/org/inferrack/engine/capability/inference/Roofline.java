package org.inferrack.engine.capability.inference;

import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Spec;

/**
 * What an accelerator's data sheet says about a benchmark, in natural logarithms relative to a middling accelerator (300 TOPS,
 * 900 GB/s, 200 W).
 *
 * @param rate      dense peak in the precision that the benchmark runs in
 * @param bandwidth of the memory
 * @param power     board power limit
 */
record Roofline(double rate, double bandwidth, double power) {

    /**
     * Standard deviations of the exponents of rate, bandwidth, power, of the curvature of the roofline (squared balance of rate
     * to bandwidth: either one alone may bind) and of the heat hinge (more than 2 TOPS per watt cannot be sustained).
     */
    private static final double[] COMMON = {0.55, 0.165, 0.365, 0.077, 0.2};
    /** The same of what a network adds to them. */
    private static final double[] BY_NETWORK = {0.08, 0.093, 0.05, 0.1, 0.1};
    private static final double TOPS_PER_WATT = 2;
    private static final double TOPS_PER_GB_PER_S = 0.4;

    /** Empty where rate, bandwidth or power is not known. */
    static Optional<Roofline> of(InferenceQuery query) {
        Facts facts = query.accelerator().facts();
        OptionalDouble rate = query.text() ? textRate(facts) : rate(facts, query);
        OptionalDouble bandwidth = facts.value(Spec.MEMORY_BANDWIDTH);
        OptionalDouble power = facts.value(Spec.TDP);
        if (rate.isEmpty() || bandwidth.isEmpty() || power.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Roofline(Math.log(rate.getAsDouble() / 300), Math.log(bandwidth.getAsDouble() / 900), Math.log(power.getAsDouble() / 200)));
    }

    /** For a common exponent of each. */
    double[] common() {
        return scaled(COMMON);
    }

    /** For what one network adds to the common exponents. */
    double[] byNetwork() {
        return scaled(BY_NETWORK);
    }

    private double[] scaled(double[] prior) {
        double balance = rate - bandwidth + Math.log(300 / 900.0 / TOPS_PER_GB_PER_S);
        double heat = Math.max(0, rate - power + Math.log(300 / 200.0 / TOPS_PER_WATT));
        return new double[] {prior[0] * rate, prior[1] * bandwidth, prior[2] * power, prior[3] * balance * balance, prior[4] * heat};
    }

    /**
     * The 8-bit peak, which every NVIDIA part up to Hopper reaches with INT8; BERT at 99.9 % runs in FP8, or in FP16 where there
     * is no FP8, and diffusion in FP16. Volta's tensor cores know FP16 only.
     */
    private static OptionalDouble rate(Facts facts, InferenceQuery query) {
        OptionalDouble fp16 = facts.value(Spec.FP16_RATE);
        OptionalDouble twice = fp16.isPresent() ? OptionalDouble.of(2 * fp16.getAsDouble()) : OptionalDouble.empty();
        OptionalDouble fp8 = facts.value(Spec.FP8_RATE);
        OptionalDouble int8 = facts.value(Spec.INT8_RATE);
        if (query.benchmark().equals("bert-99.9")) {
            return first(fp8, fp16);
        }
        if (query.network().equals("sdxl")) {
            return first(twice, first(fp8, int8));
        }
        if (int8.isEmpty() && query.accelerator().architecture().equals("Volta")) {
            return fp16;
        }
        return fp8.isPresent() && int8.isPresent() ? OptionalDouble.of(Math.max(fp8.getAsDouble(), int8.getAsDouble())) : first(int8, first(fp8, twice));
    }

    /** Text is generated in the narrowest float that there is: FP4, FP8, else FP16. */
    static OptionalDouble textRate(Facts facts) {
        OptionalDouble floating = first(facts.value(Spec.FP4_RATE), facts.value(Spec.FP8_RATE));
        return first(floating, first(facts.value(Spec.FP16_RATE), facts.value(Spec.INT8_RATE)));
    }

    private static OptionalDouble first(OptionalDouble wanted, OptionalDouble otherwise) {
        return wanted.isPresent() ? wanted : otherwise;
    }
}
