package org.inferrack.exchange.run;

import java.util.OptionalDouble;

import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.llm.LlmShape;

/**
 * Every step reads the weights, that of the prompt and each of decoding, so no token comes sooner than all accelerators together read them at their full bandwidth. A faster result is of other
 * weights than stated, or of speculative decoding, which another model and other text do not repeat.
 */
final class WeightReading {

    /** Embeddings are not read whole, and bandwidths are rounded. */
    private static final double SLACK = 0.8;

    private WeightReading() {
    }

    static void check(Resolved on, String what, OptionalDouble ms) throws UnusableRun {
        OptionalDouble bandwidth = on.accelerator().facts().value(Spec.MEMORY_BANDWIDTH);
        var shape = LlmShape.of(on.model());
        if (ms.isEmpty() || bandwidth.isEmpty() || shape.isEmpty() || on.precision().isEmpty()) {
            return;
        }
        Precision precision = on.precision().get();
        double least = 1000 * shape.get().weightBytesRead(precision, 1) / (1e9 * bandwidth.getAsDouble() * on.accelerators());
        if (ms.getAsDouble() < SLACK * least) {
            throw new UnusableRun(
                    "a " + what + " of " + LittlesLaw.number(ms.getAsDouble()) + " ms is less than the " + LittlesLaw.number(least) + " ms in which "
                            + on.accelerators() + " x "
                            + on.accelerator().name() + " can read the weights of " + on.model().name() + " in " + precision.label()
                            + ". Check the unit, the precision, the model and the number of accelerators; results with speculative decoding cannot be used.");
        }
    }
}
