package org.inferrack.engine.capability.inference;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.catalog.fitted.Block;
import org.inferrack.catalog.fitted.Term;

/**
 * What text generation adds to the physics of {@link TextBenchmark}, in log queries/s per accelerator. Few networks were benchmarked,
 * so that a new one is predicted by what they have in common: there is no term that only a measured network has.
 */
final class TextTerms {

    /** Free: it takes what the intercept of all rows together says of other networks. */
    static final Block TEXT = new Block("text", 400);
    static final Block SCENARIO = new Block("text-scenario", 0.1);
    static final Block NETWORK = new Block("text-network", 0.15);
    static final Block BENCHMARK = new Block("text-benchmark", 0.02);
    static final Block MAKER = new Block("text-maker", 0.05);
    static final Block ARCHITECTURE = new Block("text-architecture", 0.05);
    static final Block ACCELERATOR = new Block("text-accelerator", 0.03);
    static final Block PAIR_NETWORK = new Block("text-accelerator-network", 0.04);
    static final Block PAIR = new Block("text-accelerator-benchmark", 0.01);
    static final Block COUNT = new Block("text-count", 0.01);
    static final Block FIRST_ROUND = new Block("text-first-round", 0.3);
    static final Block NETWORK_ROUND = new Block("text-network-round", 0.03);
    static final Block PAIR_ROUND = new Block("text-accelerator-network-round", 0.02);
    static final Block SUBMITTER = new Block("text-submitter", 0.002);
    static final Block SYSTEM = new Block("text-system", 0.003);
    static final Block CAPPED = new Block("text-capped", 0.06);
    static final Block CAPPED_ACCELERATOR = new Block("text-capped-accelerator", 0.02);
    static final Block OTHER_STACK = new Block("text-other-stack", 0.3);
    static final Block OTHER_STACK_ACCELERATOR = new Block("text-other-stack-accelerator", 0.1);

    private TextTerms() {
    }

    static List<Term> of(InferenceQuery query) {
        String chip = query.accelerator().id();
        String network = query.network();
        String benchmark = query.benchmark() + "/" + query.scenario().published();
        String round = query.era().atMost(InferenceQuery.Era.lastFitted()).round();
        var terms = new ArrayList<Term>(20);
        terms.add(new Term(TEXT, "", 1));
        terms.add(new Term(SCENARIO, query.scenario().published(), 1));
        terms.add(new Term(NETWORK, network, 1));
        terms.add(new Term(BENCHMARK, benchmark, 1));
        terms.add(new Term(MAKER, InferenceTerms.maker(query.accelerator()), 1));
        terms.add(new Term(ARCHITECTURE, InferenceTerms.architecture(query.accelerator()), 1));
        terms.add(new Term(ACCELERATOR, chip, 1));
        terms.add(new Term(PAIR_NETWORK, chip + "/" + network, 1));
        terms.add(new Term(PAIR, chip + "/" + benchmark, 1));
        terms.add(new Term(COUNT, query.scenario().published(), Math.log(query.accelerators()) / Math.log(8)));
        if (query.era().first(network)) {
            terms.add(new Term(FIRST_ROUND, "", 1));
        }
        terms.add(new Term(NETWORK_ROUND, network + "/" + round, 1));
        terms.add(new Term(PAIR_ROUND, chip + "/" + network + "/" + round, 1));
        if (!query.submitter().isEmpty()) {
            terms.add(new Term(SUBMITTER, query.submitter(), 1));
        }
        if (!query.system().isEmpty()) {
            terms.add(new Term(SYSTEM, query.system(), 1));
        }
        if (query.capped()) {
            terms.add(new Term(CAPPED, "", 1));
            terms.add(new Term(CAPPED_ACCELERATOR, chip, 1));
        }
        if (query.stack() == InferenceQuery.Stack.OTHER) {
            terms.add(new Term(OTHER_STACK, "", 1));
            terms.add(new Term(OTHER_STACK_ACCELERATOR, chip, 1));
        }
        return terms;
    }
}
