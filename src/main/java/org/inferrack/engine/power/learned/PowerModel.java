package org.inferrack.engine.power.learned;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.fitted.Block;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.Term;

/** How measured systems differ from the worksheet of their parts, and how well a prediction is supported by them. */
public final class PowerModel {

    /** How near to what was measured; each has the left-out spread of its own kind of distance. */
    public enum Tier {
        /** The very chassis was measured with as many of the same accelerators. */
        SAME_SYSTEM(Evidence.MEASURED),
        /** The same, in another round than any that was measured: software, host parts and caps may differ. So is every plan. */
        SAME_SYSTEM_LATER(Evidence.INTERPOLATED),
        /** The accelerator was measured in another server. */
        SAME_ACCELERATOR(Evidence.INTERPOLATED),
        /** The accelerator was never measured; its power limit is known. */
        NEW_ACCELERATOR(Evidence.SCALED),
        /** A server without accelerators of a measured series with a measured processor. */
        PLAIN_SAME_SYSTEM(Evidence.MEASURED),
        /** A server without accelerators with a processor that was measured in another. */
        PLAIN_SAME_CPU(Evidence.INTERPOLATED),
        /** A server without accelerators with a processor that was never measured. */
        PLAIN_NEW_CPU(Evidence.SCALED),
        /** Boards alone, which were measured with the model. */
        BOARDS_SAME_PAIR(Evidence.MEASURED),
        /** Boards alone, which were measured with other models. */
        BOARDS_SAME_ACCELERATOR(Evidence.INTERPOLATED),
        /** Boards alone of a kind that was never measured. */
        BOARDS_NEW_ACCELERATOR(Evidence.SCALED),
        /** Boards alone, asked in a way that was never measured: how long they wait is not known. */
        BOARDS_NEW_MODE(Evidence.SPECIFIED);

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

    private final MixedModel model;

    public PowerModel(MixedModel model) {
        this.model = model;
    }

    /** Measured over worksheet: 1.1 where such systems draw a tenth more than the sum of their parts. */
    public double factor(PowerQuery query) {
        return Math.exp(model.log(query.terms()));
    }

    /** Whether the accelerator was measured at its own limit; most published runs of data-centre boards are capped. */
    public boolean measuredUncapped(AcceleratedServer query) {
        return knows(model, query.terms(), AcceleratedServer.UNCAPPED_ACCELERATOR);
    }

    /** Whether boards were measured when asked in that way. */
    public boolean knowsMode(BoardLoad query) {
        return knows(model, query.terms(), BoardLoad.MODE);
    }

    /** Left-out spread of that tier, natural logarithm of measured over predicted; absent where too few were left out. */
    public Optional<MixedModel.Spread> spread(Tier tier) {
        return Optional.ofNullable(model.residuals().get(tier.key()));
    }

    public String provenance() {
        return model.provenance();
    }

    public Tier tier(PowerQuery query) {
        return tier(model, query.terms());
    }

    /** The tier of a row by the levels that its terms find in the model. */
    public static Tier tier(MixedModel model, List<Term> terms) {
        if (has(terms, PlainServer.LEVEL)) {
            return !knows(model, terms, PlainServer.CPU) ? Tier.PLAIN_NEW_CPU
                    : knows(model, terms, PlainServer.SYSTEM) ? Tier.PLAIN_SAME_SYSTEM : Tier.PLAIN_SAME_CPU;
        }
        if (has(terms, BoardLoad.LEVEL)) {
            return !knows(model, terms, BoardLoad.MODE) ? Tier.BOARDS_NEW_MODE
                    : !knows(model, terms, BoardLoad.ACCELERATOR) ? Tier.BOARDS_NEW_ACCELERATOR
                    : knows(model, terms, BoardLoad.PAIR) ? Tier.BOARDS_SAME_PAIR : Tier.BOARDS_SAME_ACCELERATOR;
        }
        return knows(model, terms, AcceleratedServer.SYSTEM_ROUND) ? Tier.SAME_SYSTEM
                : knows(model, terms, AcceleratedServer.SYSTEM) ? Tier.SAME_SYSTEM_LATER
                : knows(model, terms, AcceleratedServer.ACCELERATOR) ? Tier.SAME_ACCELERATOR : Tier.NEW_ACCELERATOR;
    }

    private static boolean has(List<Term> terms, Block block) {
        return terms.stream().anyMatch(term -> term.block() == block);
    }

    private static boolean knows(MixedModel model, List<Term> terms, Block block) {
        return terms.stream().anyMatch(term -> term.block() == block && model.knows(term));
    }
}
