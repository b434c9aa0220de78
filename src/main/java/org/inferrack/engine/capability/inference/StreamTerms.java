package org.inferrack.engine.capability.inference;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.catalog.fitted.Block;
import org.inferrack.catalog.fitted.Term;

/**
 * The terms of the log latency of one query at a time, in milliseconds: again a roofline in log space ({@link Roofline}), whose exponents
 * differ from those of full batches because launches, host and memory weigh more, and what network, architecture, accelerator, round,
 * server and circumstances add. A query of MultiStream is shared by the accelerators of the server, so that their number shortens
 * it. Blocks of their own: throughput and latency of the same pair proved not to help each other.
 */
final class StreamTerms {

    static final Block ROOFLINE = new Block("stream-roofline", 1);
    static final Block BENCHMARK = new Block("stream-benchmark", 15);
    static final Block NETWORK_ROOFLINE = new Block("stream-network-roofline", 1);
    static final Block MAKER = new Block("stream-maker", 0.1);
    static final Block MAKER_NETWORK = new Block("stream-maker-network", 0.01);
    static final Block ARCHITECTURE = new Block("stream-architecture", 0.032);
    static final Block ARCHITECTURE_NETWORK = new Block("stream-architecture-network", 0.007);
    static final Block ARCHITECTURE_BENCHMARK = new Block("stream-architecture-benchmark", 0.01);
    static final Block ARCHITECTURE_SCENARIO = new Block("stream-architecture-scenario", 0.0027);
    static final Block ACCELERATOR = new Block("stream-accelerator", 0.0004);
    static final Block PAIR_NETWORK = new Block("stream-accelerator-network", 0.0022);
    static final Block PAIR = new Block("stream-accelerator-benchmark", 0.0035);
    static final Block COUNT = new Block("stream-count", 2);
    static final Block COUNT_NETWORK = new Block("stream-count-network", 0.3);
    static final Block COUNT_ACCELERATOR = new Block("stream-count-accelerator", 0.03);
    static final Block TREND = new Block("stream-trend", 0.016);
    static final Block NETWORK_TREND = new Block("stream-network-trend", 0.031);
    static final Block BENCHMARK_ROUND = new Block("stream-benchmark-round", 0.008);
    static final Block PAIR_ROUND = new Block("stream-accelerator-network-round", 0.001);
    static final Block SUBMITTER = new Block("stream-submitter", 0.0006);
    static final Block SYSTEM = new Block("stream-system", 0.001);
    static final Block CAPPED = new Block("stream-capped", 0.033);
    static final Block CAPPED_ACCELERATOR = new Block("stream-capped-accelerator", 0.017);
    static final Block CAPPED_PAIR = new Block("stream-capped-accelerator-benchmark", 0.01);
    static final Block OTHER_STACK = new Block("stream-other-stack", 1);
    static final Block OTHER_STACK_NETWORK = new Block("stream-other-stack-network", 0.1);
    static final Block OTHER_STACK_ACCELERATOR = new Block("stream-other-stack-accelerator", 0.1);
    static final Block PARTITION = new Block("stream-partition", 1);
    static final Block PARTITION_NETWORK = new Block("stream-partition-network", 0.1);
    static final Block PARTITION_PAIR = new Block("stream-partition-accelerator-benchmark", 0.01);
    /** Samples in a query of MultiStream. */
    private static final int SAMPLES = 8;

    private StreamTerms() {
    }

    /** @throws IllegalArgumentException if the accelerator has no {@link Roofline} */
    static List<Term> of(InferenceQuery query) {
        Roofline roofline = Roofline.of(query)
                .orElseThrow(() -> new IllegalArgumentException("The specifications of " + query.accelerator().name() + " are not known."));
        InferenceQuery.Era fitted = query.era().atMost(InferenceQuery.Era.lastFitted());
        double time = InferenceTerms.time(fitted);
        String chip = query.accelerator().id();
        String family = InferenceTerms.architecture(query.accelerator());
        String maker = InferenceTerms.maker(query.accelerator());
        String network = query.network();
        String scenario = query.scenario().published();
        String benchmark = query.benchmark() + "/" + scenario;
        var terms = new ArrayList<Term>(30);
        terms.add(new Term(ROOFLINE, "", roofline.common()));
        terms.add(new Term(BENCHMARK, benchmark, 1));
        terms.add(new Term(NETWORK_ROOFLINE, network, roofline.byNetwork()));
        terms.add(new Term(MAKER, maker, 1));
        terms.add(new Term(MAKER_NETWORK, maker + "/" + network, 1));
        terms.add(new Term(ARCHITECTURE, family, 1));
        terms.add(new Term(ARCHITECTURE_NETWORK, family + "/" + network, 1));
        terms.add(new Term(ARCHITECTURE_BENCHMARK, family + "/" + benchmark, 1));
        terms.add(new Term(ARCHITECTURE_SCENARIO, family + "/" + scenario, 1));
        terms.add(new Term(ACCELERATOR, chip, 1));
        terms.add(new Term(PAIR_NETWORK, chip + "/" + network, 1));
        terms.add(new Term(PAIR, chip + "/" + benchmark, 1));
        if (query.scenario() == InferenceQuery.Scenario.MULTI_STREAM) {
            double count = Math.log(Math.min(query.accelerators(), SAMPLES)) / Math.log(SAMPLES);
            terms.add(new Term(COUNT, "", count));
            terms.add(new Term(COUNT_NETWORK, network, count));
            terms.add(new Term(COUNT_ACCELERATOR, chip, count));
        }
        terms.add(new Term(TREND, "", time));
        terms.add(new Term(NETWORK_TREND, network, time));
        terms.add(new Term(BENCHMARK_ROUND, benchmark + "/" + fitted.round(), 1));
        terms.add(new Term(PAIR_ROUND, chip + "/" + network + "/" + fitted.round(), 1));
        addCircumstances(terms, query, chip, benchmark);
        return terms;
    }

    private static void addCircumstances(List<Term> terms, InferenceQuery query, String chip, String benchmark) {
        if (!query.submitter().isEmpty()) {
            terms.add(new Term(SUBMITTER, query.submitter(), 1));
        }
        if (!query.system().isEmpty()) {
            terms.add(new Term(SYSTEM, query.system(), 1));
        }
        if (query.capped()) {
            terms.add(new Term(CAPPED, "", 1));
            terms.add(new Term(CAPPED_ACCELERATOR, chip, 1));
            terms.add(new Term(CAPPED_PAIR, chip + "/" + benchmark, 1));
        }
        if (query.stack() == InferenceQuery.Stack.OTHER) {
            terms.add(new Term(OTHER_STACK, "", 1));
            terms.add(new Term(OTHER_STACK_NETWORK, query.network(), 1));
            terms.add(new Term(OTHER_STACK_ACCELERATOR, chip, 1));
        }
        query.partition().ifPresent(part -> {
            double smaller = Math.log(part.share());
            terms.add(new Term(PARTITION, part.kind(), 1, smaller));
            terms.add(new Term(PARTITION_NETWORK, part.kind() + "/" + query.network() + "/" + query.scenario().published(), 1));
            terms.add(new Term(PARTITION_PAIR, part.kind() + "/" + chip + "/" + benchmark, 1));
        });
    }
}
