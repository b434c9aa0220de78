package org.inferrack.engine.capability.inference;

import java.util.Set;

import org.inferrack.catalog.fitted.Block;
import org.inferrack.catalog.fitted.Term;

/** Which terms depend on the round of the software, and what they are in another round. */
final class RoundTerms {

    /** Their basis is the time since a fixed round. */
    private static final Set<Block> TRENDS = Set.of(InferenceTerms.TREND, InferenceTerms.NETWORK_TREND, InferenceTerms.ARCHITECTURE_TREND,
            StreamTerms.TREND, StreamTerms.NETWORK_TREND);
    /** Their level ends with the round. */
    private static final Set<Block> ROUNDS = Set.of(InferenceTerms.NETWORK_ROUND, InferenceTerms.ARCHITECTURE_ROUND, InferenceTerms.ACCELERATOR_ROUND,
            InferenceTerms.PAIR_ROUND, StreamTerms.BENCHMARK_ROUND, StreamTerms.PAIR_ROUND, TextTerms.NETWORK_ROUND, TextTerms.PAIR_ROUND);

    private RoundTerms() {
    }

    static Term asOf(Term term, InferenceQuery.Era era) {
        if (TRENDS.contains(term.block())) {
            return new Term(term.block(), term.level(), InferenceTerms.time(era));
        }
        if (ROUNDS.contains(term.block())) {
            return new Term(term.block(), term.level().substring(0, term.level().lastIndexOf('/') + 1) + era.round(), term.basis());
        }
        return term;
    }
}
