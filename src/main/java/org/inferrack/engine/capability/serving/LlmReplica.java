package org.inferrack.engine.capability.serving;

import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.Queueing;
import org.inferrack.engine.capability.llm.LlmCurve;
import org.inferrack.engine.capability.llm.LlmRoofline;
import org.inferrack.engine.capability.llm.LlmShape;
import org.inferrack.plan.PrecisionSupport;

/**
 * One copy of an LLM under continuous batching: a number of sequences decode together and every new prompt's prefill delays them once.
 *
 * @param prefillTokens tokens of a prompt that are not found in the prefix cache
 * @param curve         requests/s by sequences in flight
 * @param scale         1 for the prediction, less or more for the ends of its interval
 * @param firstToken    how many times as long as by this model own results took to the first token; 1 without such results
 */
record LlmReplica(LlmRoofline roofline, double inputTokens, double outputTokens, double prefillTokens, LlmCurve curve,
                  double scale, double firstToken) {

    /** One direction of 16 lanes of PCIe Gen4, bytes/s; cards without their own link exchange over it. */
    private static final double PCIE_LINK = 32e9;
    private static final double PCIE_DELAY = 20e-6;
    private static final double LINK_DELAY = 10e-6;
    /** Cards' link bridges join two; more of them exchange over PCIe. */
    private static final int BRIDGED = 2;
    private static final double QUANTILE = 0.99;

    /** Empty where the precision does not run on the accelerator or its data sheet is not complete. */
    static Optional<LlmRoofline> roofline(LlmShape shape, Precision precision, Accelerator accelerator, int parallel) {
        OptionalDouble rate = rate(accelerator, precision);
        OptionalDouble bandwidth = accelerator.facts().value(Spec.MEMORY_BANDWIDTH);
        if (rate.isEmpty() || bandwidth.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble link = accelerator.facts().value(Spec.LINK_BANDWIDTH);
        boolean linked = link.isPresent() && link.getAsDouble() > 64
                && (accelerator.form() != Accelerator.Form.PCIE_CARD || parallel <= BRIDGED);
        return Optional.of(new LlmRoofline(shape, precision, 1e12 * rate.getAsDouble(), 1e9 * bandwidth.getAsDouble(),
                linked ? 1e9 * link.getAsDouble() / 2 : PCIE_LINK, linked ? LINK_DELAY : PCIE_DELAY, parallel));
    }

    private static OptionalDouble rate(Accelerator accelerator, Precision precision) {
        return accelerator.facts().value(PrecisionSupport.ofWeights(accelerator, precision) == PrecisionSupport.WEIGHTS_ONLY ? Spec.FP16_RATE
                : precision.rate());
    }

    /** Requests finished per second while {@code sequences} are in flight. */
    double requestsPerSecond(double sequences) {
        return scale * curve.requestsPerSecond(sequences);
    }

    /** Of one prompt: physics, slowed as much as the whole. */
    private double prefillSeconds(double sequences) {
        double physical = roofline.requestsPerSecond(sequences, inputTokens, outputTokens, prefillTokens);
        return prefillTokens <= 0 ? 0 : roofline.prefillSeconds(prefillTokens) * physical / requestsPerSecond(sequences);
    }

    /** Share of the time that goes into prefill. */
    double prefillShare(double sequences) {
        return requestsPerSecond(sequences) * prefillSeconds(sequences);
    }

    /** Mean time per output token: a decode step, and the prefills of the others spread over the answer. */
    double tpotMs(double sequences) {
        return 1000 * sequences / (requestsPerSecond(sequences) * outputTokens);
    }

    /** p99 of the time to the first token: wait for the prefills before it (Poisson arrivals, constant service), its own, one step. */
    double ttftMs(double sequences) {
        double own = prefillSeconds(sequences);
        return firstTokenMs(sequences, own, own <= 0 ? 0 : Queueing.waitQuantile(1, requestsPerSecond(sequences), 1 / own, QUANTILE, 0.5));
    }

    /** Mean of the same; the mean wait for constant service is rho / (2 (1 - rho)) services (Pollaczek and Khinchine). */
    double meanTtftMs(double sequences) {
        double own = prefillSeconds(sequences);
        double busy = requestsPerSecond(sequences) * own;
        return firstTokenMs(sequences, own, busy >= 1 ? Double.POSITIVE_INFINITY : own * busy / (2 * (1 - busy)));
    }

    /** No more than all others can stand before a prompt. */
    private double firstTokenMs(double sequences, double own, double wait) {
        double step = sequences / requestsPerSecond(sequences) - sequences * own;
        return firstToken * 1000 * (own + Math.min((sequences - 1) * own, wait) + step / outputTokens);
    }
}
