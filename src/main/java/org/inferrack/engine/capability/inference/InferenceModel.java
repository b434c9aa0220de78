package org.inferrack.engine.capability.inference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.fitted.Block;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.MixedModel.Spread;
import org.inferrack.catalog.fitted.Term;

/** Predicts throughput per accelerator and latency of single queries from the fitted model, and says how well supported the prediction is. */
public final class InferenceModel {

    /** How near to what was measured, from the best; each has the left-out spread of its own kind of distance. */
    public enum Tier {
        /** The accelerator was measured with the network, in another round or server. */
        SAME_PAIR(Evidence.MEASURED),
        /** The accelerator was measured with other networks, the network on other accelerators. */
        NEW_PAIR(Evidence.INTERPOLATED),
        /** The accelerator was never measured, others of its architecture were; its specification is known. */
        NEW_ACCELERATOR(Evidence.SCALED),
        /** Nothing of its architecture was ever measured; its specification is known. */
        NEW_ARCHITECTURE(Evidence.SCALED);

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
    private static final String TEXT = "/text";
    private static final String LATENCY = "/latency";
    private static final String PARTITION = "/partition";
    /**
     * Endings of the keys of spreads. What scatters more than the rest has its own: general frameworks, recommenders, whose tables live
     * beside the accelerator, text, whose software doubles its speed between rounds, latencies, and parts of accelerators.
     */
    public static final List<String> SPREAD_GROUPS = List.of("", OTHER_STACK, RECOMMENDER, TEXT, LATENCY, PARTITION);

    private static final Set<Block> ARCHITECTURES = Set.of(InferenceTerms.ARCHITECTURE, StreamTerms.ARCHITECTURE, TextTerms.ARCHITECTURE);
    private static final Set<Block> ACCELERATORS = Set.of(InferenceTerms.ACCELERATOR, StreamTerms.ACCELERATOR, TextTerms.ACCELERATOR);
    private static final Set<Block> PAIRS = Set.of(InferenceTerms.PAIR_NETWORK, StreamTerms.PAIR_NETWORK, TextTerms.PAIR_NETWORK);
    private static final Set<Block> BENCHMARKS = Set.of(InferenceTerms.BENCHMARK, StreamTerms.BENCHMARK, TextTerms.TEXT);

    private final MixedModel model;

    public InferenceModel(MixedModel model) {
        this.model = model;
    }

    /** The terms of a query, for fitting; empty where the accelerator's specification or the shape of a network that writes text is not known. */
    public static List<Term> terms(InferenceQuery query) {
        if (written(query)) {
            return physics(query).isEmpty() ? List.of() : TextTerms.of(query);
        }
        if (Roofline.of(query).isEmpty()) {
            return List.of();
        }
        return query.scenario().latency() ? StreamTerms.of(query) : InferenceTerms.of(query);
    }

    private static boolean written(InferenceQuery query) {
        return query.text() && !query.scenario().latency();
    }

    private static OptionalDouble physics(InferenceQuery query) {
        return TextBenchmark.of(query.network()).map(each -> each.log(query.accelerator())).orElse(OptionalDouble.empty());
    }

    /** What is known without any fit, natural logarithm: physics of text, and that half an accelerator has half its throughput. */
    public static double base(InferenceQuery query) {
        double whole = written(query) ? physics(query).orElse(0) : 0;
        return query.scenario().latency() ? 0 : whole + query.partition().map(part -> Math.log(part.share())).orElse(0.0);
    }

    /** Tokens of an answer on average, by which tokens/s become queries/s; empty for what writes none or where it is not known. */
    public static OptionalDouble tokensPerQuery(String benchmark) {
        return TextBenchmark.of(InferenceQuery.network(benchmark)).map(each -> OptionalDouble.of(each.outputTokens())).orElse(OptionalDouble.empty());
    }

    /**
     * A prediction.
     *
     * @param log      natural logarithm of inferences/s per accelerator, or of milliseconds per query
     * @param low      how far the 90 % interval reaches below it, at most 0
     * @param high     how far it reaches above, at least 0
     * @param evidence what the prediction may be called
     */
    public record Prediction(double log, double low, double high, Evidence evidence) {
    }

