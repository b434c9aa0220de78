package org.inferrack.accuracy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.MixedModel.Spread;
import org.inferrack.catalog.fitted.Term;

/** One measured row: what a prediction needs to know of it, or why there can be none. */
public sealed interface Case {

    /** Line in the file, the header being 1. */
    long line();

    /** Its label on each axis. */
    Map<Axis, String> labels();

    /**
     * A row that can be predicted.
     *
     * @param base     what physics alone says, natural logarithm
     * @param terms    of what the fit adds to it
     * @param measured natural logarithm of the measured value
     * @param interval of the prediction where it is not that of a fitted model's tier, relative to it in log
     * @param physics  what is added to the base where the constants of the physics are fitted too
     */
    record Predictable(long line, Map<Axis, String> labels, double base, List<Term> terms, double measured, Optional<Spread> interval,
                       Optional<FittedPhysics> physics) implements Case {

        public Predictable(long line, Map<Axis, String> labels, double base, List<Term> terms, double measured, Optional<Spread> interval) {
            this(line, labels, base, terms, measured, interval, Optional.empty());
        }

        public Predictable(long line, Map<Axis, String> labels, double base, List<Term> terms, double measured) {
            this(line, labels, base, terms, measured, Optional.empty());
        }

        /** Natural logarithm of what a model predicts. */
        public double log(MixedModel model) {
            return base + physics.map(each -> each.log(model)).orElse(0.0) + model.log(terms);
        }

        public Predictable {
            labels = Map.copyOf(labels);
            terms = List.copyOf(terms);
        }
    }

    /** A row that cannot, and why: it counts as not predicted. */
    record Refused(long line, Map<Axis, String> labels, String reason) implements Case {
        public Refused {
            labels = Map.copyOf(labels);
        }
    }

    /** A row that is not a measurement of this kind or is wrong in itself: set aside, not counted. */
    record SetAside(long line, Map<Axis, String> labels, String reason) implements Case {
        public SetAside {
            labels = Map.copyOf(labels);
        }
    }
}
