package org.inferrack.engine.capability;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.MixedModel.Spread;
import org.inferrack.catalog.fitted.Term;

/** Predicts throughput per accelerator from the fitted model, and says how well supported the prediction is. */
public final class InferenceModel {

    /** How near to what was measured, from the best; each has the left-out spread of its own kind of distance. */
    public enum Tier {
        /** The accelerator was measured with the network, in another round or server. */
        SAME_PAIR(Evidence.MEASURED),
        /** The accelerator was measured with other networks, the network on other accelerators. */
        NEW_PAIR(Evidence.INTERPOLATED),
        /** The accelerator was never measured; its specification is known. */
        NEW_ACCELERATOR(Evidence.SCALED);

        private final Evidence evidence;

        Tier(Evidence evidence) {
            this.evidence = evidence;
        }

        /** What a prediction at this distance is called. */
        public Evidence evidence() {
            return evidence;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Tier of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    private static final String OTHER_STACK = "/other-stack";
    private static final String RECOMMENDER = "/recommender";
    /** Endings of the keys of spreads: general frameworks and recommenders, whose tables live beside the accelerator, scatter more than the rest. */
    public static final List<String> SPREAD_GROUPS = List.of("", OTHER_STACK, RECOMMENDER);

    private final MixedModel model;

    public InferenceModel(MixedModel model) {
        this.model = model;
    }

    /** The terms of a query, for fitting; empty where the accelerator's specification is not known. */
    public static List<Term> terms(InferenceQuery query) {
        return Roofline.of(query).isEmpty() ? List.of() : InferenceTerms.of(query);
    }

    /**
     * A prediction.
     *
     * @param log      natural logarithm of inferences/s per accelerator
     * @param low      how far the 90 % interval reaches below it, at most 0
     * @param high     how far it reaches above, at least 0
     * @param evidence what the prediction may be called
     */
    public record Prediction(double log, double low, double high, Evidence evidence) {
    }

    /** Empty where the network was measured on nothing, the data sheet is incomplete, or nothing is known of the spread. */
    public Optional<Prediction> predict(InferenceQuery query) {
        if (Roofline.of(query).isEmpty()) {
            return Optional.empty();
        }
        List<Term> terms = InferenceTerms.of(query);
        Spread spread = model.residuals().get(spreadKey(model, terms));
        return spread == null || unmeasured(model, terms).isPresent() ? Optional.empty()
                : Optional.of(new Prediction(model.log(terms), Math.min(0, spread.low()), Math.max(0, spread.high()), tier(model, terms).evidence()));
    }

    public String provenance() {
        return model.provenance();
    }

    /** Under which key of the model the left-out spread of such a row stands: the tier, and one of {@link #SPREAD_GROUPS}. */
    public static String spreadKey(MixedModel model, List<Term> terms) {
        String group = "";
        for (Term term : terms) {
            if (term.block() == InferenceTerms.OTHER_STACK) {
                group = OTHER_STACK;
            } else if (term.block() == InferenceTerms.NETWORK_TREND && term.level().startsWith("dlrm")) {
                group = RECOMMENDER;
            }
        }
        return tier(model, terms).key() + group;
    }

    /** The tier of a spread's key. */
    public static Tier tierOf(String spreadKey) {
        return Tier.of(spreadKey.split("/", 2)[0]);
    }

    /** Why a row cannot be predicted although its accelerator is known: nobody measured the network. Empty if somebody did. */
    public static Optional<String> unmeasured(MixedModel model, List<Term> terms) {
        return terms.stream().filter(term -> term.block() == InferenceTerms.BENCHMARK && !model.knows(term)).findFirst()
                .map(term -> "the network of " + term.level() + " was not measured on anything that the fit has seen");
    }

    /** The tier of a row by the levels that its terms find in the model. */
    public static Tier tier(MixedModel model, List<Term> terms) {
        boolean accelerator = false;
        boolean pair = false;
        for (Term term : terms) {
            if (term.block() == InferenceTerms.ACCELERATOR) {
                accelerator = model.knows(term);
            } else if (term.block() == InferenceTerms.PAIR_NETWORK) {
                pair = model.knows(term);
            }
        }
        return pair ? Tier.SAME_PAIR : accelerator ? Tier.NEW_PAIR : Tier.NEW_ACCELERATOR;
    }
}
