package org.inferrack.engine.capability;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.MixedModel.Spread;
import org.inferrack.catalog.fitted.Term;

/** Predicts LLM serving from physics and the fitted model, and says how well supported the prediction is. */
public final class LlmModel {

    /** How near a deployment is to what was measured. */
    public enum Nearness {
        /** The engine was measured with the model on so many of the accelerators, at other tokens, batch or precision. */
        SAME_SETUP(Evidence.INTERPOLATED),
        /** The accelerator was measured with other models, engines or counts. */
        SEEN_ACCELERATOR(Evidence.SCALED),
        /** The accelerator was never measured; its specification is known. */
        NEW_ACCELERATOR(Evidence.SPECIFIED);

        private final Evidence evidence;

        Nearness(Evidence evidence) {
            this.evidence = evidence;
        }

        public Evidence evidence() {
            return evidence;
        }

        /** Name of the tier of a target: "tpot-same-setup". */
        public String tier(LlmQuery.Target target) {
            return (target.name() + "-" + name()).toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Nearness of(String tier) {
            for (Nearness each : values()) {
                if (tier.endsWith(each.name().toLowerCase(Locale.ROOT).replace('_', '-'))) {
                    return each;
                }
            }
            throw new IllegalArgumentException("There is no tier " + tier + ".");
        }
    }

    private final MixedModel model;

    public LlmModel(MixedModel model) {
        this.model = model;
    }

    /** Natural logarithm of what physics says of the target: tokens/s or milliseconds. */
    public static double base(LlmQuery query) {
        return new LlmPhysics(query).log();
    }

    /** What the fit adds to it. */
    public static List<Term> terms(LlmQuery query) {
        return LlmTerms.of(query);
    }

    /** Natural logarithm of tokens/s or milliseconds. */
    public double log(LlmQuery query) {
        return base(query) + model.log(terms(query));
    }

    /** The tier of a query, by the levels that its terms find. */
    public Nearness nearness(LlmQuery query) {
        return nearness(model, terms(query));
    }

    public static Nearness nearness(MixedModel model, List<Term> terms) {
        boolean chip = false;
        boolean setup = false;
        for (Term term : terms) {
            if (term.block() == LlmTerms.CHIP) {
                chip = model.knows(term);
            } else if (term.block() == LlmTerms.SETUP_COUNT) {
                setup = model.knows(term);
            }
        }
        return setup ? Nearness.SAME_SETUP : chip ? Nearness.SEEN_ACCELERATOR : Nearness.NEW_ACCELERATOR;
    }

    /** The tier of a row by its terms: how near it is, and what it gives. */
    public static String tier(MixedModel model, List<Term> terms) {
        LlmQuery.Target target = terms.getFirst().block() == LlmTerms.TARGET ? LlmTerms.target(terms.getFirst()) : LlmQuery.Target.THROUGHPUT;
        return nearness(model, terms).tier(target);
    }

    /** Left-out spread of predictions as near as this, in log measured less log predicted. */
    public Optional<Spread> spread(LlmQuery query) {
        return Optional.ofNullable(model.residuals().get(nearness(query).tier(query.target())));
    }
}
