package org.inferrack.engine.capability.llm;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.Term;

/** The constants of one deployment's physics under a fitted model. */
final class LlmConstants {

    private static final LlmConstant[] ALL = LlmConstant.values();

    private static final int[] OF_TERM = ofTerm();

    private LlmConstants() {
    }

    /** Every constant of its own with a basis of 1, in the order of {@link LlmConstant}: a constant is its plain value plus their coefficients. */
    static List<Term> terms(LlmQuery query) {
        var terms = new ArrayList<Term>(50);
        for (LlmConstant constant : ALL) {
            for (int i = 0; i < constant.deviations(); i++) {
                terms.add(new Term(constant.block(i), constant.level(i, query), 1));
            }
        }
        return terms;
    }

    /** By ordinal of {@link LlmConstant}. */
    static double[] of(MixedModel model, List<Term> terms) {
        double[] values = plain();
        for (int i = 0; i < OF_TERM.length; i++) {
            double[] found = model.coefficients().get(terms.get(i).key());
            values[OF_TERM[i]] += found == null ? 0 : found[0];
        }
        return values;
    }

    /** Which constant the term at a place of {@link #terms} adds to. */
    static int constant(int term) {
        return OF_TERM[term];
    }

    private static int[] ofTerm() {
        var of = new ArrayList<Integer>();
        for (LlmConstant constant : ALL) {
            for (int i = 0; i < constant.deviations(); i++) {
                of.add(constant.ordinal());
            }
        }
        return of.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Without a fit. */
    static double[] plain() {
        double[] values = new double[ALL.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = ALL[i].plain();
        }
        return values;
    }
}