    /** Empty where the network was measured on nothing, the data sheet is incomplete, or nothing is known of the spread. */
    public Optional<Prediction> predict(InferenceQuery query) {
        List<Term> terms = terms(query);
        if (terms.isEmpty() || unmeasured(model, terms).isPresent()) {
            return Optional.empty();
        }
        return spread(model, spreadKey(model, terms)).map(spread -> CpuShare.of(query,
                new Prediction(base(query) + model.log(terms), Math.min(0, spread.low()), Math.max(0, spread.high()), tier(model, terms).evidence())));
    }

    public String provenance() {
        return model.provenance();
    }

    /** Under which key of the model the left-out spread of such a row stands: the tier, and one of {@link #SPREAD_GROUPS}. */
    public static String spreadKey(MixedModel model, List<Term> terms) {
        return tier(model, terms).key() + group(terms);
    }

    /** The spread of a key, or of the nearest tier farther away where too little was left out for one of its own. */
    public static Optional<Spread> spread(MixedModel model, String key) {
        Tier tier = tierOf(key);
        String group = key.substring(tier.key().length());
        for (int farther = tier.ordinal(); farther < Tier.values().length; farther++) {
            Spread spread = model.residuals().get(Tier.values()[farther].key() + group);
            if (spread != null) {
                return Optional.of(spread);
            }
        }
        return tier == Tier.SAME_PAIR ? Optional.empty() : spread(model, Tier.values()[tier.ordinal() - 1].key() + group);
    }

    private static String group(List<Term> terms) {
        String group = "";
        for (Term term : terms) {
            Block block = term.block();
            if (block == InferenceTerms.OTHER_STACK || block == StreamTerms.OTHER_STACK || block == TextTerms.OTHER_STACK) {
                return OTHER_STACK;
            } else if (block == InferenceTerms.PARTITION || block == StreamTerms.PARTITION) {
                return PARTITION;
            } else if (block == StreamTerms.BENCHMARK) {
                group = LATENCY;
            } else if (block == TextTerms.TEXT) {
                group = TEXT;
            } else if (block == InferenceTerms.NETWORK_ROOFLINE) {
                group = BenchmarkKind.of(term.level()) == BenchmarkKind.RECOMMENDER ? RECOMMENDER : "";
            }
        }
        return group;
    }

    /** The tier of a spread's key. */
    public static Tier tierOf(String spreadKey) {
        return Tier.of(spreadKey.split("/", 2)[0]);
    }

    /** Why a row cannot be predicted although its accelerator is known: nobody measured the network. Empty if somebody did. */
    public static Optional<String> unmeasured(MixedModel model, List<Term> terms) {
        return terms.stream().filter(term -> BENCHMARKS.contains(term.block()) && !model.knows(term)).findFirst()
                .map(term -> "the network of " + term.level() + " was not measured on anything that the fit has seen");
    }

    /** The tier of a row by the levels that its terms find in the model. */
    public static Tier tier(MixedModel model, List<Term> terms) {
        var found = Tier.NEW_ARCHITECTURE;
        for (Term term : terms) {
            Tier near = PAIRS.contains(term.block()) ? Tier.SAME_PAIR : ACCELERATORS.contains(term.block()) ? Tier.NEW_PAIR
                    : ARCHITECTURES.contains(term.block()) ? Tier.NEW_ACCELERATOR : found;
            if (near.compareTo(found) < 0 && model.knows(term)) {
                found = near;
            }
        }
        return found;
    }

    /** The generation of an accelerator as the model tells them apart: modules, which share memory and power with their CPU, are one of their own. */
    public static String architecture(Accelerator accelerator) {
        return InferenceTerms.architecture(accelerator);
    }

    /** The same row as if its software were that of an earlier round: what was known when the round after it was to be predicted. */
    public static List<Term> asOf(List<Term> terms, InferenceQuery.Era era) {
        return terms.stream().map(term -> RoundTerms.asOf(term, era)).toList();
    }
}
