package org.inferrack.engine.capability.llm;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.MixedModel.Spread;
import org.inferrack.catalog.fitted.Term;

/** Predicts LLM serving from physics and the fitted model, and says how well supported the prediction is. */
public final class LlmModel {

    /** How near a deployment is to what was measured, by whom. */
    public enum Nearness {
        /** The engine was measured with the model on so many of the accelerators, at other tokens, batch or precision. */
        SAME_SETUP(Evidence.INTERPOLATED),
        /** The accelerator was measured with other models, engines or counts. */
        SEEN_ACCELERATOR(Evidence.SCALED),
        /** The accelerator was never measured; its specification is known, and the engine on others of its maker. */
        NEW_ACCELERATOR(Evidence.SPECIFIED),
        /** As {@link #SAME_SETUP}, but not by this publisher: lengths, versions and ways of measuring differ. */
        SAME_SETUP_ELSEWHERE(Evidence.INTERPOLATED),
        SEEN_ACCELERATOR_ELSEWHERE(Evidence.SCALED),
        NEW_ACCELERATOR_ELSEWHERE(Evidence.SPECIFIED),
        /** The engine was never measured on accelerators of this maker. */
        NEW_STACK(Evidence.SPECIFIED);

        private final Evidence evidence;

        Nearness(Evidence evidence) {
            this.evidence = evidence;
        }

        public Evidence evidence() {
            return evidence;
        }

        /** The same of a publisher from whom nothing is known. */
        public Nearness elsewhere() {
            return switch (this) {
                case SAME_SETUP -> SAME_SETUP_ELSEWHERE;
                case SEEN_ACCELERATOR -> SEEN_ACCELERATOR_ELSEWHERE;
                case NEW_ACCELERATOR -> NEW_ACCELERATOR_ELSEWHERE;
                default -> this;
            };
        }

        private String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Name of the tier of a target: "tpot-same-setup". */
        public String tier(LlmQuery.Target target) {
            return target.name().toLowerCase(Locale.ROOT) + "-" + label();
        }

        public static Nearness of(String tier) {
            for (Nearness each : values()) {
                if (tier.endsWith("-" + each.label()) || tier.endsWith("-" + each.label() + APART)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("There is no tier " + tier + ".");
        }
    }

    private static final String APART = "-apart";

    private static final int MOST_STACKS = 4096;

    /** All that the constants of the physics depend on. */
    private record Stack(String chip, String maker, String generation, LlmQuery.Format format, String engine, String setting) {
    }

    private final MixedModel model;
    /** An optimiser asks thousands of times about few of them. */
    private final Map<Stack, double[]> constants = new ConcurrentHashMap<>();

    public LlmModel(MixedModel model) {
        this.model = model;
    }

    /** What physics says of one deployment, with its constants as a model has them. */
    public static final class Physics {
        private final LlmPhysics physics;
        private final List<Term> constants;

        private Physics(LlmQuery query) {
            this.physics = new LlmPhysics(query);
            this.constants = LlmConstants.terms(query);
        }

        /** Natural logarithm of tokens/s or milliseconds. */
        public double log(MixedModel model) {
            return physics.log(LlmConstants.of(model, constants));
        }

        public double log(double[] values) {
            return physics.log(values);
        }

        /** How it changes with each constant. */
        public double[] changes(double[] values) {
            return physics.changes(values);
        }

        /** Coefficients that are added to the plain values of the constants. */
        public List<Term> constants() {
            return constants;
        }

        /** Which constant a term of {@link #constants()} adds to. */
        public static int constant(int term) {
            return LlmConstants.constant(term);
        }

        public static double[] plain() {
            return LlmConstants.plain();
        }
    }

    public static Physics physics(LlmQuery query) {
        return new Physics(query);
    }

    /** Natural logarithm of what physics says of the target without a fit: tokens/s or milliseconds. */
    static double unfitted(LlmQuery query) {
        return new LlmPhysics(query).log(LlmConstants.plain());
    }

    /** Whether a key of coefficients serves while others are learned, and is forgotten then. */
    public static boolean held(String key) {
        return LlmTerms.held(key);
    }

    /** Whether a term tells of accelerators that were measured only. */
    public static boolean local(Term term) {
        return LlmTerms.local(term);
    }

    /** What the fit adds to physics. */
    public static List<Term> terms(LlmQuery query) {
        return LlmTerms.of(query);
    }

    /** Natural logarithm of tokens/s or milliseconds. */
    public double log(LlmQuery query) {
        return logPhysics(query) + logMore(query);
    }

    /** Of physics with fitted constants alone. */
    double logPhysics(LlmQuery query) {
        return new LlmPhysics(query).log(constants(query));
    }

    private double[] constants(LlmQuery query) {
        var stack = new Stack(query.accelerator().id(), query.maker(), query.accelerator().architecture(), query.format(), query.engine(),
                query.setting());
        double[] known = constants.get(stack);
        if (known == null) {
            known = LlmConstants.of(model, LlmConstants.terms(query));
            if (constants.size() < MOST_STACKS) {
                constants.put(stack, known);
            }
        }
        return known;
    }

    /** Of what the fit adds to it. */
    double logMore(LlmQuery query) {
        return model.log(terms(query));
    }

    /** The tier of a query, by the levels that its terms find. */
    public Nearness nearness(LlmQuery query) {
        return nearness(model, terms(query));
    }

    public static Nearness nearness(MixedModel model, List<Term> terms) {
        boolean stack = false;
        boolean publisher = false;
        boolean chip = false;
        boolean setup = false;
        for (Term term : terms) {
            stack |= term.block() == LlmTerms.ENGINE_MAKER && model.knows(term);
            publisher |= term.block() == LlmTerms.PUBLISHER && model.knows(term);
            chip |= term.block() == LlmTerms.CHIP && model.knows(term);
            setup |= term.block() == LlmTerms.SETUP_COUNT && model.knows(term);
        }
        if (!stack) {
            return Nearness.NEW_STACK;
        }
        Nearness near = setup ? Nearness.SAME_SETUP : chip ? Nearness.SEEN_ACCELERATOR : Nearness.NEW_ACCELERATOR;
        return publisher ? near : near.elsewhere();
    }

    /** The tier of a row by its terms: how near it is, and what it gives. */
    public static String tier(MixedModel model, List<Term> terms) {
        LlmQuery.Target target = terms.getFirst().block() == LlmTerms.TARGET ? LlmTerms.target(terms.getFirst()) : LlmQuery.Target.THROUGHPUT;
        boolean apart = target != LlmQuery.Target.THROUGHPUT && terms.stream().anyMatch(term -> term.block() == LlmTerms.APART);
        return nearness(model, terms).tier(target) + (apart ? APART : "");
    }

    /** Tiers of times under {@link Nearness#tier} have a second one for deployments over several boards. */
    public static String apart(String tier) {
        return tier + APART;
    }

    /** Left-out spread of predictions as near as this, in log measured less log predicted. */
    public Optional<Spread> spread(LlmQuery query) {
        return Optional.ofNullable(model.residuals().get(tier(model, terms(query))));
    }
}
